import type { Parameter } from '../ruleset.ts'

export const credentialParameters = {
} as const satisfies Record<string, Parameter>
