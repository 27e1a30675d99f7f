import type { Role } from '../domain/access/roles.ts'
import type { Finding } from '../domain/finding.ts'
import { isLocalDate, type TimeZone } from '../domain/time/local.ts'
import type { FindingWords } from './finding-words.ts'
import { findingCatalogue } from './findings.ts'
import { type MessageParams, writeMessage } from './icu.ts'
import { DEFAULT_LOCALE, type Locale } from './locale.ts'
import { sayMoney } from './say-money.ts'
import { sayDay, sayDayAndTime } from './say-time.ts'

/** For whom a sentence is written. */
export type Reader = 'staff' | 'client' | 'prescriber'

const OF_CYCLE: Readonly<Record<Locale, string>> = { en: 'Cycle {number}: {said}' }

type Words = Pick<Finding, 'code' | 'params'>
type Options = { readonly timeZone?: TimeZone; readonly locale?: Locale }

/**
 * The sentence of a finding for the person who reads it. Instants among the parameters are written on the clock of
 * `timeZone` (the practice's), days as days, and whatever ends in `Cents` as money. A prescriber reads what staff read
 * unless a sentence was written for them. Where several cycles were asked for, it is said which one it is about. A code without words falls back to a plain one, and never throws.
 */
export function wordFinding({ code, params }: Words, reader: Reader, { timeZone, locale = DEFAULT_LOCALE }: Options = {}): string {
  const catalogue: Readonly<Record<string, FindingWords>> = findingCatalogue[locale]
  const words = Object.hasOwn(catalogue, code) ? catalogue[code] : undefined
  if (!words) return writeMessage(locale, findingCatalogue[locale].NOT_WORDED[reader === 'client' ? 'client' : 'staff'], { code })
  const text = reader === 'client' ? words.client : ((reader === 'prescriber' ? words.prescriber : undefined) ?? words.staff)
  const said = writeMessage(locale, text, spoken(params, timeZone))
  return params.ofCycle === undefined ? said : writeMessage(locale, OF_CYCLE[locale], { number: params.ofCycle, said })
}

/** In which words a role is spoken to. */
export function readerOf(role: Role): Reader {
  if (role === 'prescriber') return 'prescriber'
  return role === 'therapist' || role === 'front-desk' || role === 'admin' || role === 'system' ? 'staff' : 'client'
}

/** Parameters as people read them: money, days and instants in words. */
export function spoken(params: MessageParams, timeZone: TimeZone | undefined): MessageParams {
  const zone = timeZone ?? (typeof params.timeZone === 'string' ? params.timeZone : 'UTC')
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, spokenValue(name, value, zone)]))
}

function spokenValue(name: string, value: string | number, zone: TimeZone): string | number {
  if (typeof value === 'number') return name.endsWith('Cents') ? sayMoney(value) : value
  if (isLocalDate(value)) return sayDay(value, 'year')
  return isInstant(value) ? sayDayAndTime(new Date(value), zone) : value
}

const isInstant = (text: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/.test(text) && Number.isFinite(Date.parse(text))
