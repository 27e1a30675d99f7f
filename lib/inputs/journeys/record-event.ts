import { z } from 'zod'
import { journeyEventKinds } from '../../domain/journeys/event-kind.ts'
import { instant } from '../instant.ts'

export const recordEventInput = z.strictObject({
  appointmentId: z.uuid(),
  kind: z.enum(journeyEventKinds).exclude(['void']),
  happenedAt: instant,
  grade: z.enum(['mild', 'moderate', 'severe']).nullable().default(null),
  detail: z.string().trim().max(500, 'Use at most 500 characters.').default(''),
  doseMg: z.number().positive().max(2000).nullable().default(null),
  /** Who of the place's medical staff gives the dose, where whoever writes it down does not. */
  givenBy: z.string().trim().max(120, 'Use at most 120 characters.').default(''),
  deviceAt: instant.nullable().default(null),
})
export type RecordEventInput = z.input<typeof recordEventInput>
