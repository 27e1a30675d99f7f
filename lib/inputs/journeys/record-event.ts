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
  deviceAt: instant.nullable().default(null),
})
export type RecordEventInput = z.input<typeof recordEventInput>
