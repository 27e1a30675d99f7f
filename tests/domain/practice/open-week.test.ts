import { expect, test } from 'vitest'
import { runsOfWeek } from '@/lib/domain/practice/open-week'

const on = (weekdays: readonly number[], opens: string, closes: string) => weekdays.map((weekday) => ({ weekday, opens, closes }))
const days = (runs: ReturnType<typeof runsOfWeek>) =>
  runs.map(({ first, last, stretches }) => [first, last, stretches.map(({ opens, closes }) => `${opens}-${closes}`).join()])

test('days in a row with the same hours are one, Monday first, Sunday last', () => {
  expect(days(runsOfWeek([...on([0, 6], '09:00', '12:00'), ...on([1, 2, 3, 4, 5], '08:00', '19:00')]))).toEqual([
    [1, 5, '08:00-19:00'],
    [6, 0, '09:00-12:00'],
  ])
})

test('a closed day between two keeps them apart, and is left out', () => {
  expect(days(runsOfWeek(on([1, 3], '08:00', '12:00')))).toEqual([
    [1, 1, '08:00-12:00'],
    [3, 3, '08:00-12:00'],
  ])
  expect(runsOfWeek([])).toEqual([])
})

test('stretches of one day are told by the clock, however they are on file', () => {
  expect(days(runsOfWeek([...on([2], '13:00', '17:00'), ...on([2], '08:00', '12:00')]))).toEqual([[2, 2, '08:00-12:00,13:00-17:00']])
})
