import { expect, test } from 'vitest'
import { addDays, type LocalTime } from '@/lib/domain/time/local'
import { instantAt, localDateOf, localTimeOf } from '@/lib/domain/time/practice-time'
import { DAY_MINUTES, dayNumberOf, instantOf, minuteAt, minuteOf, offsetIn, zoneTable } from '@/lib/domain/time/zone-table'
import { fc } from '@/tests/support/property'
import { zones } from './zones'

const zone = fc.constantFrom(...zones)
const date = fc.integer({ min: 0, max: 3_650 }).map((day) => addDays('2024-01-01', day))
const minuteOfDay = fc.integer({ min: 0, max: 1_439 })

test('integers and dates agree on which minute a clock shows a time', () => {
  fc.assert(
    fc.property(zone, date, minuteOfDay, (timeZone, on, minute) => {
      const wall = dayNumberOf(on) * DAY_MINUTES + minute
      const table = zoneTable(timeZone, wall - DAY_MINUTES, wall + DAY_MINUTES)
      const time = new Date(minute * 60_000).toISOString().slice(11, 16) as LocalTime
      expect(instantOf(minuteAt(table, wall))).toEqual(instantAt(on, time, timeZone))
    }),
    { numRuns: 2_000 },
  )
})

test('integers and dates agree on what a clock shows', () => {
  fc.assert(
    fc.property(zone, date, minuteOfDay, (timeZone, on, minute) => {
      const instant = dayNumberOf(on) * DAY_MINUTES + minute
      const wall = instant + offsetIn(zoneTable(timeZone, instant, instant), instant)
      expect(
        instantOf(Math.floor(wall / DAY_MINUTES) * DAY_MINUTES)
          .toISOString()
          .slice(0, 10),
      ).toBe(localDateOf(instantOf(instant), timeZone))
      expect(instantOf(wall).toISOString().slice(11, 16)).toBe(localTimeOf(instantOf(instant), timeZone))
    }),
    { numRuns: 2_000 },
  )
})

test('a minute is the instant it came from, without the seconds', () => {
  expect(minuteOf(new Date('2026-11-22T10:00:59.999Z'))).toBe(minuteOf(new Date('2026-11-22T10:00Z')))
  expect(instantOf(minuteOf(new Date('2026-11-22T10:00:30Z')))).toEqual(new Date('2026-11-22T10:00Z'))
})

test('the minute before and the minute of a change', () => {
  const at = minuteOf(new Date('2026-03-08T08:00Z'))
  const table = zoneTable('America/Chicago', at, at)
  expect(offsetIn(table, at - 1)).toBe(-360)
  expect(offsetIn(table, at)).toBe(-300)
})
