import { z } from 'zod'
import { reversalReasons } from '../../domain/billing/reverse-payment.ts'
import { idField, optionalText } from '../fields.ts'
import { seenField } from './seen.ts'

/** A payment undone, with why. */
export const reversePaymentInput = z.strictObject({
  paymentId: idField,
  reason: z.enum(reversalReasons, 'Choose why.'),
  note: optionalText,
  seen: seenField,
})

export type ReversePaymentInput = z.input<typeof reversePaymentInput>
