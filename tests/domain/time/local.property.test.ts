import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, isLocalDate, type LocalDate, weekdayOf } from '@/lib/domain/time/local'
import { fc } from '@/tests/support/property'

const date = fc.integer({ min: 0, max: 40_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10) as LocalDate)
const days = fc.integer({ min: -2_000, max: 2_000 })

test('as many days between as were added', () => {
  fc.assert(
    fc.property(date, days, (from, count) => {
      expect(daysBetween(from, addDays(from, count))).toBe(count)
    }),
  )
})

test('days compare as text in the order of the calendar, and weekdays follow each other', () => {
  fc.assert(
    fc.property(date, (from) => {
      const next = addDays(from, 1)
      expect(next > from).toBe(true)
      expect(weekdayOf(next)).toBe((weekdayOf(from) + 1) % 7)
    }),
  )
})

test('months added land in the month meant, never past the day of the month', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -60, max: 60 }), (from, months) => {
      const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
      const [toYear = 0, toMonth = 0, toDay = 0] = addMonths(from, months).split('-').map(Number)
      expect(toYear * 12 + toMonth).toBe(year * 12 + month + months)
      expect(toDay <= day && isLocalDate(addMonths(from, months))).toBe(true)
      expect(toDay === day || addDays(addMonths(from, months), 1).endsWith('-01')).toBe(true)
    }),
  )
})
