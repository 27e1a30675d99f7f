import { z } from 'zod'

export const cancelAppointmentInput = z.strictObject({
  appointmentId: z.uuid(),
  reason: z.string().trim().min(1, 'Say why in a few words.').max(300, 'Use at most 300 characters.'),
})
export type CancelAppointmentInput = z.input<typeof cancelAppointmentInput>
