import { expect, test } from 'vitest'
import {
  addBusinessDays,
  businessDayOnOrAfter,
  businessDayOnOrBefore,
  businessDaysBetween,
  federalHolidays,
  isBusinessDay,
} from '@/lib/domain/time/business-days'
import { addDays, weekdayOf } from '@/lib/domain/time/local'
import { fc } from '@/tests/support/property'

test('the federal holidays of 2026; Independence Day falls on a Saturday and is observed on Friday', () => {
  expect(federalHolidays(2026)).toEqual([
    '2026-01-01',
    '2026-01-19',
    '2026-02-16',
    '2026-05-25',
    '2026-06-19',
    '2026-07-03',
    '2026-09-07',
    '2026-10-12',
    '2026-11-11',
    '2026-11-26',
    '2026-12-25',
  ])
})

test('a holiday on Sunday is observed on Monday, and New Year on a Saturday in the year before', () => {
  expect(federalHolidays(2027)).toContain('2027-07-05')
  expect(isBusinessDay('2027-12-31')).toBe(false)
  expect(federalHolidays(2028)).toContain('2027-12-31')
})

test('Juneteenth is a holiday from 2021 on', () => {
  expect(isBusinessDay('2020-06-19')).toBe(true)
  expect(isBusinessDay('2021-06-18')).toBe(false)
})

test('T106 Monday to Monday over Thanksgiving is four business days', () => {
  expect(businessDaysBetween('2026-11-23', '2026-11-30')).toBe(4)
  expect(addBusinessDays('2026-11-23', 1)).toBe('2026-11-24')
  expect(addBusinessDays('2026-11-30', -1)).toBe('2026-11-27')
})

test('T108 Tuesday to Friday over Thanksgiving is two, and three from Wednesday on is Tuesday', () => {
  expect(businessDaysBetween('2026-11-24', '2026-11-27')).toBe(2)
  expect(addBusinessDays('2026-11-25', 3)).toBe('2026-12-01')
})

test('T83 the last working day on or before a Saturday is Friday', () => {
  expect(businessDayOnOrBefore('2027-05-22')).toBe('2027-05-21')
  expect(businessDayOnOrAfter('2027-05-22')).toBe('2027-05-24')
  expect(businessDayOnOrBefore('2027-05-21')).toBe('2027-05-21')
})

test('nothing lies between a day and itself, or an earlier one', () => {
  expect(businessDaysBetween('2026-11-23', '2026-11-23')).toBe(0)
  expect(businessDaysBetween('2026-11-24', '2026-11-23')).toBe(0)
})

const date = fc.integer({ min: 0, max: 10_000 }).map((day) => addDays('2015-01-01', day))

test('as many business days between as were added', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const to = addBusinessDays(from, count)
      expect(isBusinessDay(to)).toBe(true)
      expect(businessDaysBetween(from, to)).toBe(count)
      expect(addBusinessDays(businessDayOnOrBefore(from), count)).toBe(to)
    }),
  )
})

test('every year has ten or eleven holidays, none on a weekend', () => {
  for (let year = 2000; year < 2060; year += 1) {
    expect(new Set(federalHolidays(year)).size).toBe(year < 2021 ? 10 : 11)
    expect(federalHolidays(year).filter((day) => weekdayOf(day) % 6 === 0)).toEqual([])
  }
})

test.each([
  [2021, ['01-01', '01-18', '02-15', '05-31', '06-18', '07-05', '09-06', '10-11', '11-11', '11-25', '12-24']],
  [2024, ['01-01', '01-15', '02-19', '05-27', '06-19', '07-04', '09-02', '10-14', '11-11', '11-28', '12-25']],
  [2025, ['01-01', '01-20', '02-17', '05-26', '06-19', '07-04', '09-01', '10-13', '11-11', '11-27', '12-25']],
])('the federal holidays of %i', (year, days) => {
  expect(federalHolidays(year)).toEqual(days.map((day) => `${year}-${day}`))
})

test('a weekend is no business day, the days around it are', () => {
  const week = ['2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05'] as const
  expect(week.map(isBusinessDay)).toEqual([true, false, false, true])
})
