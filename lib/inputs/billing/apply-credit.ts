import { z } from 'zod'
import { dollarsField, idField } from '../practice/fields.ts'

/** Credit of a client set against what they owe, with their word. */
export const applyCreditInput = z.strictObject({
  clientId: idField,
  amount: dollarsField.refine((cents) => cents > 0, 'Enter an amount above zero.'),
  clientAgreed: z.literal(true, 'Ask the client first, then tick this.'),
})

export type ApplyCreditInput = z.input<typeof applyCreditInput>
