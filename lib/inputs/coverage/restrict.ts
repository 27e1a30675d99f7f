import { z } from 'zod'
import { clientIdField } from '../clients/client-id.ts'
import { dayField, optionalDay } from '../practice/fields.ts'

/** From a day on, the plan is not told, and the client pays in full. */
export const restrictInput = z.strictObject({
  clientId: clientIdField,
  fromOn: dayField,
  toOn: optionalDay,
  paysInFull: z.literal(true, 'The plan is not told only of what is paid in full.'),
})
export type RestrictInput = z.input<typeof restrictInput>

export const endRestrictionInput = z.strictObject({
  clientId: clientIdField,
  because: z.enum(['client_asked', 'not_paid']),
  /** For want of payment: the client was reminded twice. */
  remindedTwice: z.boolean().default(false),
})
export type EndRestrictionInput = z.input<typeof endRestrictionInput>
