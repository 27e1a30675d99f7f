import type { LocalDate, TimeZone } from '../time/local.ts'
import { DAY_MINUTES, dayNumberOf, type Minute, minuteAt, offsetIn, type ZoneTable, zoneTable } from '../time/zone-table.ts'
import {
  firstEndingAfter,
  inOrder,
  mergeStretches,
  type OpeningHours,
  openWindows,
  type Stretches,
  subtractStretches,
} from './open-windows.ts'
import type { ResourceKind } from './resource-kind.ts'
import { type StartGrid, startGrid, startsBefore, startsIn } from './start-grid.ts'

/** One bookable person, room or chair. `hours` null: whenever nothing is taken, as with a client. */
export type Calendar = {
  readonly id: string
  readonly hours: OpeningHours | null
  /** Time off. */
  readonly away: Stretches
  /** What is reserved already, with the time kept after it. */
  readonly busy: Stretches
  /** Days on the grid's clock on which no more visits may begin. */
  readonly fullDays?: readonly LocalDate[]
}

/** One thing the visit needs: any of these calendars, free from `before` minutes ahead until `after` minutes past the visit. */
export type Need = {
  readonly kind: ResourceKind
  readonly anyOf: readonly Calendar[]
  readonly before: number
  readonly after: number
}

export type AvailabilityQuery = {
  /** The clock of the starts and of the full days: the location's. */
  readonly timeZone: TimeZone
  readonly stepMinutes: number
  readonly lengthMinutes: number
  /** The whole visit lies between these. */
  readonly from: Minute
  readonly to: Minute
  /** Now and the notice: nothing starts before `now + noticeMinutes`. */
  readonly now: Minute
  readonly noticeMinutes: number
  /** The last local day a visit may begin on, counted from today. */
  readonly horizonDays: number
  readonly needs: readonly Need[]
}

/**
 * Every start at which, for each need, some calendar is open for the whole visit and free for the visit and its buffers.
 * Sorted minutes. Work grows with bookings, with calendars times days, and with starts; never with their product.
 */
export function findStarts(query: AvailabilityQuery): Minute[] {
  const search = prepare(query)
  const { grid } = search
  let all: Uint8Array | null = null
  for (const need of query.needs) {
    const mask = new Uint8Array(grid.size)
    for (const calendar of need.anyOf) markStarts(mask, search, need, calendar)
    all = all === null ? mask : keepBoth(all, mask)
  }
  return startsIn(grid, all ?? new Uint8Array(grid.size).fill(1))
}

/** For each need, who is free for a visit at `start`: the ids in the order given. Empty where nobody is. */
export function whoIsFree(query: AvailabilityQuery, start: Minute): string[][] {
  const search = prepare({ ...query, from: start, to: start + query.lengthMinutes })
  return query.needs.map((need) =>
    need.anyOf
      .filter((calendar) => {
        const mask = new Uint8Array(search.grid.size)
        markStarts(mask, search, need, calendar)
        return mask.includes(1)
      })
      .map(({ id }) => id),
  )
}

/** The same for one start after the other of a query, whose calendars are looked through once. */
export function freeAt(query: AvailabilityQuery): (start: Minute) => string[][] {
  const search = prepare(query)
  const { grid } = search
  const free = query.needs.map((need) =>
    need.anyOf.map((calendar) => {
      const mask = new Uint8Array(grid.size)
      markStarts(mask, search, need, calendar)
      return { id: calendar.id, mask }
    }),
  )
  return (start) => {
    const place = startsBefore(grid, start)
    // Past the window, or between two steps, each calendar is asked for itself.
    if (startsBefore(grid, start + 1) === place) return whoIsFree(query, start)
    return free.map((calendars) => calendars.filter(({ mask }) => mask[place] === 1).map(({ id }) => id))
  }
}

type Search = {
  readonly query: AvailabilityQuery
  readonly grid: StartGrid
  readonly table: ZoneTable
  readonly first: Minute
  readonly last: Minute
}

function prepare(query: AvailabilityQuery): Search {
  const { timeZone, stepMinutes, lengthMinutes, from, to, now, noticeMinutes, horizonDays } = query
  const table = zoneTable(timeZone, now, to)
  const today = Math.floor((now + offsetIn(table, now)) / DAY_MINUTES)
  const first = Math.max(from, now + noticeMinutes)
  const last = Math.min(to - lengthMinutes, minuteAt(table, (today + horizonDays + 1) * DAY_MINUTES) - 1)
  return { query, grid: startGrid(timeZone, stepMinutes, first, last), table, first, last }
}

/** Sets the place of every start at which `calendar` can take the visit. */
function markStarts(mask: Uint8Array, search: Search, need: Need, calendar: Calendar): void {
  if (!calendar.fullDays || calendar.fullDays.length === 0) {
    sweep(mask, search, need, calendar)
    return
  }
  const own = new Uint8Array(mask.length)
  sweep(own, search, need, calendar)
  for (const date of calendar.fullDays) {
    const midnight = dayNumberOf(date) * DAY_MINUTES
    own.fill(
      0,
      startsBefore(search.grid, minuteAt(search.table, midnight)),
      startsBefore(search.grid, minuteAt(search.table, midnight + DAY_MINUTES)),
    )
  }
  own.forEach((free, index) => {
    if (free === 1) mask[index] = 1
  })
}

/** Walks windows and bookings side by side. Every gap long enough is a run of starts, marked at once. */
function sweep(mask: Uint8Array, { query, grid, first, last }: Search, { before, after }: Need, { hours, away, busy }: Calendar): void {
  const length = query.lengthMinutes
  const end = last + length
  const windows = hours ? openWindows(hours, away, first, end) : subtractStretches([first, end], mergeStretches(away))
  const taken = inOrder(busy)
  let done = firstEndingAfter(taken, first - before)
  for (let window = 0; window < windows.length; window += 2) {
    const lastStart = (windows[window + 1] as Minute) - length
    let free = windows[window] as Minute
    while (done < taken.length && (taken[done + 1] as Minute) + before <= free) done += 2
    for (let next = done; free <= lastStart && next < taken.length; next += 2) {
      const latest = (taken[next] as Minute) - after - length
      if (latest >= lastStart) break
      mask.fill(1, startsBefore(grid, free), startsBefore(grid, latest + 1))
      free = Math.max(free, (taken[next + 1] as Minute) + before)
    }
    mask.fill(1, startsBefore(grid, free), startsBefore(grid, lastStart + 1))
  }
}

/** Leaves of the first what is in the other, too. */
function keepBoth(kept: Uint8Array, other: Uint8Array): Uint8Array {
  for (let index = 0; index < kept.length; index += 1) kept[index] = (kept[index] as number) & (other[index] as number)
  return kept
}
