import { z } from 'zod'
import { instant } from '../instant.ts'

export const journeyEventKinds = [
  'dose',
  'calm',
  'note',
  'dizziness',
  'nausea',
  'raised_heart_rate',
  'raised_pressure',
  'perceptual_change',
  'dissociation',
  'sedation',
  'anxiety',
  'headache',
  'blurred_vision',
  'respiratory',
  'loss_of_consciousness',
  'urinary',
  'suicidality',
  'fall',
  'misuse',
  'emergency',
] as const

export const recordEventInput = z.strictObject({
  appointmentId: z.uuid(),
  kind: z.enum(journeyEventKinds),
  happenedAt: instant,
  grade: z.enum(['mild', 'moderate', 'severe']).nullable().default(null),
  detail: z.string().trim().max(500, 'Use at most 500 characters.').default(''),
  doseMg: z.number().positive().max(2000).nullable().default(null),
})
export type RecordEventInput = z.input<typeof recordEventInput>
