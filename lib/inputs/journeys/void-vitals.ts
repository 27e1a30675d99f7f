import { z } from 'zod'

export const voidVitalsInput = z.strictObject({
  readingId: z.uuid(),
  reason: z.string().trim().min(5, 'Write what was wrong with the measurement.').max(300, 'Use at most 300 characters.'),
})
export type VoidVitalsInput = z.input<typeof voidVitalsInput>

export const confirmVoidInput = z.strictObject({ readingId: z.uuid() })
export type ConfirmVoidInput = z.input<typeof confirmVoidInput>
