import { z } from 'zod'
import { dayField, optionalPersonField, personField, phoneField, stateField, zipField } from '../fields.ts'
import { versionField } from '../version.ts'
import { clientIdField } from './client-id.ts'

const optional = (most: number) => z.string().trim().max(most).default('')

export const updateProfileInput = z.strictObject({
  clientId: clientIdField,
  version: versionField,
  legalFirstName: personField('Enter the first name on the insurance card or ID, or the only one.', 80),
  /** Empty for somebody who has one name. */
  legalLastName: optionalPersonField(80),
  chosenName: optionalPersonField(80).default(''),
  pronouns: optional(40),
  bornOn: dayField,
  sexForClaims: z.enum(['F', 'M', 'X'], 'Choose what the insurer has on file.'),
  phone: phoneField,
  addressLine: z.string().trim().min(3, 'Enter the street and number.').max(120),
  city: z.string().trim().min(2, 'Enter the city.').max(80),
  state: stateField,
  zip: zipField,
  ongoingTherapist: optionalPersonField(120).default(''),
  consentToText: z.boolean().default(false),
})
export type UpdateProfileInput = z.input<typeof updateProfileInput>
