import { z } from 'zod'
import { conditions } from '../../domain/credentials/condition.ts'
import { professions } from '../../domain/credentials/profession.ts'
import { routes } from '../../domain/journeys/route.ts'
import {
  dollarsField,
  emailField,
  idField,
  nameField,
  optionalDay,
  phoneField,
  requiredText,
  rowId,
  stateField,
  zipField,
} from '../fields.ts'
import { versionField } from '../version.ts'
import { npiField } from './save-clinician.ts'

/** An outside prescriber: who they are, where they work, what they do. Credentials are saved one by one. */
export const savePrescriberInput = z.strictObject({
  id: rowId,
  version: versionField,
  name: nameField,
  profession: z.enum(professions, 'Choose a profession.'),
  specialty: requiredText,
  isPsychiatric: z.boolean(),
  practiceName: requiredText,
  npi: npiField,
  email: emailField,
  phone: phoneField,
  addressLine: requiredText,
  city: requiredText,
  state: stateField,
  zip: zipField,
  statesServed: z.array(stateField).min(1, 'Name at least one state.'),
  routes: z.array(z.enum(routes)).min(1, 'Choose at least one route.'),
  prescribesForHome: z.enum(conditions),
  evaluatesByTelehealth: z.boolean(),
  isAlsoTherapist: z.boolean(),
  evaluationFee: z.union([z.literal('').transform(() => null), dollarsField]),
  nextOpeningOn: optionalDay,
  acceptsReferrals: z.boolean(),
  isActive: z.boolean(),
  sites: z
    .array(
      z.strictObject({ name: nameField, state: stateField, zip: zipField, facilityId: idField.nullable(), locationId: idField.nullable() }),
    )
    .max(20)
    .refine((sites) => new Set(sites.map(({ name }) => name)).size === sites.length, 'Give each site a name of its own.'),
})

export type SavePrescriberInput = z.input<typeof savePrescriberInput>
