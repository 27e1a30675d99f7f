import { z } from 'zod'
import { dollarsField, idField, optionalDay, optionalText } from '../fields.ts'
import { seenField } from './seen.ts'

/** How money comes in at the desk. */
export const deskMethods = ['cash', 'cheque', 'card_terminal', 'hsa_fsa'] as const
export type DeskMethod = (typeof deskMethods)[number]

/** A payment of a client. What is above the balance becomes credit. */
export const takePaymentInput = z.strictObject({
  clientId: idField,
  amount: dollarsField.refine((cents) => cents > 0, 'Enter an amount above zero.'),
  method: z.enum(deskMethods, 'Choose how it was paid.'),
  /** The terminal's or the check's number. */
  reference: optionalText,
  note: optionalText,
  /** The day the money came; today unless told. */
  receivedOn: optionalDay.optional().transform((day) => day ?? null),
  /** The same amount within minutes is taken again, knowingly. */
  isTakenAgain: z.boolean().default(false),
  seen: seenField,
})

export type TakePaymentInput = z.input<typeof takePaymentInput>
