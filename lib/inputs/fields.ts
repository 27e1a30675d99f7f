import { z } from 'zod'
import { isStateCode } from '../domain/practice/state.ts'
import { isLocalDate, isLocalTime, type LocalDate, type LocalTime } from '../domain/time/local.ts'

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
const isName = (text: string) => /\p{L}/u.test(text) && !/[\p{C}<>@{}[\]\\|^~=;#$%*_+]/u.test(text)

export const personField = (asked = 'Enter the name.', most = 120) =>
  personText(most)
    .refine((text) => text !== '', asked)
    .refine((text) => text === '' || isName(text), 'Enter the name in letters.')
/** A name that may be left empty, as the second one of somebody who has one name. */
export const optionalPersonField = (most = 120) =>
  personText(most).refine((text) => text === '' || isName(text), 'Enter the name in letters, or leave it empty.')

const PHONE = 'Enter a phone number with its area code, like 716 555 0100 or 716 555 0100 x12.'

/** A telephone number in its one form: `+17165550100`, with ` x12` behind it for an extension. Other countries begin with a plus. */
export const phoneField = z.string().transform((text, context) => {
  const phone = phoneIn(text)
  if (phone !== null) return phone
  context.addIssue({ code: 'custom', message: PHONE })
  return z.NEVER
})
/** A number that may be left empty. */
export const optionalPhoneField = z.union([z.string().trim().length(0), phoneField], `${PHONE} Or leave it empty.`)

function phoneIn(text: string): string | null {
  const [, written = '', extension] = /^([^a-z#,;]*)(?:[\s,;]*(?:extension|ext\.?|x|#)\s*(\d{1,6}))?$/i.exec(text.trim()) ?? []
  if (!/^\+?\d*(?:[\s.-]*\(\d+\))?[\d\s./-]*$/.test(written)) return null
  const digits = written.replace(/\D/g, '')
  const isAbroad = written.startsWith('+') && !digits.startsWith('1')
  const number = isAbroad ? (/^[2-9]\d{7,14}$/.exec(digits)?.[0] ?? null) : (/^1?([2-9]\d{9})$/.exec(digits)?.[1] ?? null)
  if (number === null) return null
  return `+${isAbroad ? '' : '1'}${number}${extension === undefined ? '' : ` x${extension}`}`
}

/** An e-mail address in its one form: NFKC, trimmed, lower case, an ASCII domain. */
export const emailField = z
  .string()
  .max(254, 'Keep it to 254 characters.')
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .pipe(
    z
      .string()
      .regex(
        /^[^\s@<>"]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.[a-z][a-z0-9-]*[a-z0-9]|[a-z0-9-]+\.(?:test|example|localhost))$/,
        'Enter an e-mail address like name@example.com.',
      ),
  )
/** An address that may be left empty. */
export const optionalEmailField = z.union(
  [z.string().trim().length(0), emailField],
  'Enter an e-mail address like name@example.com, or leave it empty.',
)

export const stateField = z.string().trim().toUpperCase().refine(isStateCode, 'Choose a state.')
/** Five digits, or nine with or without the dash: kept as `14201-1234`. */
export const zipField = z
  .string()
  .trim()
  .regex(/^\d{5}(?:[-\s]?\d{4})?$/, 'Enter a ZIP code of five digits, or nine.')
  .transform((text) => text.replace(/^(\d{5})[-\s]?(\d{4})$/, '$1-$2'))

/** Days that can be meant. What lies outside was typed wrong. */
const FIRST_DAY = '1900-01-01'
const LAST_DAY = '2099-12-31'
const isDayMeant = (text: string) => isLocalDate(text) && text >= FIRST_DAY && text <= LAST_DAY

const typedDay = z
  .string()
  .trim()
  .refine((text) => isLocalDate(text), 'Enter a day: month, day and year.')
  .refine((text) => !isLocalDate(text) || isDayMeant(text), 'Check the year: it is between 1900 and 2099.')
export const dayField = typedDay.transform((text) => text as LocalDate)
/** A day that may be left open. */
export const optionalDay = z
  .string()
  .trim()
  .refine((text) => text === '' || isLocalDate(text), 'Enter a day, or leave it empty.')
  .refine((text) => !isLocalDate(text) || isDayMeant(text), 'Check the year: it is between 1900 and 2099.')
  .transform((text) => (text === '' ? null : (text as LocalDate)))
  .nullable()

export const timeField = z
  .string()
  .trim()
  .refine((text) => text === '24:00' || isLocalTime(text), 'Enter a time like 09:00.')
  .transform((text) => text as LocalTime)

export const zoneField = z.string().refine(isTimeZone, 'Choose a time zone.')

/** An amount as it is typed, in dollars with up to two decimals; kept as cents. */
export const dollarsField = z
  .string()
  .trim()
  .regex(/^\$?(?:\d{1,6}|\d{1,3},\d{3})(?:\.\d{1,2})?$/, 'Enter an amount like 175.00.')
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
