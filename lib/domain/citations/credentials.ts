import type { Citation } from '../citations.ts'

export const credentialCitations = {
} as const satisfies Record<string, Citation>
