import { z } from 'zod'
import { isNpi } from '../../domain/credentials/npi.ts'
import { isEin, isTaxonomy } from '../../domain/practice/ein.ts'
import { nameField, phoneField, requiredText, shortText, stateField, zipField, zoneField } from './fields.ts'

/** The practice's own page: names, address, the numbers claims carry. */
export const updatePracticeInput = z.strictObject({
  name: nameField,
  legalName: nameField,
  timeZone: zoneField,
  phone: phoneField,
  email: z.email('Enter an e-mail address.'),
  addressLine: requiredText,
  city: requiredText,
  state: stateField,
  zip: zipField,
  npi: z
    .string()
    .trim()
    .refine((text) => text === '' || isNpi(text), 'This NPI does not add up. Check its ten digits.'),
  ein: z
    .string()
    .trim()
    .refine((text) => text === '' || isEin(text), 'An EIN has nine digits, and begins with two that are given out.'),
  taxonomy: shortText.refine((text) => text === '' || isTaxonomy(text), 'A taxonomy code has ten characters, like 101YM0800X.'),
})

export type UpdatePracticeInput = z.input<typeof updatePracticeInput>
