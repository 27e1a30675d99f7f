import { expect, test } from 'vitest'
import {
  firstEndingAfter,
  inOrder,
  isOpenOn,
  mergeStretches,
  type OpeningHours,
  openWindows,
  subtractStretches,
} from '@/lib/domain/scheduling/open-windows'
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

test('complaint 13: opening hours are read on the clock of their day, on both sides of a change', () => {
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

test.each([
  ['one that begins earlier and ends later, given second', [10, 20, 5, 30], [5, 30]],
  ['one that begins earlier and ends later, given third', [0, 1, 10, 11, 5, 12], [0, 1, 5, 12]],
  ['two that begin together', [5, 30, 5, 8], [5, 30]],
  ['one inside another', [0, 30, 5, 8, 31, 32], [0, 30, 31, 32]],
  ['one that ends before it begins', [9, 3, 20, 30], [20, 30]],
  ['none', [], []],
])('merged: %s', (_, given, expected) => {
  expect(mergeStretches(given)).toEqual(expected)
})

test.each([
  ['none', [], [0, 10]],
  ['one before', [-5, 0], [0, 10]],
  ['one after, and one more', [15, 20, 25, 30], [0, 10]],
  ['one that begins at the end', [10, 20], [0, 10]],
  ['one from the beginning', [0, 5], [5, 10]],
  ['one to the end', [5, 10], [0, 5]],
  ['all of it', [0, 10], []],
  ['more than all of it', [-5, 15], []],
])('taken from a stretch: %s', (_, taken, expected) => {
  expect(subtractStretches([0, 10], taken)).toEqual(expected)
})

test('one thing taken cuts every stretch it reaches', () => {
  expect(subtractStretches([0, 10, 20, 30, 40, 50], [5, 25, 45, 60])).toEqual([0, 5, 25, 30, 40, 45])
})

test('hours typed in the wrong order, on a usual or another day, are the same hours', () => {
  const late = [
    { opens: 780, closes: 1_020 },
    { opens: 540, closes: 720 },
  ]
  const hours: OpeningHours = {
    ...weekdays,
    weekly: late.map((opening) => ({ weekday: 2, ...opening })),
    exceptions: [{ on: '2026-12-02', openings: late }],
  }
  const day = ['T15:00Z', 'T18:00Z', 'T19:00Z', 'T23:00Z']
  expect(openWindows(hours, [], at('2026-12-01T06:00Z'), at('2026-12-03T06:00Z'))).toEqual(
    ['2026-12-01', '2026-12-02'].flatMap((date) => day.map((time) => at(`${date}${time}`))),
  )
})

test('hours are cut to the time asked about, and those of a night reach into the next morning', () => {
  expect(openWindows(weekdays, [], at('2026-12-01T16:00Z'), at('2026-12-01T20:00Z'))).toEqual(
    ['2026-12-01T16:00Z', '2026-12-01T18:00Z', '2026-12-01T19:00Z', '2026-12-01T20:00Z'].map(at),
  )
  const night = { ...weekdays, weekly: [{ weekday: 1, opens: 1_320, closes: 1_560 }] }
  expect(openWindows(night, [], at('2026-12-01T06:00Z'), at('2026-12-02T06:00Z'))).toEqual(
    ['2026-12-01T06:00Z', '2026-12-01T08:00Z'].map(at),
  )
})

test('an opening that closes as it opens is none', () => {
  const never = { opens: 540, closes: 540 }
  const tuesday: OpeningHours = { ...weekdays, weekly: [{ weekday: 2, ...never }] }
  expect(isOpenOn(tuesday, '2026-12-01')).toBe(false)
  expect(isOpenOn({ ...weekdays, exceptions: [{ on: '2026-12-01', openings: [never] }] }, '2026-12-01')).toBe(false)
  expect(isOpenOn({ ...weekdays, exceptions: [{ on: '2026-12-01', openings: [never, { opens: 600, closes: 601 }] }] }, '2026-12-01')).toBe(
    true,
  )
  expect(openWindows(tuesday, [], at('2026-12-01T06:00Z'), at('2026-12-02T06:00Z'))).toEqual([])
})

test('of stretches in order the first that ends after a minute is found; behind the last there is none', () => {
  const stretches = [10, 20, 20, 30, 50, 60]
  expect([0, 19, 20, 29, 30, 59, 60].map((minute) => firstEndingAfter(stretches, minute))).toEqual([0, 0, 2, 2, 4, 4, 6])
  expect(firstEndingAfter([], 5)).toBe(0)
})
