import type { serviceCodes } from '../reference/billing-codes.ts'

/** What visits of the practice bill to plans: an evaluation, the hours by their minutes, a seat in a group (domain 2.1). */
export const codesOfVisits = ['90791', '90832', '90834', '90837', '90853'] as const satisfies readonly (keyof typeof serviceCodes)[]
