import { z } from 'zod'
import { scoredKinds } from '../domain/outcomes/instrument.ts'
import { clientIdField } from './clients.ts'

export const recordInstrumentInput = z.strictObject({
  clientId: clientIdField,
  kind: z.enum(scoredKinds),
  answers: z.array(z.number().int().min(0).max(4).nullable()).max(20),
  /** The last question, which is not scored. */
  functionAnswer: z.number().int().min(0).max(3).nullable().default(null),
  source: z.enum(['screen', 'paper']).default('screen'),
  clinicianAccepts: z.boolean().default(false),
  appointmentId: z.uuid().nullable().default(null),
})
export type RecordInstrumentInput = z.input<typeof recordInstrumentInput>
