import { z } from 'zod'
import { isLocalDate, toLocalDate } from '../../domain/time/local.ts'
import { clientIdField } from './client-id.ts'

const optional = (most: number) => z.string().trim().max(most).default('')

export const updateProfileInput = z.strictObject({
  clientId: clientIdField,
  legalFirstName: z.string().trim().min(1, 'Enter the first name on the insurance card or ID.').max(80),
  legalLastName: z.string().trim().min(1, 'Enter the last name on the insurance card or ID.').max(80),
  chosenName: optional(80),
  pronouns: optional(40),
  bornOn: z
    .string()
    .refine((text) => isLocalDate(text) && text > '1900-01-01', 'Enter the date of birth: month, day and year.')
    .transform((text) => toLocalDate(text)),
  sexForClaims: z.enum(['F', 'M', 'X'], 'Choose what the insurer has on file.'),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d\s().-]{7,20}$/, 'Enter a phone number, like 555 555 0100.'),
  addressLine: z.string().trim().min(3, 'Enter the street and number.').max(120),
  city: z.string().trim().min(2, 'Enter the city.').max(80),
  state: z
    .string()
    .trim()
    .regex(/^[A-Z]{2}$/, 'Choose the state.'),
  zip: z
    .string()
    .trim()
    .regex(/^\d{5}(-\d{4})?$/, 'Enter a ZIP code of five digits.'),
  ongoingTherapist: optional(120),
  consentToText: z.boolean().default(false),
})
export type UpdateProfileInput = z.input<typeof updateProfileInput>
