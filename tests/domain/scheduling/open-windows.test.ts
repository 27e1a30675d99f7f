import { expect, test } from 'vitest'
import { inOrder, isOpenOn, mergeStretches, type OpeningHours, openWindows, subtractStretches } from '@/lib/domain/scheduling/open-windows'
import { minuteOf } from '@/lib/domain/time/zone-table'

const at = (text: string) => minuteOf(new Date(text))
const weekdays: OpeningHours = {
  timeZone: 'America/Chicago',
  weekly: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, opens: 540, closes: 720 },
    { weekday, opens: 780, closes: 1_020 },
  ]),
  exceptions: [],
}

test('opening hours are read on the clock of their day', () => {
  expect(openWindows(weekdays, [], at('2026-10-30T00:00Z'), at('2026-11-03T00:00Z'))).toEqual(
    [
      '2026-10-30T14:00Z',
      '2026-10-30T17:00Z',
      '2026-10-30T18:00Z',
      '2026-10-30T22:00Z',
      '2026-11-02T15:00Z',
      '2026-11-02T18:00Z',
      '2026-11-02T19:00Z',
      '2026-11-02T23:00Z',
    ].map(at),
  )
})

test('a day that differs replaces the hours of the week', () => {
  const hours = {
    ...weekdays,
    exceptions: [
      { on: '2026-12-24', openings: [{ opens: 540, closes: 600 }] },
      { on: '2026-12-25', openings: [] },
    ],
  } as const
  expect(openWindows(hours, [], at('2026-12-24T06:00Z'), at('2026-12-26T06:00Z'))).toEqual([
    at('2026-12-24T15:00Z'),
    at('2026-12-24T16:00Z'),
  ])
  const days = ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28'] as const
  expect(days.filter((day) => !isOpenOn(hours, day))).toEqual(['2026-12-25', '2026-12-26', '2026-12-27'])
})

test('hours that touch are one stretch, and time off is cut out', () => {
  const hours = {
    ...weekdays,
    weekly: [
      { weekday: 2, opens: 540, closes: 720 },
      { weekday: 2, opens: 720, closes: 900 },
    ],
  }
  const away = [at('2026-12-01T16:00Z'), at('2026-12-01T16:30Z')]
  expect(openWindows(hours, away, at('2026-12-01T06:00Z'), at('2026-12-02T06:00Z'))).toEqual(
    ['2026-12-01T15:00Z', '2026-12-01T16:00Z', '2026-12-01T16:30Z', '2026-12-01T21:00Z'].map(at),
  )
})

test('hours hold between their first and last day', () => {
  const hours = { ...weekdays, weekly: [{ weekday: 2, opens: 540, closes: 600, from: '2026-12-08', to: '2026-12-15' }] } as const
  expect(['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'].map((date) => isOpenOn(hours, date as '2026-12-01'))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(openWindows(hours, [], at('2026-12-01T06:00Z'), at('2026-12-23T06:00Z')).length).toBe(4)
})

test('stretches are sorted, merged and freed of empty ones', () => {
  expect(mergeStretches([10, 20, 5, 8, 8, 9, 15, 30, 40, 40])).toEqual([5, 9, 10, 30])
  const tidy = [1, 2, 2, 3]
  expect(inOrder(tidy)).toBe(tidy)
  expect(inOrder([3, 4, 1, 2])).toEqual([1, 2, 3, 4])
  expect(subtractStretches([0, 10, 20, 30], [5, 6, 9, 25])).toEqual([0, 5, 6, 9, 25, 30])
})

test('stretches that follow each other, touching or not, are in order already', () => {
  for (const list of [[0, 10, 10, 20, 30, 40], [], [5, 6]]) expect(inOrder(list)).toBe(list)
  expect(inOrder([0, 10, 9, 20])).toEqual([0, 20])
  expect(inOrder([0, 10, 20, 20])).toEqual([0, 10])
})
