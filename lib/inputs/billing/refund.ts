import { z } from 'zod'
import { refundReasons } from '../../domain/billing/rule-refund.ts'
import { dollarsField, idField, optionalDay, optionalText, requiredText } from '../fields.ts'
import { seenField } from './seen.ts'
import { deskMethods } from './take-payment.ts'

/** Credit to be given back, with why. */
export const openRefundInput = z.strictObject({
  clientId: idField,
  amount: dollarsField.refine((cents) => cents > 0, 'Enter an amount above zero.'),
  why: z.enum(refundReasons, 'Choose why.'),
  note: optionalText,
  seen: seenField,
})
export type OpenRefundInput = z.input<typeof openRefundInput>

/** A refund that goes out. */
export const payRefundInput = z.strictObject({
  refundId: idField,
  method: z.enum(deskMethods, 'Choose how it goes back.'),
  /** The terminal's or the check's number. */
  reference: optionalText,
  /** Today unless told. */
  paidOn: optionalDay.optional().transform((day) => day ?? null),
  /** Why it goes back another way than it came. */
  otherWayBecause: optionalText,
})
export type PayRefundInput = z.input<typeof payRefundInput>

/** A refund that will not go out, with why. */
export const cancelRefundInput = z.strictObject({ refundId: idField, why: requiredText })
export type CancelRefundInput = z.input<typeof cancelRefundInput>
