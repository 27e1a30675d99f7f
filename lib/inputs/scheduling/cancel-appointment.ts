import { z } from 'zod'

/** What becomes of the other visits of a cycle when one is called off: they stay and the cycle is open again, or they go too. */
export const restOfCycle = z.enum(['keep', 'cancel'], 'Say what becomes of the other visits of the cycle.')

export const cancelAppointmentInput = z.strictObject({
  appointmentId: z.uuid(),
  reason: z.string().trim().min(1, 'Say why in a few words.').max(300, 'Use at most 300 characters.'),
  rest: restOfCycle.optional(),
})
export type CancelAppointmentInput = z.input<typeof cancelAppointmentInput>
