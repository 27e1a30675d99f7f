import { z } from 'zod'
import { clientIdField } from '../clients/client-id.ts'
import { dayField, optionalDay } from '../fields.ts'

/** From a day on, the plan is not told, and the client pays in full. */
export const restrictInput = z.strictObject({
  clientId: clientIdField,
  fromOn: dayField,
  toOn: optionalDay,
  paysInFull: z.literal(true, 'The plan is not told only of what is paid in full.'),
})
export type RestrictInput = z.input<typeof restrictInput>

/** What the client chooses for one visit. */
export const choosePayerInput = z.strictObject({
  clientId: clientIdField,
  appointmentId: z.uuid(),
  kind: z.enum(['not_told', 'client_files'], 'Choose how this visit is paid.'),
  paysInFull: z.literal(true, 'The client pays the visit in full.'),
  /** With Medicare the billing lead decides, and says why. */
  overrideReason: z.string().trim().max(300, 'Use at most 300 characters.').default(''),
})
export type ChoosePayerInput = z.input<typeof choosePayerInput>

export const remindRestrictionInput = z.strictObject({ clientId: clientIdField, id: z.uuid() })
export type RemindRestrictionInput = z.input<typeof remindRestrictionInput>

export const endRestrictionInput = z.strictObject({
  clientId: clientIdField,
  id: z.uuid(),
  because: z.enum(['client_asked', 'not_paid']),
})
export type EndRestrictionInput = z.input<typeof endRestrictionInput>
