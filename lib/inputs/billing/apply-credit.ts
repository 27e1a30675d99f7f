import { z } from 'zod'
import { dollarsField, idField, optionalDay } from '../fields.ts'
import { seenField } from './seen.ts'

/** Credit of a client set against what they owe, with their word. */
export const applyCreditInput = z.strictObject({
  clientId: idField,
  amount: dollarsField.refine((cents) => cents > 0, 'Enter an amount above zero.'),
  /** The day of service it goes to; the oldest first unless told. */
  serviceOn: optionalDay.optional().transform((day) => day ?? null),
  clientAgreed: z.literal(true, 'Ask the client first, then tick this.'),
  seen: seenField,
})

export type ApplyCreditInput = z.input<typeof applyCreditInput>
