import { addDays, type LocalDate, weekdayOf } from './local.ts'

const THURSDAY = 4
const MONDAY = 1

/** The federal holidays of `year` as the days on which they are observed: Saturday's on Friday, Sunday's on Monday (5-usc-6103). */
export function federalHolidays(year: number): LocalDate[] {
  const fixed = [
    dayOf(year, 1, 1),
    ...(year >= 2021 ? [dayOf(year, 6, 19)] : []),
    dayOf(year, 7, 4),
    dayOf(year, 11, 11),
    dayOf(year, 12, 25),
  ]
  return [
    ...fixed.map(observed),
    nth(year, 1, MONDAY, 3),
    nth(year, 2, MONDAY, 3),
    lastMondayOfMay(year),
    nth(year, 9, MONDAY, 1),
    nth(year, 10, MONDAY, 2),
    nth(year, 11, THURSDAY, 4),
  ].sort()
}

/** Whether a federal holiday is observed on `date`. New Year's Day may be observed in the year before. */
export function isFederalHoliday(date: LocalDate): boolean {
  const year = Number(date.slice(0, 4))
  return holidaysOf(year).has(date) || holidaysOf(year + 1).has(date)
}

/** Monday to Friday, and no federal holiday is observed. */
export function isBusinessDay(date: LocalDate): boolean {
  const weekday = weekdayOf(date)
  return weekday !== 0 && weekday !== 6 && !isFederalHoliday(date)
}

/** The business day `count` business days after `date` (before, when negative). Zero gives `date` back, whatever day it is. */
export function addBusinessDays(date: LocalDate, count: number): LocalDate {
  const step = count < 0 ? -1 : 1
  let day = date
  for (let left = Math.abs(Math.trunc(count)); left > 0; ) {
    day = addDays(day, step)
    if (isBusinessDay(day)) left -= 1
  }
  return day
}

/** Business days strictly after `from` up to and including `to`; zero when `to` is not later. */
export function businessDaysBetween(from: LocalDate, to: LocalDate): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isBusinessDay(day)) count += 1
  return count
}

/** `date` itself when it is a business day, else the last one before it. */
export const businessDayOnOrBefore = (date: LocalDate): LocalDate => (isBusinessDay(date) ? date : addBusinessDays(date, -1))

/** `date` itself when it is a business day, else the next one. */
export const businessDayOnOrAfter = (date: LocalDate): LocalDate => (isBusinessDay(date) ? date : addBusinessDays(date, 1))

const holidays = new Map<number, ReadonlySet<LocalDate>>()

function holidaysOf(year: number): ReadonlySet<LocalDate> {
  const known = holidays.get(year) ?? new Set(federalHolidays(year))
  holidays.set(year, known)
  return known
}

const dayOf = (year: number, month: number, day: number): LocalDate =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) as LocalDate

function observed(date: LocalDate): LocalDate {
  const weekday = weekdayOf(date)
  if (weekday === 6) return addDays(date, -1)
  return weekday === 0 ? addDays(date, 1) : date
}

function nth(year: number, month: number, weekday: number, which: number): LocalDate {
  const first = dayOf(year, month, 1)
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (which - 1) * 7)
}

function lastMondayOfMay(year: number): LocalDate {
  const last = dayOf(year, 5, 31)
  return addDays(last, -((weekdayOf(last) - MONDAY + 7) % 7))
}
