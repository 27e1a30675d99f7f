import { z } from 'zod'
import { dollarsField, idField, optionalText } from '../fields.ts'

export const householdFields = {
  householdSize: z.coerce.number('Enter how many people.').int('Whole people only.').min(1, 'At least one person.').max(30, 'At most 30.'),
  annualIncome: dollarsField,
}

/** What a household says about itself: size and income of a whole year, attested today. */
export const assessSlidingFeeInput = z.strictObject({
  clientId: idField,
  ...householdFields,
  attested: z.literal(true, 'The client attests this themselves.'),
  proof: optionalText,
})

export type AssessSlidingFeeInput = z.input<typeof assessSlidingFeeInput>
