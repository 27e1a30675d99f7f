import type { Parameter } from '../ruleset.ts'

export const billingParameters = {
} as const satisfies Record<string, Parameter>
