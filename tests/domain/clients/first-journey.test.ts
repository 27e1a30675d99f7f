import { expect, test } from 'vitest'
import { firstJourneys, type OnTheWay, wantOf } from '@/lib/domain/clients/first-journey'

const ready: OnTheWay = {
  ...{ since: '2026-11-01', hasIntake: true, hasVerdict: true, hasOrder: true, hasPlan: true, isBooked: true },
}

test('what is lacking first is what somebody waits for', () => {
  expect(wantOf(ready)).toBe('day')
  expect(wantOf({ ...ready, isBooked: false })).toBe('date')
  expect(wantOf({ ...ready, isBooked: false, hasPlan: false })).toBe('plan')
  expect(wantOf({ ...ready, isBooked: false, hasPlan: false, hasOrder: false })).toBe('order')
  expect(wantOf({ ...ready, isBooked: false, hasOrder: false, hasVerdict: false })).toBe('verdict')
  expect(wantOf({ ...ready, isBooked: false, hasIntake: false, hasVerdict: false })).toBe('intake')
})

test('half had theirs within the middle of the days, and those who wait are counted by what they lack', () => {
  const had = [
    { since: '2026-10-01', on: '2026-10-11' },
    { since: '2026-10-01', on: '2026-10-31' },
    { since: '2026-10-01', on: '2026-10-21' },
  ] as const
  const waiting = [ready, { ...ready, isBooked: false, since: '2026-09-01' as const }, { ...ready, isBooked: false }]
  expect(firstJourneys(had, waiting)).toEqual({
    ...{ had: 3, medianDays: 20, waiting: 3, longestSince: '2026-09-01' },
    wants: [
      { want: 'date', count: 2 },
      { want: 'day', count: 1 },
    ],
  })
  expect(firstJourneys([], [])).toEqual({ had: 0, medianDays: null, waiting: 0, longestSince: null, wants: [] })
})
