import { expect, test } from 'vitest'
import { addDays, type LocalDate, type LocalTime } from '@/lib/domain/time/local'
import { instantAt, localDateOf, localTimeOf, startOfDay } from '@/lib/domain/time/practice-time'
import { fc } from '@/tests/support/property'
import { zones } from './zones'

const zone = fc.constantFrom(...zones)
const date = fc.integer({ min: 0, max: 3_650 }).map((day) => addDays('2024-01-01', day))
const time = fc.integer({ min: 0, max: 1_439 }).map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16) as LocalTime)
const shows = (instant: Date, timeZone: string) => `${localDateOf(instant, timeZone)} ${localTimeOf(instant, timeZone)}`

const formats = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('sv-SE', { timeZone, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'short' }),
  ]),
)

test('the clock shows what the platform says it shows', () => {
  const instant = fc
    .integer({ min: Date.parse('1990-01-01T00:00Z') / 1_000, max: Date.parse('2060-01-01T00:00Z') / 1_000 })
    .map((second) => new Date(second * 1_000))
  fc.assert(
    fc.property(zone, instant, (timeZone, at) => {
      expect(shows(at, timeZone)).toBe(formats.get(timeZone)?.format(at))
    }),
    { numRuns: 2_000 },
  )
})

test('and so it does in every minute around a change', () => {
  for (const [timeZone, from] of [
    ['America/Chicago', '2026-11-01T05:00Z'],
    ['Australia/Lord_Howe', '2026-10-03T14:00Z'],
    ['Asia/Beirut', '2026-10-24T19:00Z'],
  ] as const) {
    for (let minute = 0; minute < 240; minute += 1) {
      const at = new Date(Date.parse(from) + minute * 60_000)
      expect(shows(at, timeZone)).toBe(formats.get(timeZone)?.format(at))
    }
  }
})

test('the clock shows what was asked for, or was skipped and shows up to an hour more', () => {
  fc.assert(
    fc.property(zone, date, time, (timeZone, on, at) => {
      const instant = instantAt(on, at, timeZone)
      if (shows(instant, timeZone) === `${on} ${at}`) return
      const late = Date.parse(`${localDateOf(instant, timeZone)}T${localTimeOf(instant, timeZone)}Z`) - Date.parse(`${on}T${at}Z`)
      expect(late).toBeGreaterThan(0)
      expect(late).toBeLessThanOrEqual(3_600_000)
      for (let minute = -180; minute <= 180; minute += 1) {
        expect(shows(new Date(instant.getTime() + minute * 60_000), timeZone)).not.toBe(`${on} ${at}`)
      }
    }),
    { numRuns: 500 },
  )
})

test('no earlier instant shows the same time', () => {
  fc.assert(
    fc.property(zone, date, time, (timeZone, on, at) => {
      const instant = instantAt(on, at, timeZone)
      for (const minutes of [30, 60]) {
        expect(shows(new Date(instant.getTime() - minutes * 60_000), timeZone)).not.toBe(`${on} ${at}`)
      }
    }),
    { numRuns: 500 },
  )
})

test('a day begins where the one before ends', () => {
  fc.assert(
    fc.property(zone, date, (timeZone, on) => {
      const start = startOfDay(on, timeZone)
      expect(localDateOf(start, timeZone)).toBe(on)
      expect(localDateOf(new Date(start.getTime() - 1), timeZone)).toBe(addDays(on, -1) as LocalDate)
    }),
    { numRuns: 500 },
  )
})
