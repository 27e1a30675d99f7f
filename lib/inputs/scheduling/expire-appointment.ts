import { z } from 'zod'

export const expireAppointmentInput = z.strictObject({ appointmentId: z.uuid() })
