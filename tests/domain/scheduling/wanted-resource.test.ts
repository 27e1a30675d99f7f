import { expect, test } from 'vitest'
import type { Calendar } from '@/lib/domain/scheduling/availability'
import { wantedResource } from '@/lib/domain/scheduling/wanted-resource'
import { minuteOf } from '@/lib/domain/time/zone-table'
import { stretch } from './facts'

const visit = stretch('2026-12-01T16:00', '2026-12-01T19:00')
const minutes = (start: string, end: string) => [minuteOf(new Date(`${start}Z`)), minuteOf(new Date(`${end}Z`))]
const calendar = (facts: Partial<Calendar> = {}): Calendar => ({ id: 'ann', hours: null, away: [], busy: [], ...facts })
const wanted = (facts: Partial<Calendar>) => wantedResource('clinician', calendar(facts), visit, { visits: 3, journeys: 1 })

test('a calendar around a visit: whose it is, what kind, and what the day holds already', () => {
  expect(wanted({})).toEqual({ kind: 'clinician', id: 'ann', open: null, away: [], taken: [], sameDay: { visits: 3, journeys: 1 } })
  expect(wantedResource('room', calendar({ id: 'blue' }), visit, null)).toMatchObject({ kind: 'room', id: 'blue', sameDay: null })
})

test('opening hours of the day before, the day and the day after, as far as a day around the visit', () => {
  const hours = {
    timeZone: 'America/Chicago',
    weekly: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens: 540, closes: 1_020 })),
    exceptions: [],
  }
  expect(wanted({ hours, away: minutes('2026-12-01T16:00', '2026-12-01T17:00') }).open).toEqual([
    stretch('2026-11-30T16:00', '2026-11-30T23:00'),
    stretch('2026-12-01T15:00', '2026-12-01T23:00'),
    stretch('2026-12-02T15:00', '2026-12-02T19:00'),
  ])
})

test.each([
  ['over a day before', ['2026-11-30T15:00', '2026-11-30T16:00'], false],
  ['over a minute less than a day before', ['2026-11-30T15:00', '2026-11-30T16:01'], true],
  ['during the visit', ['2026-12-01T17:00', '2026-12-01T18:00'], true],
  ['from a minute less than a day after on', ['2026-12-02T18:59', '2026-12-02T20:00'], true],
  ['from a day after on', ['2026-12-02T19:00', '2026-12-02T20:00'], false],
  ['weeks away', ['2026-10-01T19:00', '2026-10-01T20:00'], false],
])('what is taken or off %s is known: %s', (_, [start = '', end = ''], isKnown) => {
  const during = stretch(start, end)
  const { taken, away } = wanted({ busy: minutes(start, end), away: minutes(start, end) })
  expect(taken).toEqual(isKnown ? [{ during, lapsesAt: null }] : [])
  expect(away).toEqual(isKnown ? [during] : [])
})
