import { z } from 'zod'
import { conditions } from '../../domain/credentials/condition.ts'
import { routes } from '../../domain/journeys/route.ts'
import { facilityPlaces } from '../../domain/reference/billing-places.ts'
import {
  nameField,
  openingField,
  optionalDay,
  optionalText,
  phoneField,
  requiredText,
  rowId,
  stateField,
  zipField,
  zoneField,
} from '../fields.ts'
import { versionField } from '../version.ts'
import { overlapping } from './save-location.ts'

/** A partner facility with its routes, its REMS certificate and its chairs. */
export const saveFacilityInput = z
  .strictObject({
    id: rowId,
    version: versionField,
    name: nameField,
    addressLine: requiredText,
    city: requiredText,
    state: stateField,
    zip: zipField,
    phone: phoneField,
    timeZone: zoneField,
    routes: z.array(z.enum(routes)).min(1, 'Choose at least one route.'),
    remsCertificate: optionalText,
    remsExpiresOn: optionalDay,
    /** The code of the place on a claim; null while nobody has asked. */
    placeOfService: z.enum(facilityPlaces).nullable(),
    holdsStock: z.enum(conditions),
    hours: z
      .array(openingField)
      .max(28, 'Keep it to four stretches a day.')
      .refine((hours) => !overlapping(hours), 'Two stretches of one day run into each other.'),
    isActive: z.boolean(),
    chairs: z
      .array(z.strictObject({ id: rowId, name: nameField, isActive: z.boolean() }))
      .max(40)
      .refine((chairs) => new Set(chairs.map(({ name }) => name)).size === chairs.length, 'Give each chair a name of its own.'),
  })
  .refine(({ routes: given, remsCertificate }) => !given.includes('esketamine') || remsCertificate !== null, {
    path: ['remsCertificate'],
    message: 'Esketamine is given only at a certified site: enter the certificate.',
  })

export type SaveFacilityInput = z.input<typeof saveFacilityInput>
