import { z } from 'zod'
import { clientIdField } from './client-id.ts'

const lines = z.array(z.string().trim().min(1).max(300)).max(12, 'Keep it to twelve lines.')

export const saveSafetyPlanInput = z.strictObject({
  clientId: clientIdField,
  /** The version it was written on; a newer one is answered with both. Zero for the first. */
  basedOn: z.number().int().min(0).max(1_000_000),
  warningSigns: lines,
  coping: lines,
  places: lines,
  people: lines.min(1, 'Name at least one person.'),
  professionals: lines.min(1, 'Name at least one number that answers.'),
  means: lines,
  sharedWith: z.string().trim().max(200).nullable().default(null),
})
export type SaveSafetyPlanInput = z.input<typeof saveSafetyPlanInput>
