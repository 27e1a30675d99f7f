import type { Calendar } from '../../../lib/domain/scheduling/availability.ts'
import { minuteAt, offsetIn, type ZoneTable, zoneTable } from '../../../lib/domain/time/zone-table.ts'

/** Mulberry32: the same numbers on every machine. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Shift = { readonly days: readonly number[]; readonly start: number; readonly end: number }
/** Somebody or something bookable: hours by the clock of its zone, time off and bookings as minutes since 1970, in pairs. */
export type Bookable = {
  readonly zone: string
  readonly shifts: readonly Shift[]
  readonly timeOff: readonly number[]
  readonly busy: readonly number[]
}
export type Workload = {
  readonly from: number
  readonly to: number
  readonly clinicians: readonly Bookable[]
  readonly rooms: readonly Bookable[]
}

const DAY = 1_440
const zones = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles'] as const
const lengths = [
  [50, 0.6],
  [80, 0.15],
  [180, 0.25],
] as const
const weekdays = [1, 2, 3, 4, 5]
const START = Date.UTC(2027, 1, 15, 5) / 60_000

const shiftsOf = (index: number): Shift[] =>
  index % 2 === 0
    ? [
        { days: weekdays, start: 540, end: 720 },
        { days: weekdays, start: 780, end: 1_080 },
      ]
    : [
        { days: [2, 3, 4, 5], start: 600, end: 1_140 },
        { days: [6], start: 540, end: 780 },
      ]

/** The stretches in which shifts are worked between two minutes, in pairs. */
export function windowsOf(shifts: readonly Shift[], table: ZoneTable, from: number, to: number): number[] {
  const found: number[] = []
  const first = Math.floor((from + offsetIn(table, from)) / DAY) - 1
  const last = Math.floor((to + offsetIn(table, to)) / DAY) + 1
  for (let day = first; day <= last; day += 1) {
    const weekday = (((day + 4) % 7) + 7) % 7
    for (const { days, start, end } of shifts) {
      if (!days.includes(weekday)) continue
      const opens = Math.max(from, minuteAt(table, day * DAY + start))
      const closes = Math.min(to, minuteAt(table, day * DAY + end))
      if (closes > opens) found.push(opens, closes)
    }
  }
  return found
}

/** Bookings laid into windows until about `share` of the worked time is taken. */
function bookingsIn(windows: readonly number[], share: number, random: () => number): number[] {
  const bookings: number[] = []
  let placed = 0
  let elapsed = 0
  for (let index = 0; index < windows.length; index += 2) {
    let at = windows[index] as number
    const end = windows[index + 1] as number
    while (at < end) {
      let draw = random()
      let length = 50
      for (const [minutes, chance] of lengths) {
        if (draw < chance) {
          length = minutes
          break
        }
        draw -= chance
      }
      const fits = at + length <= end
      if (share > 0 && fits && placed < share * (elapsed + length) + (random() - 0.5) * 60) {
        bookings.push(at, at + length)
        placed += length
        elapsed += length
        at += length
      } else {
        const gaps = share >= 0.7 ? [10, 15, 20, 30] : [15, 30, 45, 60]
        const gap = Math.min(end - at, gaps[(random() * 4) | 0] as number)
        elapsed += gap
        at += gap
      }
    }
  }
  return bookings
}

/** The workload W-avail: `count` clinicians over `days` days, `share` of their time booked; crosses the US clock change of March 2027. */
export function workload(count: number, days: number, share: number): Workload {
  const random = numbers(42)
  const from = START
  const to = START + days * DAY
  const clinicians = Array.from({ length: count }, (_, index): Bookable => {
    const zone = zones[index % zones.length] as string
    const table = zoneTable(zone, from - 2 * DAY, to + 2 * DAY)
    const shifts = shiftsOf(index)
    const windows = windowsOf(shifts, table, from, to)
    const timeOff: number[] = []
    for (let block = 0; block < Math.max(1, Math.round(days / 45)); block += 1) {
      const day = Math.floor(from / DAY) + Math.floor(random() * days)
      const length = 1 + Math.floor(random() * 5)
      timeOff.push(minuteAt(table, day * DAY), minuteAt(table, (day + length) * DAY))
    }
    return { zone, shifts, timeOff, busy: bookingsIn(windows, share, random) }
  })
  const open = [{ days: [0, 1, 2, 3, 4, 5, 6], start: 420, end: 1_260 }]
  const roomTable = zoneTable(zones[0], from - 2 * DAY, to + 2 * DAY)
  const rooms = Array.from(
    { length: Math.max(1, Math.ceil(count * 0.4)) },
    (): Bookable => ({
      zone: zones[0],
      shifts: open,
      timeOff: [],
      busy: bookingsIn(windowsOf(open, roomTable, from, to), share, random),
    }),
  )
  return { from, to, clinicians, rooms }
}

/** The same person or room as the product's search wants it. */
export const calendarOf = ({ zone, shifts, timeOff, busy }: Bookable, index: number): Calendar => ({
  id: String(index),
  hours: {
    timeZone: zone,
    weekly: shifts.flatMap(({ days, start, end }) => days.map((weekday) => ({ weekday, opens: start, closes: end }))),
    exceptions: [],
  },
  away: timeOff,
  busy,
})

/** FNV-1a over minutes: two answers are the same when their hashes are. */
export function hashOf(minutes: readonly number[]): string {
  let hash = 2_166_136_261
  for (const minute of minutes) {
    hash ^= minute | 0
    hash = Math.imul(hash, 16_777_619)
  }
  return (hash >>> 0).toString(16)
}
