import type { Parameter } from '../ruleset.ts'

export const clinicalParameters = {
} as const satisfies Record<string, Parameter>
