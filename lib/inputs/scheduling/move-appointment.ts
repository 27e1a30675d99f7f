import { z } from 'zod'
import { localDate, localTime } from './schedule-cycle.ts'

export const moveAppointmentInput = z.strictObject({
  appointmentId: z.uuid(),
  /** The version that was on the screen. */
  sequence: z.number().int().min(0).max(1_000_000),
  on: localDate,
  at: localTime,
  clinicianId: z.uuid().nullable().default(null),
  roomId: z.uuid().nullable().default(null),
  /** Why clinic policy is set aside, by somebody who may. */
  overrideReason: z.string().trim().max(400, 'Use at most 400 characters.').default(''),
})
export type MoveAppointmentInput = z.input<typeof moveAppointmentInput>
