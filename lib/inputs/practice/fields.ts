import { z } from 'zod'
import { isStateCode } from '../../domain/practice/state.ts'
import { isLocalTime, type LocalDate, type LocalTime } from '../../domain/time/local.ts'
import { isDay } from '../instant.ts'

/** Pieces that the forms of the settings share. */

export const idField = z.uuid('Choose one from the list.')
/** A location or a partner facility: `location:<id>`, `facility:<id>`. */
export const placeField = z
  .string()
  .regex(/^(location|facility):[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'Choose a place.')
/** The row to change; null for a new one. */
export const rowId = idField.nullable()

export const nameField = z.string().trim().min(1, 'Enter a name.').max(120, 'Keep it to 120 characters.')
export const shortText = z.string().trim().max(200, 'Keep it to 200 characters.')
export const requiredText = shortText.min(1, 'This is needed.')

/** Text that may be left empty; empty is kept as null. */
export const optionalText = shortText.nullable().transform((text) => (text === '' ? null : text))

export const phoneField = z
  .string()
  .trim()
  .regex(/^\+?[\d\s().-]{7,20}$/, 'Enter a phone number, with area code.')

export const stateField = z.string().trim().toUpperCase().refine(isStateCode, 'Choose a state.')
export const zipField = z
  .string()
  .trim()
  .regex(/^\d{5}(-\d{4})?$/, 'Enter a ZIP code of five digits.')

export const dayField = z
  .string()
  .trim()
  .refine(isDay, 'Enter a day.')
  .transform((text) => text as LocalDate)
/** A day that may be left open. */
export const optionalDay = z
  .string()
  .trim()
  .refine((text) => text === '' || isDay(text), 'Enter a day, or leave it empty.')
  .transform((text) => (text === '' ? null : (text as LocalDate)))
  .nullable()

export const timeField = z
  .string()
  .trim()
  .refine((text) => text === '24:00' || isLocalTime(text), 'Enter a time like 09:00.')
  .transform((text) => text as LocalTime)

export const zoneField = z.string().refine(isTimeZone, 'Choose a time zone.')

/** An amount as it is typed, in dollars with up to two decimals and a comma at each thousand or none; below ten million. Kept as cents. */
export const dollarsField = z
  .string()
  .trim()
  .regex(/^\$?(\d{1,7}|\d{1,3}(,\d{3})|\d(,\d{3}){2})(\.\d{1,2})?$/, 'Enter an amount like 175.00.')
  .transform((text) => Math.round(Number(text.replaceAll(/[$,]/g, '')) * 100))

/** Opening hours of one day; the closing time lies after the opening time. */
export const openingField = z
  .strictObject({ weekday: z.number().int().min(0).max(6), opens: timeField, closes: timeField })
  .refine(({ opens, closes }) => opens < closes, { path: ['closes'], message: 'Closing comes after opening.' })

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
