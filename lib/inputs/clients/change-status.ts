import { z } from 'zod'

const reason = z.string().trim().min(5, 'Say why in a sentence.').max(500, 'Use at most 500 characters.')

/** Pausing, completing and closing say why, and which visits ahead are given up with it; the rest is kept. */
export const leaveInput = z.strictObject({
  clientId: z.uuid(),
  reason,
  cancelVisitIds: z.array(z.uuid()).max(100).default([]),
})
export type LeaveInput = z.input<typeof leaveInput>

export const reopenInput = z.strictObject({ clientId: z.uuid(), reason })
export type ReopenInput = z.input<typeof reopenInput>
