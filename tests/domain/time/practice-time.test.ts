import { expect, test } from 'vitest'
import { instantAt, localDateOf, localTimeOf, startOfDay } from '@/lib/domain/time/practice-time'

test('these tests run on a machine of the zone they name', () => {
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone.replace('Asia/Calcutta', 'Asia/Kolkata')).toBe(process.env.TZ)
})

test('spring skips an hour: times in it move forward by the gap', () => {
  expect(instantAt('2026-03-08', '01:59', 'America/Chicago')).toEqual(new Date('2026-03-08T07:59Z'))
  expect(instantAt('2026-03-08', '02:30', 'America/Chicago')).toEqual(new Date('2026-03-08T08:30Z'))
  expect(localTimeOf(new Date('2026-03-08T08:30Z'), 'America/Chicago')).toBe('03:30')
  expect(instantAt('2026-03-08', '03:00', 'America/Chicago')).toEqual(new Date('2026-03-08T08:00Z'))
})

test('autumn repeats an hour: times in it are the first of the two', () => {
  expect(instantAt('2026-11-01', '01:30', 'America/Chicago')).toEqual(new Date('2026-11-01T06:30Z'))
  expect(instantAt('2026-11-01', '02:00', 'America/Chicago')).toEqual(new Date('2026-11-01T08:00Z'))
  expect(instantAt('2026-10-25', '01:30', 'Europe/London')).toEqual(new Date('2026-10-25T00:30Z'))
})

test('both instants of a repeated hour lie on the same day and show the same time', () => {
  for (const instant of [new Date('2026-11-01T06:30Z'), new Date('2026-11-01T07:30Z')]) {
    expect(localDateOf(instant, 'America/Chicago')).toBe('2026-11-01')
    expect(localTimeOf(instant, 'America/Chicago')).toBe('01:30')
  }
})

test('a day is 23, 24 or 25 hours long', () => {
  const hours = (date: `${number}-${number}-${number}`, next: `${number}-${number}-${number}`, zone: string) =>
    (startOfDay(next, zone).getTime() - startOfDay(date, zone).getTime()) / 3_600_000
  expect(hours('2026-03-08', '2026-03-09', 'America/Chicago')).toBe(23)
  expect(hours('2026-11-01', '2026-11-02', 'America/Chicago')).toBe(25)
  expect(hours('2026-11-01', '2026-11-02', 'America/Phoenix')).toBe(24)
  expect(hours('2026-04-05', '2026-04-06', 'Australia/Lord_Howe')).toBe(24.5)
})

test('a day belongs to the clock that is read', () => {
  const instant = new Date('2026-11-22T03:30Z')
  expect(localDateOf(instant, 'America/Chicago')).toBe('2026-11-21')
  expect(localDateOf(instant, 'UTC')).toBe('2026-11-22')
  expect(localTimeOf(instant, 'Asia/Kathmandu')).toBe('09:15')
})

test('a midnight that spring skips begins the day an hour later', () => {
  expect(startOfDay('2026-03-29', 'Asia/Beirut')).toEqual(new Date('2026-03-28T22:00Z'))
  expect(localTimeOf(startOfDay('2026-03-29', 'Asia/Beirut'), 'Asia/Beirut')).toBe('01:00')
})
