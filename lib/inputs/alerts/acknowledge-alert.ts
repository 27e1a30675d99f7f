import { z } from 'zod'

export const acknowledgeAlertInput = z.strictObject({
  alertId: z.uuid(),
  /** In how many minutes the client is called; null when the alert asks for no call. */
  callWithin: z.number().int().min(1, 'Choose when you call.').max(1_440, 'Choose a time within a day.').nullable().default(null),
})
export type AcknowledgeAlertInput = z.input<typeof acknowledgeAlertInput>
