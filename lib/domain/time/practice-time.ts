import type { LocalDate, LocalTime, TimeZone } from './local.ts'
import { offsetIn, zoneTable } from './zone-table.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/**
 * Finds the instant at which the clock of `timeZone` shows `time` on `date`.
 *
 * Twice a year that is not one instant: in the hour that spring skips, the answer moves forward by the gap
 * (02:30 becomes 03:30); in the hour that autumn repeats, it is the first of the two.
 */
export function instantAt(date: LocalDate, time: LocalTime, timeZone: TimeZone): Date {
  const wall = Date.parse(`${date}T${time}Z`)
  const dayBefore = wall - offsetAt(wall - DAY, timeZone)
  const dayAfter = wall - offsetAt(wall + DAY, timeZone)
  const shows = (instant: number) => instant + offsetAt(instant, timeZone) === wall
  return new Date(shows(dayAfter) && !shows(dayBefore) ? dayAfter : dayBefore)
}

/** The calendar day the clock of `timeZone` shows at `instant`. */
export function localDateOf(instant: Date, timeZone: TimeZone): LocalDate {
  return wallOf(instant, timeZone).slice(0, 10) as LocalDate
}

/** The time the clock of `timeZone` shows at `instant`, to the minute. */
export function localTimeOf(instant: Date, timeZone: TimeZone): LocalTime {
  return wallOf(instant, timeZone).slice(11, 16) as LocalTime
}

/** The instant at which `date` begins in `timeZone`. */
export const startOfDay = (date: LocalDate, timeZone: TimeZone): Date => instantAt(date, '00:00', timeZone)

const wallOf = (instant: Date, timeZone: TimeZone) => new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone)).toISOString()

/** Asking the platform takes many microseconds, and rules ask often: offsets come from the zone's table. */
function offsetAt(instant: number, timeZone: TimeZone): number {
  const minute = Math.floor(instant / MINUTE)
  return offsetIn(zoneTable(timeZone, minute, minute), minute) * MINUTE
}
