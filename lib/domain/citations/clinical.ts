import type { Citation } from '../citations.ts'

export const clinicalCitations = {
} as const satisfies Record<string, Citation>
