import { z } from 'zod'
import { routes } from '../../domain/journeys/route.ts'
import { nameField, optionalDay, optionalText, phoneField, requiredText, rowId, stateField, zipField, zoneField } from './fields.ts'

/** A partner facility with its routes, its REMS certificate and its chairs. */
export const saveFacilityInput = z
  .strictObject({
    id: rowId,
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
