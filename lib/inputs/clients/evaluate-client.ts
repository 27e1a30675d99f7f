import { z } from 'zod'
import { evaluationOutcomes } from '../../domain/clients/evaluation.ts'

export const evaluateClientInput = z.strictObject({
  clientId: z.uuid(),
  outcome: z.enum(evaluationOutcomes, 'Choose how it goes on.'),
  why: z.string().trim().min(3, 'Write in a few words what the results say.').max(500, 'Keep it to 500 characters.'),
})
export type EvaluateClientInput = z.input<typeof evaluateClientInput>
