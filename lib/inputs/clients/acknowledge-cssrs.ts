import { z } from 'zod'

export const acknowledgeCssrsInput = z.strictObject({
  screeningId: z.uuid(),
  /** What was done: seen, called, plan made. */
  what: z.string().trim().min(3, 'Write what you did: who you spoke to, and the plan.').max(500),
})
export type AcknowledgeCssrsInput = z.input<typeof acknowledgeCssrsInput>
