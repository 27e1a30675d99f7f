import type { LocalDate, TimeZone } from '../time/local.ts'
import { DAY_MINUTES, dayNumberOf, type Minute, minuteAt, offsetIn, type ZoneTable, zoneTable } from '../time/zone-table.ts'

/** Minutes after local midnight; `closes` may be 1440 (midnight) or later (the next morning). */
export type Opening = { readonly opens: number; readonly closes: number }

/** An opening that comes back each week (0 is Sunday), from and to a day when it does not always hold. */
export type WeeklyOpening = Opening & { readonly weekday: number; readonly from?: LocalDate | null; readonly to?: LocalDate | null }

/** When somebody or something can be booked at all. */
export type OpeningHours = {
  readonly timeZone: TimeZone
  readonly weekly: readonly WeeklyOpening[]
  /** Days that differ: their openings stand in place of the week's. None means closed. */
  readonly exceptions: readonly { readonly on: LocalDate; readonly openings: readonly Opening[] }[]
}

/** Pairs of minutes, start and end, in one flat list: `[start, end, start, end, …]`. */
export type Stretches = readonly Minute[]

/**
 * The stretches between `from` and `to` in which `hours` are open and nothing of `away` lies, sorted and merged.
 * Local times are read on the day's own clock, so a day of 23 or 25 hours keeps its opening times.
 */
export function openWindows(hours: OpeningHours, away: Stretches, from: Minute, to: Minute): Minute[] {
  const table = zoneTable(hours.timeZone, from, to)
  const { exceptions, byWeekday } = byDayOf(hours)
  const firstDay = Math.floor((from + offsetIn(table, from)) / DAY_MINUTES) - 2
  const lastDay = Math.floor((to + offsetIn(table, to)) / DAY_MINUTES) + 1
  const open: Minute[] = []
  for (let day = firstDay; day <= lastDay; day += 1) {
    const openings = exceptions.get(day) ?? (byWeekday[(((day + 4) % 7) + 7) % 7] as readonly DatedOpening[])
    for (const opening of openings) {
      if (holdsOn(opening, day)) pushWindow(open, table, day * DAY_MINUTES, opening, from, to)
    }
  }
  return subtractStretches(mergeStretches(open), mergeStretches(away))
}

/** The same stretches sorted, with touching, overlapping and empty ones made one or dropped. */
export function mergeStretches(stretches: Stretches): Minute[] {
  const sorted = isSorted(stretches) ? stretches : sortPairs(stretches)
  const merged: Minute[] = []
  for (let index = 0; index + 1 < sorted.length; index += 2) {
    const start = sorted[index] as Minute
    const end = sorted[index + 1] as Minute
    if (end <= start) continue
    const last = merged.length - 1
    if (last > 0 && start <= (merged[last] as Minute)) merged[last] = Math.max(merged[last] as Minute, end)
    else merged.push(start, end)
  }
  return merged
}

const ordered = new WeakMap<Stretches, Stretches>()

/** The same list when its stretches follow each other already, else merged. Looked through once: a search asks the same calendars day after day. */
export function inOrder(stretches: Stretches): Stretches {
  const known = ordered.get(stretches) ?? putInOrder(stretches)
  ordered.set(stretches, known)
  return known
}

/** The place in a list in order of the first stretch that ends after this minute. */
export function firstEndingAfter(stretches: Stretches, minute: Minute): number {
  let [low, high] = [0, stretches.length >> 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle * 2 + 1] as Minute) > minute) high = middle
    else low = middle + 1
  }
  return low * 2
}

function putInOrder(stretches: Stretches): Stretches {
  let before = Number.NEGATIVE_INFINITY
  for (let index = 0; index + 1 < stretches.length; index += 2) {
    const start = stretches[index] as Minute
    const end = stretches[index + 1] as Minute
    if (start < before || end <= start) return mergeStretches(stretches)
    before = end
  }
  return stretches
}

/** What is left of `open` without `taken`; both merged. */
export function subtractStretches(open: Stretches, taken: Stretches): Minute[] {
  const left: Minute[] = []
  let cut = 0
  for (let index = 0; index < open.length; index += 2) {
    let start = open[index] as Minute
    const end = open[index + 1] as Minute
    while (cut < taken.length && (taken[cut + 1] as Minute) <= start) cut += 2
    for (let next = cut; next < taken.length && (taken[next] as Minute) < end; next += 2) {
      if ((taken[next] as Minute) > start) left.push(start, taken[next] as Minute)
      start = Math.max(start, taken[next + 1] as Minute)
    }
    if (start < end) left.push(start, end)
  }
  return left
}

/** The first and last day number on which an opening holds, when it has a beginning or an end. */
type DatedOpening = Opening & { readonly firstDay?: number; readonly lastDay?: number }

type ByDay = { readonly exceptions: ReadonlyMap<number, readonly Opening[]>; readonly byWeekday: readonly (readonly DatedOpening[])[] }

const byDay = new WeakMap<OpeningHours, ByDay>()

/** Hours by number of the day, read once: a search asks the same people about many days. */
function byDayOf(hours: OpeningHours): ByDay {
  const known = byDay.get(hours)
  if (known) return known
  const exceptions = new Map(hours.exceptions.map(({ on, openings }) => [dayNumberOf(on), openings]))
  const read = { exceptions, byWeekday: openingsByWeekday(hours.weekly) }
  byDay.set(hours, read)
  return read
}

function openingsByWeekday(weekly: readonly WeeklyOpening[]): DatedOpening[][] {
  const days: DatedOpening[][] = [[], [], [], [], [], [], []]
  for (const { weekday, opens, closes, from, to } of weekly) {
    days[weekday]?.push({ opens, closes, ...(from && { firstDay: dayNumberOf(from) }), ...(to && { lastDay: dayNumberOf(to) }) })
  }
  return days
}

const holdsOn = ({ firstDay, lastDay }: DatedOpening, day: number) =>
  (firstDay === undefined || firstDay <= day) && (lastDay === undefined || day <= lastDay)

function pushWindow(open: Minute[], table: ZoneTable, midnight: number, { opens, closes }: Opening, from: Minute, to: Minute) {
  open.push(Math.max(from, minuteAt(table, midnight + opens)), Math.min(to, minuteAt(table, midnight + closes)))
}

function isSorted(stretches: Stretches): boolean {
  for (let index = 2; index < stretches.length; index += 2) {
    if ((stretches[index] as Minute) < (stretches[index - 2] as Minute)) return false
  }
  return true
}

function sortPairs(stretches: Stretches): Minute[] {
  const pairs: [Minute, Minute][] = []
  for (let index = 0; index + 1 < stretches.length; index += 2) pairs.push([stretches[index] as Minute, stretches[index + 1] as Minute])
  return pairs.sort((left, right) => left[0] - right[0]).flat()
}

/** Whether `hours` open at all on `date`. */
export function isOpenOn({ weekly, exceptions }: OpeningHours, date: LocalDate): boolean {
  const exception = exceptions.find(({ on }) => on === date)
  if (exception) return exception.openings.some(({ opens, closes }) => closes > opens)
  const day = dayNumberOf(date)
  const weekday = (((day + 4) % 7) + 7) % 7
  return weekly.some(
    (opening) =>
      opening.weekday === weekday && opening.closes > opening.opens && (opening.from ?? date) <= date && date <= (opening.to ?? date),
  )
}
