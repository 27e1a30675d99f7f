import { tzOffset } from '@date-fns/tz'
import type { LocalDate, TimeZone } from './local.ts'

/** A whole number of minutes since 1970-01-01T00:00Z. The planning core works on these, without date objects. */
export type Minute = number

/** The offsets of a zone over a stretch of time: from `starts[i]` on, the clock is `offsets[i]` minutes ahead of UTC. */
export type ZoneTable = { readonly starts: readonly Minute[]; readonly offsets: readonly number[] }

export const DAY_MINUTES = 1_440
const WEEK_MINUTES = 7 * DAY_MINUTES

export const minuteOf = (instant: Date): Minute => Math.floor(instant.getTime() / 60_000)
export const instantOf = (minute: Minute): Date => new Date(minute * 60_000)

/** Days since 1970-01-01 of a calendar day. */
export const dayNumberOf = (date: LocalDate): number => Date.parse(`${date}T00:00Z`) / 86_400_000

type KeptTable = { readonly from: Minute; readonly to: Minute; readonly table: ZoneTable }

const tables = new Map<TimeZone, KeptTable[]>()

/**
 * Gives the offsets of `timeZone` from a week before `from` to a week after `to`. Kept by zone and years, because asking
 * the platform is what costs; after the first call everything is arithmetic. The first offset counts from forever.
 */
export function zoneTable(timeZone: TimeZone, from: Minute, to: Minute): ZoneTable {
  const [first, last] = [from - WEEK_MINUTES, to + WEEK_MINUTES]
  const kept = tables.get(timeZone) ?? []
  for (const one of kept) if (one.from <= first && last < one.to) return one.table
  const years = { from: startOfYear(yearOf(first)), to: startOfYear(yearOf(last) + 1) }
  const table = buildTable(timeZone, years.from, years.to)
  tables.set(timeZone, [...kept, { ...years, table }])
  return table
}

/** Minutes the clock is ahead of UTC at `minute`. */
export function offsetIn({ starts, offsets }: ZoneTable, minute: Minute): number {
  let index = starts.length - 1
  while (index > 0 && (starts[index] as Minute) > minute) index -= 1
  return offsets[index] as number
}

/**
 * The minute at which the clock shows `wall` (minutes since 1970-01-01T00:00 on that clock): the integer twin of `instantAt`.
 * A skipped time moves forward by the gap, a repeated one is the first of the two.
 */
export function minuteAt({ starts, offsets }: ZoneTable, wall: number): Minute {
  const last = starts.length - 1
  for (let index = 0; index <= last; index += 1) {
    const minute = wall - (offsets[index] as number)
    if (index === last || minute < (starts[index + 1] as Minute)) {
      if (index === 0 || minute >= (starts[index] as Minute)) return minute
      return wall - (offsets[index - 1] as number)
    }
  }
  return wall
}

function buildTable(timeZone: TimeZone, from: Minute, to: Minute): ZoneTable {
  const starts = [Number.NEGATIVE_INFINITY]
  let offset = askOffset(timeZone, from)
  const offsets = [offset]
  for (let low = from; low < to; low += WEEK_MINUTES) {
    const high = Math.min(low + WEEK_MINUTES, to)
    const after = askOffset(timeZone, high)
    if (after === offset) continue
    starts.push(changeBetween(timeZone, low, high, offset))
    offsets.push(after)
    offset = after
  }
  return { starts, offsets }
}

function changeBetween(timeZone: TimeZone, low: Minute, high: Minute, before: number): Minute {
  let still = low
  let changed = high
  while (changed - still > 1) {
    const middle = Math.floor((still + changed) / 2)
    if (askOffset(timeZone, middle) === before) still = middle
    else changed = middle
  }
  return changed
}

const askOffset = (timeZone: TimeZone, minute: Minute) => tzOffset(timeZone, instantOf(minute))
const yearOf = (minute: Minute) => instantOf(minute).getUTCFullYear()
const startOfYear = (year: number): Minute => minuteOf(new Date(Date.UTC(year, 0, 1)))
