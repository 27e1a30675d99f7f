import { z } from 'zod'
import { conditions } from '../domain/credentials/condition.ts'
import { routes } from '../domain/journeys/route.ts'
import { facilityPlaces } from '../domain/reference/billing-places.ts'
import {
  dayField,
  idField,
  nameField,
  openingField,
  optionalDay,
  optionalText,
  phoneField,
  requiredText,
  rowId,
  shortText,
  stateField,
  zipField,
  zoneField,
} from './fields.ts'
import { versionField } from './version.ts'

/** A day on which a location is closed, or open again after all. */
export const saveClosureInput = z.strictObject({ locationId: idField, closedOn: dayField, reason: shortText, isClosed: z.boolean() })

export type SaveClosureInput = z.input<typeof saveClosureInput>

/** A day on which a partner facility is closed, or open again after all. */
export const saveFacilityClosureInput = z.strictObject({
  facilityId: idField,
  closedOn: dayField,
  reason: shortText,
  isClosed: z.boolean(),
})

export type SaveFacilityClosureInput = z.input<typeof saveFacilityClosureInput>

/** A location with its whole week of opening hours. */
export const saveLocationInput = z
  .strictObject({
    id: rowId,
    version: versionField,
    name: nameField,
    timeZone: zoneField,
    addressLine: requiredText,
    city: requiredText,
    state: stateField,
    zip: zipField,
    phone: phoneField,
    /** Whether controlled substances are kept here. */
    holdsStock: z.enum(conditions),
    isActive: z.boolean(),
    hours: z.array(openingField).max(28, 'Keep it to four stretches a day.'),
  })
  .refine(({ hours }) => !overlapping(hours), { path: ['hours'], message: 'Two stretches of one day run into each other.' })

export type SaveLocationInput = z.input<typeof saveLocationInput>

type Opening = { readonly weekday: number; readonly opens: string; readonly closes: string }

/** Whether two stretches of the same day overlap. */
export const overlapping = (hours: readonly Opening[]): boolean =>
  hours.some((one, index) =>
    hours.some((other, place) => place > index && other.weekday === one.weekday && one.opens < other.closes && other.opens < one.closes),
  )

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

export const roomKinds = ['treatment', 'rest', 'waiting'] as const

/** A room of a location. */
export const saveRoomInput = z.strictObject({
  id: rowId,
  version: versionField,
  locationId: idField,
  name: nameField,
  kind: z.enum(roomKinds, 'Choose what the room is for.'),
  isActive: z.boolean(),
})

export type SaveRoomInput = z.input<typeof saveRoomInput>
