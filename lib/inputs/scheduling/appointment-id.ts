import { z } from 'zod'

export const appointmentIdInput = z.strictObject({ appointmentId: z.uuid() })
export type AppointmentIdInput = z.input<typeof appointmentIdInput>
