import { z } from 'zod'
import { dayField, dollarsField, idField } from '../fields.ts'
import { codeField } from './save-service.ts'

/** What a payer's contract allows for a code from a day on. */
export const saveAllowedAmountInput = z.strictObject({
  payerId: idField,
  code: codeField.min(1, 'Enter a code.'),
  allowed: dollarsField,
  effectiveFrom: dayField,
})

export type SaveAllowedAmountInput = z.input<typeof saveAllowedAmountInput>
