import { z } from 'zod'

export const closeAlertInput = z.strictObject({
  alertId: z.uuid(),
  /** What was done. */
  how: z.string().trim().min(3, 'Write what you did.').max(500),
})
export type CloseAlertInput = z.input<typeof closeAlertInput>
