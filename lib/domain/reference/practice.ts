import type { Parameter } from '../ruleset.ts'

export const practiceParameters = {
} as const satisfies Record<string, Parameter>
