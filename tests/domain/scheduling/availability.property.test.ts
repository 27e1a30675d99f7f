import { expect, test } from 'vitest'
import { type AvailabilityQuery, type Calendar, findStarts, freeAt, type Need, whoIsFree } from '@/lib/domain/scheduling/availability'
import type { OpeningHours, Stretches } from '@/lib/domain/scheduling/open-windows'
import { addDays, type LocalDate, type LocalTime, weekdayOf } from '@/lib/domain/time/local'
import { instantAt, localDateOf, localTimeOf } from '@/lib/domain/time/practice-time'
import { instantOf, type Minute, minuteOf } from '@/lib/domain/time/zone-table'
import { fc } from '@/tests/support/property'

const DAYS = 3
/** Stretches of three days, most of them across a change of the clock: by an hour, by half of one, at midnight, and none at all. */
const places = [
  { timeZone: 'America/Chicago', first: '2026-03-07' },
  { timeZone: 'America/Chicago', first: '2026-10-31' },
  { timeZone: 'America/St_Johns', first: '2026-03-07' },
  { timeZone: 'Europe/London', first: '2026-10-24' },
  { timeZone: 'Asia/Kathmandu', first: '2026-12-30' },
  { timeZone: 'Asia/Beirut', first: '2026-03-28' },
  { timeZone: 'Asia/Beirut', first: '2026-10-24' },
  { timeZone: 'Australia/Lord_Howe', first: '2026-04-04' },
  { timeZone: 'Australia/Lord_Howe', first: '2026-10-03' },
  { timeZone: 'UTC', first: '2028-02-28' },
] as const satisfies readonly { timeZone: string; first: LocalDate }[]
const otherZones = ['America/New_York', 'America/Phoenix', 'Asia/Kolkata', 'UTC'] as const

/** What the clock shows at every minute around a place: day and minute of the day, asked once. */
const clocks = new Map<string, { date: LocalDate; minute: number }>()
function clock(minute: Minute, timeZone: string) {
  const key = `${timeZone} ${minute}`
  const known = clocks.get(key) ?? {
    date: localDateOf(instantOf(minute), timeZone),
    minute: Number(localTimeOf(instantOf(minute), timeZone).slice(0, 2)) * 60 + Number(localTimeOf(instantOf(minute), timeZone).slice(3)),
  }
  clocks.set(key, known)
  return known
}

const inside = (minute: Minute, stretches: Stretches) => {
  for (let index = 0; index + 1 < stretches.length; index += 2) {
    if ((stretches[index] ?? 0) <= minute && minute < (stretches[index + 1] ?? 0)) return true
  }
  return false
}

/** The opening of a day as instants, by the slow way with dates. */
function openingsAround(hours: OpeningHours, from: LocalDate): number[] {
  const stretches: number[] = []
  const at = (date: LocalDate, minute: number) => {
    const day = addDays(date, Math.floor(minute / 1_440))
    return minuteOf(instantAt(day, new Date((minute % 1_440) * 60_000).toISOString().slice(11, 16) as LocalTime, hours.timeZone))
  }
  for (let day = -3; day <= DAYS + 3; day += 1) {
    const date = addDays(from, day)
    const exception = hours.exceptions.findLast(({ on }) => on === date)
    const usual = hours.weekly.filter(
      (opening) => opening.weekday === weekdayOf(date) && (!opening.from || opening.from <= date) && (!opening.to || date <= opening.to),
    )
    for (const { opens, closes } of exception ? exception.openings : usual) stretches.push(at(date, opens), at(date, closes))
  }
  return stretches
}

/** Minute by minute, straight from what the words mean. */
function bruteForce(query: AvailabilityQuery, first: LocalDate): Minute[] {
  const { timeZone, from, to, now, lengthMinutes, stepMinutes, needs } = query
  const lastDay = addDays(clock(now, timeZone).date, query.horizonDays)
  const open = new Map(
    needs.flatMap(({ anyOf }) => anyOf.map((calendar) => [calendar, calendar.hours && openingsAround(calendar.hours, first)])),
  )
  const takes = (calendar: Calendar, { before, after }: Need, start: Minute) => {
    const openings = open.get(calendar) ?? null
    for (let minute = start; minute < start + lengthMinutes; minute += 1) {
      if ((openings !== null && !inside(minute, openings)) || inside(minute, calendar.away)) return false
    }
    for (let minute = start - before; minute < start + lengthMinutes + after; minute += 1) if (inside(minute, calendar.busy)) return false
    return !calendar.fullDays?.includes(clock(start, timeZone).date)
  }
  const starts: Minute[] = []
  for (let start = from; start + lengthMinutes <= to; start += 1) {
    const { date, minute } = clock(start, timeZone)
    if (minute % stepMinutes !== 0 || start < now + query.noticeMinutes || date > lastDay) continue
    if (needs.every((need) => need.anyOf.some((calendar) => takes(calendar, need, start)))) starts.push(start)
  }
  return starts
}

/** Bookings lie on the grid as often as beside it: the edges are where mistakes live. */
const onGridOrNot = (min: number, max: number) =>
  fc.oneof(
    fc.integer({ min, max }),
    fc.integer({ min: Math.ceil(min / 15), max: Math.floor(max / 15) }).map((step) => Math.max(min, step * 15)),
  )

const stretchesIn = (from: Minute, maxLength: number) =>
  fc
    .array(fc.tuple(onGridOrNot(-300, DAYS * 1_440), onGridOrNot(1, 400)), { maxLength })
    .map((pairs) => pairs.flatMap(([start, length]) => [from + start, from + start + length]))

const opening = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 48 }))
  .map(([start, length]) => ({ opens: start * 15, closes: (start + length) * 15 }))

function calendarAt(timeZone: string, first: LocalDate, from: Minute): fc.Arbitrary<Calendar> {
  const weekly = fc.record({
    weekday: fc.integer({ min: 0, max: 6 }),
    opening,
    dated: fc.option(fc.integer({ min: -1, max: DAYS }), { freq: 6 }),
  })
  const hours = fc.record({
    timeZone: fc.oneof({ weight: 3, arbitrary: fc.constant(timeZone) }, { weight: 1, arbitrary: fc.constantFrom(...otherZones) }),
    weekly: fc
      .array(weekly, { minLength: 3, maxLength: 12 })
      .map((rows) =>
        rows.map(({ weekday, opening: own, dated }) => ({ weekday, ...own, ...(dated !== null && { from: addDays(first, dated) }) })),
      ),
    exceptions: fc.uniqueArray(
      fc.record({
        on: fc.integer({ min: -1, max: DAYS }).map((day) => addDays(first, day)),
        openings: fc.array(opening, { maxLength: 2 }),
      }),
      {
        maxLength: 1,
        selector: ({ on }) => on,
      },
    ),
  })
  return fc.record({
    id: fc.uuid(),
    hours: fc.option(hours, { freq: 4 }),
    away: stretchesIn(from, 1),
    busy: stretchesIn(from, 6),
    fullDays: fc.array(
      fc.integer({ min: 0, max: DAYS }).map((day) => addDays(first, day)),
      { maxLength: 1 },
    ),
  })
}

const scenario = fc.constantFrom(...places).chain(({ timeZone, first }) => {
  const from = minuteOf(instantAt(first, '00:00', timeZone))
  const need = fc.record({
    kind: fc.constantFrom('clinician', 'room', 'client' as const),
    anyOf: fc.array(calendarAt(timeZone, first, from), { minLength: 1, maxLength: 3 }),
    before: fc.constantFrom(0, 0, 10),
    after: fc.constantFrom(0, 5, 10, 30),
  })
  const query = fc.record({
    timeZone: fc.constant(timeZone),
    stepMinutes: fc.constantFrom(5, 15, 20, 30, 45, 50, 60),
    lengthMinutes: fc.constantFrom(20, 50, 55, 180),
    from: fc.integer({ min: 0, max: 600 }).map((late) => from + late),
    to: fc.integer({ min: 700, max: DAYS * 1_440 }).map((late) => from + late),
    now: fc.integer({ min: -2_000, max: 1_500 }).map((late) => from + late),
    noticeMinutes: fc.constantFrom(0, 30, 120, 1_440),
    horizonDays: fc.constantFrom(0, 1, 2, 30),
    needs: fc.array(need, { minLength: 1, maxLength: 3 }),
  })
  return query.map((asked) => ({ query: asked as AvailabilityQuery, first: first as LocalDate }))
})

test('open times are the ones a patient person with a clock would find, minute by minute', () => {
  let found = 0
  let tried = 0
  fc.assert(
    fc.property(scenario, ({ query, first }) => {
      const starts = findStarts(query)
      tried += 1
      expect(starts).toEqual(bruteForce(query, first))
      found += starts.length
    }),
    { numRuns: 600 },
  )
  // A machine that is busy tries fewer; the scenarios are none where nothing is ever open.
  expect(found).toBeGreaterThanOrEqual(tried * 3)
})

test('who is free at a start is everybody who could take the visit alone', () => {
  fc.assert(
    fc.property(scenario, fc.nat(), ({ query, first }, pick) => {
      const wide = { ...query, needs: query.needs.map((need) => ({ ...need, anyOf: [...need.anyOf] })) }
      const starts = findStarts(wide)
      const start = starts[pick % Math.max(1, starts.length)] ?? query.from
      const alone = query.needs.map((need) =>
        need.anyOf
          .filter(
            (calendar) =>
              bruteForce({ ...query, to: start + query.lengthMinutes, from: start, needs: [{ ...need, anyOf: [calendar] }] }, first)
                .length > 0,
          )
          .map(({ id }) => id),
      )
      expect(whoIsFree(query, start)).toEqual(alone)
      const free = freeAt(query)
      for (const other of [start, start + 1, query.to, ...starts.slice(0, 5)]) expect(free(other)).toEqual(whoIsFree(query, other))
      if (starts.length > 0) expect(alone.every((ids) => ids.length > 0)).toBe(true)
    }),
    { numRuns: 200 },
  )
})
