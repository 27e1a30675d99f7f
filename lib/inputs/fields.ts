import { z } from 'zod'
import { emailIn, isPersonName, phoneIn, zipIn } from '../domain/practice/contact-text.ts'
import { isStateCode } from '../domain/practice/state.ts'
import { isLocalDate, isLocalTime, isTimeZone, type LocalDate, type LocalTime } from '../domain/time/local.ts'
import { isDay } from './instant.ts'

/** The kinds of fields there are. Every form takes its own from here, so that one rule says what a telephone number is. */

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

/**
 * The name of a person as they write it: accents, apostrophes, hyphens, one word or six. Kept composed, with single spaces. It has a
 * letter in it, and no signs that names do not have.
 */
const personText = (most: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim().replace(/\s+/g, ' '))
    .pipe(z.string().max(most, `Keep it to ${most} characters.`))

export const personField = (asked = 'Enter the name.', most = 120) =>
  personText(most)
    .refine((text) => text !== '', asked)
    .refine((text) => text === '' || isPersonName(text), 'Enter the name in letters.')
/** A name that may be left empty, as the second one of somebody who has one name. */
export const optionalPersonField = (most = 120) =>
  personText(most).refine((text) => text === '' || isPersonName(text), 'Enter the name in letters, or leave it empty.')

const PHONE = 'Enter a phone number with its area code, like 716 555 0100 or 716 555 0100 x12.'

/** A text in the one form a reader of contacts gives it. */
const readBy = (read: (text: string) => string | null, message: string) =>
  z.string().transform((text, context) => {
    const found = read(text)
    if (found !== null) return found
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** A telephone number in its one form: `+17165550100`, with ` x12` behind it for an extension. Other countries begin with a plus. */
export const phoneField = readBy(phoneIn, PHONE)
/** A number that may be left empty. */
export const optionalPhoneField = z.union([z.string().trim().length(0), phoneField], `${PHONE} Or leave it empty.`)

const EMAIL = 'Enter an e-mail address like name@example.com'

/** An e-mail address in its one form: NFKC, trimmed, lower case, an ASCII domain. */
export const emailField = readBy(emailIn, `${EMAIL}.`)
/** An address that may be left empty. */
export const optionalEmailField = z.union([z.string().trim().length(0), emailField], `${EMAIL}, or leave it empty.`)

export const stateField = z.string().trim().toUpperCase().refine(isStateCode, 'Choose a state.')
/** Five digits, or nine with or without the dash: kept as `14201-1234`. */
export const zipField = readBy(zipIn, 'Enter a ZIP code of five digits, or nine.')

const typedDay = z
  .string()
  .trim()
  .refine((text) => isLocalDate(text), 'Enter a day: month, day and year.')
  .refine((text) => !isLocalDate(text) || isDay(text), 'Check the year: it is between 1900 and 2099.')
export const dayField = typedDay.transform((text) => text as LocalDate)
/** A day that may be left open. */
export const optionalDay = z
  .string()
  .trim()
  .refine((text) => text === '' || isLocalDate(text), 'Enter a day, or leave it empty.')
  .refine((text) => !isLocalDate(text) || isDay(text), 'Check the year: it is between 1900 and 2099.')
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
  .regex(/^\$?(?:\d{1,7}|\d{1,3},\d{3}|\d(?:,\d{3}){2})(?:\.\d{1,2})?$/, 'Enter an amount like 175.00.')
  .transform((text) => Math.round(Number(text.replaceAll(/[$,]/g, '')) * 100))

/** Diagnoses by their code, the most important first. */
export const diagnosisCodesField = z
  .array(z.string().regex(/^[A-TV-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/, 'Enter a diagnosis code, like F33.1.'))
  .max(12, 'Use at most 12 codes.')

/** Opening hours of one day; the closing time lies after the opening time. */
export const openingField = z
  .strictObject({ weekday: z.number().int().min(0).max(6), opens: timeField, closes: timeField })
  .refine(({ opens, closes }) => opens < closes, { path: ['closes'], message: 'Closing comes after opening.' })
