import { z } from 'zod'
import { emailField, nameField, phoneField, requiredText, shortText, stateField, zipField, zoneField } from '../fields.ts'

/** What a new practice is called, where it is, and the name its pages live under. */
export const openPracticeInput = z.strictObject({
  slug: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, 'Use small letters, digits and dashes.'),
  hostname: z.string().regex(/^[a-z0-9.-]{1,253}$/, 'Enter a host name like portal.example.com.'),
  name: nameField,
  legalName: nameField,
  timeZone: zoneField,
  phone: phoneField,
  email: emailField,
  addressLine: requiredText,
  city: requiredText,
  state: stateField,
  zip: zipField,
  npi: shortText.default(''),
  ein: shortText.default(''),
  taxonomy: shortText.default(''),
  /** A location of this name at the practice's own address; its hours are kept later. */
  firstLocation: shortText.default(''),
  isDemo: z.boolean().default(false),
  isDefault: z.boolean().default(false),
})

export type OpenPracticeInput = z.input<typeof openPracticeInput>
