import type { Citation } from '../citations.ts'

export const billingCitations = {
} as const satisfies Record<string, Citation>
