import { z } from 'zod'
import { conditions } from '../../domain/credentials/condition.ts'
import { nameField, openingField, phoneField, requiredText, rowId, stateField, zipField, zoneField } from '../fields.ts'
import { versionField } from '../version.ts'

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
