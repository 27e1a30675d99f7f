import { z } from 'zod'
import { instant } from '../instant.ts'

export const recordTakenDoseInput = z.strictObject({
  appointmentId: z.uuid(),
  happenedAt: instant,
  doseMg: z.number().positive('Enter how much was taken.').max(2000, 'Check how much was taken.'),
  reason: z.string().trim().min(5, 'Write what happened.').max(500, 'Use at most 500 characters.'),
  deviceAt: instant.nullable().default(null),
})
export type RecordTakenDoseInput = z.input<typeof recordTakenDoseInput>
