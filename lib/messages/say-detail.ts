import { isLocalDate, type TimeZone } from '../domain/time/local.ts'
import { isId } from '../ids.ts'
import { fieldNames } from './en/field-names.ts'
import { sayMoney } from './say-money.ts'
import { sayDay, sayDayAndTime } from './say-time.ts'

const named: Readonly<Record<string, string>> = fieldNames
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/
/** A word of a closed list, or the code of a finding: small or capital letters with dashes or low lines between. */
const codeWord = /^(?:[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)$/

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What a detail of the trail is about: `serviceOn` is "Service on". */
export const sayDetailName = (key: string): string =>
  named[key] ?? capital(key.replace(/Cents$/, '').replace(/([a-z0-9])([A-Z])/g, (_, before, after) => `${before} ${after.toLowerCase()}`))

/** What a detail of the trail says, in words: days and times in `timeZone`, cents as dollars, from what to what, words without their dashes. */
export function sayDetail(key: string, value: unknown, timeZone: TimeZone): string {
  if (value === null || value === undefined) return '–'
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return /cents$/i.test(key) ? sayMoney(value) : String(value)
  if (typeof value === 'string') return sayText(value, timeZone)
  if (Array.isArray(value)) return value.length === 0 ? 'None' : value.map((one) => sayDetail(key, one, timeZone)).join(', ')
  const parts = Object.entries(value)
  const { from, to, ...more } = Object.fromEntries(parts)
  if (parts.length === 2 && Object.keys(more).length === 0)
    return `From ${sayDetail(key, from, timeZone)} to ${sayDetail(key, to, timeZone)}`
  return parts.map(([part, inside]) => `${sayDetailName(part)}: ${sayDetail(part, inside, timeZone)}`).join('; ')
}

function sayText(text: string, timeZone: TimeZone): string {
  if (text === '') return '–'
  if (isLocalDate(text)) return sayDay(text, 'year')
  if (instant.test(text)) return sayDayAndTime(new Date(text), timeZone, 'year')
  return codeWord.test(text) && !isId(text) ? capital(text.toLowerCase().replace(/[-_]/g, ' ')) : text
}
