import { z } from 'zod'
import { clientIdField } from './client-id.ts'

export const MOST_OBJECTIVES = 5

export const setObjectivesInput = z.strictObject({
  clientId: clientIdField,
  /** The most important first. */
  objectives: z
    .array(z.string().trim().max(300, 'Keep it under 300 letters.'))
    .max(MOST_OBJECTIVES)
    .refine((all) => all.some((text) => text !== ''), 'Write down at least one thing you hope for.'),
})
export type SetObjectivesInput = z.input<typeof setObjectivesInput>
