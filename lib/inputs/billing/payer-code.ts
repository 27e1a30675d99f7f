import { z } from 'zod'
import { EXTENDED_CARE } from '../../domain/reference/billing-codes.ts'
import { dayField, idField, requiredText } from '../fields.ts'

/** What a payer reads instead of a code of ours, from a day on, and where that is known from. Without a payer it holds for all. */
export const signOffPayerCodeInput = z.strictObject({
  payerId: idField.nullable(),
  houseCode: z.literal(EXTENDED_CARE),
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{5}$/, 'A payer’s code has five letters or digits.'),
  fromOn: dayField,
  source: requiredText,
})
export type SignOffPayerCodeInput = z.input<typeof signOffPayerCodeInput>
