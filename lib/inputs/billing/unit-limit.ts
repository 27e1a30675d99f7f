import { z } from 'zod'
import { isQuarterStart, unitLimitKinds } from '../../domain/billing/unit-limits.ts'
import { dayField, requiredText } from '../fields.ts'

/** The most units of a code a day, from the first day of a quarter, and which file says so. */
export const setUnitLimitInput = z.strictObject({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{5}$/, 'A code has five letters or digits.'),
  most: z.coerce.number('Enter a number of units.').int('Whole units only.').min(1, 'At least 1.').max(999, 'At most 999.'),
  kind: z.enum(unitLimitKinds, 'Choose how it counts.'),
  quarterOn: dayField.refine(isQuarterStart, 'Choose the first day of a quarter.'),
  source: requiredText,
})
export type SetUnitLimitInput = z.input<typeof setUnitLimitInput>
