import { z } from 'zod'
import { type ParameterKey, parameters } from '../../domain/ruleset.ts'
import { dayField } from '../fields.ts'

/** A number of the practice's own policy, from a day on, and why. */
export const setParameterInput = z.strictObject({
  key: z
    .string()
    .refine((key) => Object.hasOwn(parameters, key), 'There is no such rule.')
    .transform((key) => key as ParameterKey),
  value: z.number('Enter a number.'),
  effectiveFrom: dayField,
  reason: z.string().trim().min(3, 'Say why, for whoever reads this later.').max(300, 'Keep it to 300 characters.'),
})

export type SetParameterInput = z.input<typeof setParameterInput>
