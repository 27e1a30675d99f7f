import { z } from 'zod'
import { restOfCycle } from './cancel-appointment.ts'

export const missAppointmentInput = z.strictObject({ appointmentId: z.uuid(), rest: restOfCycle.optional() })
export type MissAppointmentInput = z.input<typeof missAppointmentInput>
