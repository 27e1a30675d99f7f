import { z } from 'zod'

export const clearVitalsInput = z.strictObject({
  readingId: z.uuid(),
  reason: z.string().trim().min(5, 'Write who was asked and what they said.').max(300, 'Use at most 300 characters.'),
})
export type ClearVitalsInput = z.input<typeof clearVitalsInput>
