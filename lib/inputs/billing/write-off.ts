import { z } from 'zod'
import { writeOffReasons } from '../../domain/billing/rule-write-off.ts'
import { dollarsField, idField, optionalText, requiredText } from '../fields.ts'
import { seenField } from './seen.ts'

/** A balance to be given up, with why and in words. */
export const askWriteOffInput = z.strictObject({
  clientId: idField,
  amount: dollarsField.refine((cents) => cents > 0, 'Enter an amount above zero.'),
  reason: z.enum(writeOffReasons, 'Choose why.'),
  note: requiredText,
  seen: seenField,
})
export type AskWriteOffInput = z.input<typeof askWriteOffInput>

/** The second person's word on it; a no says why. */
export const decideWriteOffInput = z
  .strictObject({ writeOffId: idField, isApproved: z.boolean(), declinedWhy: optionalText })
  .refine(({ isApproved, declinedWhy }) => isApproved || declinedWhy !== null, { path: ['declinedWhy'], message: 'Say why not.' })
export type DecideWriteOffInput = z.input<typeof decideWriteOffInput>
