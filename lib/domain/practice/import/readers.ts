import { isNpi } from '../../credentials/npi.ts'
import { type Cents, toCents } from '../../money.ts'
import { states } from '../../reference/states.ts'
import { isLocalDate, isLocalTime, type LocalDate, type LocalTime } from '../../time/local.ts'
import { emailIn, isPersonName, phoneIn, zipIn } from '../contact-text.ts'
import { isStateCode, type StateCode } from '../state.ts'
import type { Problem } from './problems.ts'

/** A text that was understood, or what is wrong with it. */
export type Read<Value> = { readonly value: Value } | { readonly problem: Problem }
/** Reads the text of a cell that is not empty. */
export type Reader<Value> = (text: string) => Read<Value>

const wrong = (problem: Problem) => ({ problem })

/** What a spreadsheet was kept from taking for a formula has a quote in front; it is ours, not the person's. */
export const withoutGuard = (cell: string): string => cell.replace(/^'(?='*\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/u, '').trim()

export const text =
  (longest: number): Reader<string> =>
  (raw) => {
    const value = raw.normalize('NFC').replace(/\s+/g, ' ').trim()
    return value.length > longest ? wrong('too_long') : { value }
  }

/** A name of a person: any script, with at least one letter, and no signs that names do not have. */
export const personName: Reader<string> = (raw) => {
  const read = text(60)(raw)
  return 'value' in read && !isPersonName(read.value) ? wrong('not_a_name') : read
}

/** Text that a reader of contacts understands. */
const readBy =
  (read: (text: string) => string | null, problem: Problem): Reader<string> =>
  (raw) => {
    const value = read(raw)
    return value === null ? wrong(problem) : { value }
  }

export const phone = readBy(phoneIn, 'phone')
export const email = readBy(emailIn, 'email')
export const zip = readBy(zipIn, 'zip')

/** A state by its postal code or by its name. */
export const state: Reader<StateCode> = (raw) => {
  const code = raw.trim().toUpperCase()
  if (isStateCode(code)) return { value: code }
  const named = Object.entries(states).find(([, name]) => name.toUpperCase() === code)?.[0]
  return named && isStateCode(named) ? { value: named } : wrong('state')
}

/** A day as a computer writes it or as an American does; years have four digits. A time behind it is left out. */
export const day: Reader<LocalDate> = (raw) => {
  const only = raw.trim().replace(/[T\s]\d{1,2}:\d{2}.*$/, '')
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(only)
  const us = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(only)
  const [year = '', month = '', date = ''] = iso ? iso.slice(1) : us ? [us[3], us[1], us[2]] : []
  const value = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isLocalDate(value) ? { value } : wrong('day')
}

/** A time of day as a computer writes it or as an American does: 14:30, 2:30 PM. Seconds are left out. */
export const clock: Reader<LocalTime> = (raw) => {
  const [, hour = '', minute = '', half = ''] = /^(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap]\.?m\.?)?$/i.exec(raw.trim()) ?? []
  const hours = Number(hour)
  if (half !== '' && (hours < 1 || hours > 12)) return wrong('clock')
  const whole = half === '' ? hours : (hours % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
  const value = `${String(whole).padStart(2, '0')}:${minute}`
  return hour !== '' && isLocalTime(value) ? { value } : wrong('clock')
}

/** Dollars with up to two decimals; a minus or brackets for what is below zero. */
export const amount: Reader<Cents> = (raw) => {
  const bare = raw.trim().replace(/\s/g, '')
  const below = /^-|^\$-|^\(.*\)$/.test(bare)
  const [, dollars, cents = ''] = /^(\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d{1,2}))?$/.exec(bare.replace(/[-$()]/g, '')) ?? []
  if (!dollars || dollars.length > 9) return wrong('amount')
  const whole = Number(dollars.replaceAll(',', '')) * 100 + Number(cents.padEnd(2, '0'))
  return { value: toCents(below && whole !== 0 ? -whole : whole) }
}

export const wholeNumber =
  (least: number, most: number): Reader<number> =>
  (raw) => {
    const value = /^\d{1,6}$/.test(raw.trim()) ? Number(raw.trim()) : Number.NaN
    return value >= least && value <= most ? { value } : wrong('whole_number')
  }

export const yesNo: Reader<boolean> = (raw) => {
  const word = raw.trim().toLowerCase()
  if (['yes', 'y', 'true', '1', 'x'].includes(word)) return { value: true }
  return ['no', 'n', 'false', '0'].includes(word) ? { value: false } : wrong('yes_no')
}

const folded = (word: string) =>
  word
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '')

/** One of a closed list of words, or another name for one of them. */
export const choice =
  <Word extends string>(words: readonly Word[], others: Readonly<Record<string, Word>> = {}): Reader<Word> =>
  (raw) => {
    const asked = folded(raw)
    const value = words.find((word) => folded(word) === asked) ?? (Object.hasOwn(others, asked) ? others[asked] : undefined)
    return value ? { value } : wrong('choice')
  }

/** Several texts in one cell, parted by a semicolon or a bar. */
export const list: Reader<readonly string[]> = (raw) => ({
  value: raw
    .split(/[;|]/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== ''),
})

export const npi: Reader<string> = (raw) => (isNpi(raw.trim()) ? { value: raw.trim() } : wrong('npi'))

export const taxonomy: Reader<string> = (raw) => {
  const value = raw.trim().toUpperCase()
  return /^\d{3}[\dA-Z]{6}X$/.test(value) ? { value } : wrong('taxonomy')
}
