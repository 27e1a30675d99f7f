import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  clockAfter,
  daysBetween,
  isLocalDate,
  isLocalTime,
  minutesOf,
  toLocalDate,
  weekdayOf,
} from '@/lib/domain/time/local'

test('a day that the calendar does not have is none', () => {
  expect(isLocalDate('2026-02-28')).toBe(true)
  expect(isLocalDate('2026-02-29')).toBe(false)
  expect(isLocalDate('2028-02-29')).toBe(true)
  expect(isLocalDate('2026-2-1')).toBe(false)
  expect(isLocalDate('2026-13-01')).toBe(false)
  expect(() => toLocalDate('2026-02-30')).toThrow(RangeError)
})

test('a time of day runs to 23:59', () => {
  expect(isLocalTime('23:59')).toBe(true)
  expect(isLocalTime('24:00')).toBe(false)
  expect(isLocalTime('9:00')).toBe(false)
  expect(minutesOf('14:30')).toBe(870)
  expect([0, 545, 870, 1439, 1440, 1505].map(clockAfter)).toEqual(['00:00', '09:05', '14:30', '23:59', '00:00', '01:05'])
})

test('days are counted on the calendar, whatever the clocks do', () => {
  expect(addDays('2026-03-07', 1)).toBe('2026-03-08')
  expect(addDays('2026-03-08', 1)).toBe('2026-03-09')
  expect(addDays('2027-03-01', -1)).toBe('2027-02-28')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(daysBetween('2026-11-01', '2026-11-02')).toBe(1)
  expect(daysBetween('2026-11-02', '2026-10-31')).toBe(-2)
})

test('a month later is the same day, or the last day of a shorter month', () => {
  expect(addMonths('2026-05-31', 6)).toBe('2026-11-30')
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
  expect(addMonths('2027-08-31', 6)).toBe('2028-02-29')
  expect(addMonths('2026-07-15', 6)).toBe('2027-01-15')
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
})

test('the week begins on Sunday', () => {
  expect(weekdayOf('2026-11-22')).toBe(0)
  expect(weekdayOf('2026-11-28')).toBe(6)
})

test.each(['', '2026', '2026-12', '2026-12-01T10:00', ' 2026-12-01', '2026-12-01 ', '12026-12-01', '2026/12/01'])(
  '%j is no calendar day',
  (text) => {
    expect(isLocalDate(text)).toBe(false)
  },
)
