import { expect, test } from 'vitest'
import { weekLoads } from '@/lib/domain/scheduling/week-load'
import type { LocalDate } from '@/lib/domain/time/local'
import { instantAt } from '@/lib/domain/time/practice-time'
import { minuteOf } from '@/lib/domain/time/zone-table'

const timeZone = 'America/Chicago'
const at = (on: LocalDate, time: '08:00' | '09:00' | '10:00' | '12:00' | '17:00' | '20:00') => minuteOf(instantAt(on, time, timeZone))
const weeks: LocalDate[] = ['2026-12-07', '2026-12-14']
const hours = { timeZone, weekly: [{ weekday: 1, opens: 9 * 60, closes: 17 * 60 }], exceptions: [] }

test('what is taken counts where it is open, each minute once; time off is not open', () => {
  const busy = [at('2026-12-07', '08:00'), at('2026-12-07', '10:00'), at('2026-12-07', '09:00'), at('2026-12-07', '10:00')]
  const away = [at('2026-12-14', '12:00'), at('2026-12-14', '20:00')]
  expect(weekLoads({ id: 'one', hours, away, busy }, weeks, timeZone)).toEqual([
    { open: 480, taken: 60 },
    { open: 180, taken: 0 },
  ])
})

test('a week in which the clock changes keeps its opening hours, and without hours nothing is open', () => {
  expect(weekLoads({ id: 'one', hours, away: [], busy: [] }, ['2026-10-26'], timeZone)).toEqual([{ open: 480, taken: 0 }])
  expect(weekLoads({ id: 'one', hours: null, away: [], busy: [] }, weeks, timeZone)).toEqual([
    { open: 0, taken: 0 },
    { open: 0, taken: 0 },
  ])
})
