import { expect, test } from 'vitest'
import { type AvailabilityQuery, type Calendar, findStarts, whoIsFree } from '@/lib/domain/scheduling/availability'
import type { LocalTime } from '@/lib/domain/time/local'
import { instantAt, localTimeOf } from '@/lib/domain/time/practice-time'
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

test('complaint 25: a clinician and a room are both needed, and any of several will do', () => {
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

/** A stretch of Tuesday 2026-12-01 in minutes, by the clock of Chicago. */
const on = (from: string, until: string) => [
  minuteOf(instantAt('2026-12-01', from as LocalTime, timeZone)),
  minuteOf(instantAt('2026-12-01', until as LocalTime, timeZone)),
]
const left = (facts: Partial<Calendar>, { before = 0, after = 0 } = {}) =>
  times({ needs: [{ kind: 'clinician', anyOf: [calendar('ann', facts)], before, after }] }).join(' ')
const wholeDay = '09:00 09:30 10:00 10:30 11:00 11:30 12:00 12:30 13:00 13:30 14:00'

test.each<[string, Partial<Calendar>, { before?: number; after?: number }, string]>([
  ['one over before opening takes nothing', { busy: on('07:00', '08:00') }, {}, wholeDay],
  [
    'one over before opening, with the time kept before a visit reaching past it',
    { busy: on('08:00', '08:55') },
    { before: 10 },
    wholeDay.slice(6),
  ],
  ['one over so early that the time kept before a visit ends at opening', { busy: on('08:00', '08:50') }, { before: 10 }, wholeDay],
  [
    'one before opening does not hide the one after it',
    { busy: [...on('06:00', '07:00'), ...on('12:00', '13:00')] },
    {},
    '09:00 13:00 13:30 14:00',
  ],
  [
    'two of a long day leave the time between them',
    { hours: everyDay(420, 1_140), busy: [...on('10:00', '10:30'), ...on('14:00', '14:30')] },
    {},
    '07:00 10:30 11:00 14:30 15:00 15:30 16:00',
  ],
  ['one after closing takes nothing, and opens nothing', { busy: on('18:00', '19:00') }, {}, wholeDay],
  ['one at closing takes what must be kept after the last visit', { busy: on('17:00', '18:00') }, { after: 30 }, wholeDay.slice(0, -6)],
  ['one a minute early takes the start that would just have fitted', { busy: on('12:29', '13:00') }, {}, '09:00 13:00 13:30 14:00'],
  ['the time before a visit keeps clear of the one before it', { busy: on('12:00', '13:00') }, { before: 10 }, '09:00 13:30 14:00'],
  [
    'two that overlap, the longer one first',
    { busy: [...on('09:00', '12:00'), ...on('10:00', '11:00')] },
    {},
    '12:00 12:30 13:00 13:30 14:00',
  ],
])('what a booking leaves: %s', (_, facts, kept, expected) => {
  expect(left(facts, kept)).toBe(expected)
})

test('a visit ends by closing to the minute, and lies on one side of the noon break', () => {
  expect(left({ hours: everyDay(540, 1_019) })).toBe(wholeDay.slice(0, -6))
  const noon = everyDay(540, 750)
  expect(left({ hours: { ...noon, weekly: [...noon.weekly, ...everyDay(780, 1_020).weekly] } })).toBe('09:00 09:30 13:00 13:30 14:00')
})

test('a day that is full is full for one person: others, and the other days of that person, stay', () => {
  const full = calendar('ann', { fullDays: ['2026-12-01'] })
  const later = calendar('bea', { fullDays: ['2026-12-02'], busy: on('09:00', '13:00') })
  const needs = [{ kind: 'clinician' as const, anyOf: [full, later], before: 0, after: 0 }]
  expect(times({ needs })).toEqual(['13:00', '13:30', '14:00'])
  expect(whoIsFree(query({ needs }), at('2026-12-01T19:00Z'))).toEqual([['bea']])
  expect(
    times({ needs: [{ kind: 'clinician', anyOf: [later, calendar('cal', { fullDays: ['2026-11-30'] })], before: 0, after: 0 }] }),
  ).toHaveLength(11)
})

const anybody = [{ kind: 'client' as const, anyOf: [calendar('client', { hours: null })], before: 0, after: 0 }]

test('the whole visit lies between the two ends asked for, whoever needs it', () => {
  const between = { from: at('2026-12-01T15:00Z'), to: at('2026-12-01T19:00Z') }
  expect(times({ ...between, needs: anybody })).toEqual(['09:00', '09:30', '10:00'])
  expect(times({ ...between, needs: [] })).toEqual(['09:00', '09:30', '10:00'])
  expect(times({ ...between, to: at('2026-12-01T18:00Z'), needs: anybody })).toEqual(['09:00'])
  expect(times({ ...between, to: at('2026-12-01T17:59Z'), needs: anybody })).toEqual([])
})

test('all that is needed is there from the first start on', () => {
  const needs = [...anybody, { kind: 'clinician' as const, anyOf: [calendar('ann')], before: 0, after: 0 }]
  expect(times({ needs })[0]).toBe('09:00')
  expect(times({ needs: needs.toReversed() })[0]).toBe('09:00')
})

test('the horizon is counted from today on the clock of the place, and ends with its last minute', () => {
  for (const now of ['2026-11-24T18:30Z', '2026-11-25T05:30Z']) {
    expect(times({ now: at(now), horizonDays: 6 })).toEqual([])
    expect(times({ now: at(now), horizonDays: 7 })).toHaveLength(11)
  }
  const midnight = { from: at('2026-12-02T05:58Z'), to: at('2026-12-02T06:05Z'), stepMinutes: 1, lengthMinutes: 1, needs: anybody }
  expect(times({ ...midnight, horizonDays: 7 })).toEqual(['23:58', '23:59'])
})

test('nothing starts in the past, this year or the last', () => {
  expect(times({ now: at('2027-03-01T15:00Z') })).toEqual([])
  expect(whoIsFree(query({ now: at('2027-03-01T15:00Z') }), at('2026-12-01T15:00Z'))).toEqual([[]])
})
