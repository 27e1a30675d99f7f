import { expect, test } from 'vitest'
import { type AvailabilityQuery, type Calendar, findStarts, whoIsFree } from '@/lib/domain/scheduling/availability'
import { localTimeOf } from '@/lib/domain/time/practice-time'
import { instantOf, minuteOf } from '@/lib/domain/time/zone-table'

const timeZone = 'America/Chicago'
const at = (text: string) => minuteOf(new Date(text))
const everyDay = (opens: number, closes: number) => ({
  timeZone,
  weekly: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens, closes })),
  exceptions: [],
})
const calendar = (id: string, facts: Partial<Calendar> = {}): Calendar => ({
  id,
  hours: everyDay(540, 1_020),
  away: [],
  busy: [],
  ...facts,
})

/** Tuesday 2026-12-01 in Chicago, asked a week ahead. */
const query = (facts: Partial<AvailabilityQuery>): AvailabilityQuery => ({
  timeZone,
  stepMinutes: 30,
  lengthMinutes: 180,
  from: at('2026-12-01T06:00Z'),
  to: at('2026-12-02T06:00Z'),
  now: at('2026-11-24T15:00Z'),
  noticeMinutes: 0,
  horizonDays: 60,
  needs: [{ kind: 'clinician', anyOf: [calendar('ann')], before: 0, after: 30 }],
  ...facts,
})
const times = (facts: Partial<AvailabilityQuery>) => findStarts(query(facts)).map((start) => localTimeOf(instantOf(start), timeZone))

test('a free day from nine to five takes three hours from nine to two', () => {
  expect(times({})).toEqual(['09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '12:00', '12:30', '13:00', '13:30', '14:00'])
})

test('the buffer after the visit keeps clear of the next booking, the visit itself may end at closing', () => {
  const busy = [at('2026-12-01T19:00Z'), at('2026-12-01T20:00Z')]
  expect(times({ needs: [{ kind: 'clinician', anyOf: [calendar('ann', { busy })], before: 0, after: 30 }] })).toEqual([
    '09:00',
    '09:30',
    '14:00',
  ])
})

test('a clinician and a room are both needed, and any of several will do', () => {
  const morning = { busy: [at('2026-12-01T15:00Z'), at('2026-12-01T18:00Z')] }
  const afternoon = { busy: [at('2026-12-01T18:00Z'), at('2026-12-01T23:00Z')] }
  const needs = [
    { kind: 'clinician' as const, anyOf: [calendar('ann', morning), calendar('bea')], before: 0, after: 0 },
    { kind: 'room' as const, anyOf: [calendar('blue', afternoon)], before: 0, after: 0 },
    { kind: 'client' as const, anyOf: [calendar('client', { hours: null })], before: 0, after: 0 },
  ]
  expect(times({ needs })).toEqual(['09:00'])
  expect(whoIsFree(query({ needs }), at('2026-12-01T15:00Z'))).toEqual([['bea'], ['blue'], ['client']])
  expect(whoIsFree(query({ needs }), at('2026-12-01T15:10Z'))).toEqual([[], [], []])
})

test('when nobody can, there is no time', () => {
  expect(times({ needs: [{ kind: 'clinician', anyOf: [], before: 0, after: 0 }] })).toEqual([])
  expect(times({ from: at('2026-12-01T06:00Z'), to: at('2026-12-01T06:00Z') })).toEqual([])
})

test('notice and horizon bound the day', () => {
  expect(times({ now: at('2026-11-30T19:00Z'), noticeMinutes: 1_440 })).toEqual(['13:00', '13:30', '14:00'])
  expect(times({ horizonDays: 6 })).toEqual([])
  expect(times({ horizonDays: 7 })).toHaveLength(11)
})

test('a day at its limit takes no more, and time off takes nothing', () => {
  expect(times({ needs: [{ kind: 'clinician', anyOf: [calendar('ann', { fullDays: ['2026-12-01'] })], before: 0, after: 0 }] })).toEqual([])
  const away = [at('2026-12-01T15:00Z'), at('2026-12-01T19:00Z')]
  expect(times({ needs: [{ kind: 'clinician', anyOf: [calendar('ann', { away })], before: 0, after: 0 }] })).toEqual([
    '13:00',
    '13:30',
    '14:00',
  ])
})

test('on the day of 25 hours a night clinic has its repeated hour twice', () => {
  const needs = [{ kind: 'clinician' as const, anyOf: [calendar('ann', { hours: everyDay(0, 180) })], before: 0, after: 0 }]
  expect(
    times({ needs, lengthMinutes: 60, from: at('2026-11-01T05:00Z'), to: at('2026-11-02T06:00Z'), now: at('2026-10-30T15:00Z') }),
  ).toEqual(['00:00', '00:30', '01:00', '01:30', '01:00', '01:30', '02:00'])
})

test('on the day of 23 hours nothing starts in the hour that is skipped', () => {
  const needs = [{ kind: 'clinician' as const, anyOf: [calendar('ann', { hours: everyDay(0, 240) })], before: 0, after: 0 }]
  expect(
    times({ needs, lengthMinutes: 60, from: at('2026-03-08T06:00Z'), to: at('2026-03-09T05:00Z'), now: at('2026-03-01T15:00Z') }),
  ).toEqual(['00:00', '00:30', '01:00', '01:30', '03:00'])
})
