import { z } from 'zod'
import { isNpi } from '../../domain/credentials/npi.ts'
import { isEin, isTaxonomy } from '../../domain/practice/ein.ts'
import { emailField, nameField, phoneField, requiredText, shortText, stateField, zipField, zoneField } from '../fields.ts'
import { versionField } from '../version.ts'

/** The practice's own page: names, address, the numbers claims carry. */
export const updatePracticeInput = z.strictObject({
  version: versionField,
  name: nameField,
  legalName: nameField,
  timeZone: zoneField,
  phone: phoneField,
  email: emailField,
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
