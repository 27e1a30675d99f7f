import { expect, test } from 'vitest'
import type { PlannedVisit } from '@/lib/domain/regimens/cycle-visits'
import { dayQuery, placeAlone } from '@/lib/domain/regimens/place-visits'
import { rulesetOn } from '@/lib/domain/ruleset'
import type { AvailabilityQuery, Calendar } from '@/lib/domain/scheduling/availability'
import { minuteOf } from '@/lib/domain/time/zone-table'

const timeZone = 'America/Chicago'
const at = (text: string) => minuteOf(new Date(text))
const weekly = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 540, closes: 1_020 }))
const calendar = (id: string, facts: Partial<Calendar> = {}): Calendar => ({
  id,
  hours: { timeZone, weekly, exceptions: [] },
  away: [],
  busy: [],
  ...facts,
})
const morning = [at('2026-12-01T14:00Z'), at('2026-12-01T17:10Z')]

/** An hour on Tuesday, Dec 1, 2026 in Chicago, every quarter of an hour from nine. */
const visit: PlannedVisit = {
  kind: 'preparation',
  phases: ['preparation'],
  mode: 'individual',
  on: '2026-12-01',
  minutes: 60,
  bufferMinutes: 0,
  code: '90837',
  bills: 'individual',
  setting: 'office',
  needs: ['clinician', 'room'],
}
const query = (clinicians: readonly Calendar[], rooms: readonly Calendar[]): AvailabilityQuery => ({
  timeZone,
  stepMinutes: 15,
  lengthMinutes: 60,
  from: at('2026-12-01T06:00Z'),
  to: at('2026-12-02T06:00Z'),
  now: at('2026-11-24T15:00Z'),
  noticeMinutes: 0,
  horizonDays: 60,
  needs: [
    { kind: 'clinician', anyOf: clinicians, before: 0, after: 0 },
    { kind: 'room', anyOf: rooms, before: 0, after: 0 },
  ],
})
const placed = (clinicians: readonly Calendar[], asked: '10:00' | '23:00' | null = null, rooms = [calendar('room')]) => {
  const { startsAt, endsAt, chosen } = placeAlone(visit, query(clinicians, rooms), asked)
  return [startsAt.toISOString().slice(11, 16), endsAt.toISOString().slice(11, 16), chosen.clinician, chosen.room]
}

test('without a time asked for, the first that fits, with the first who is free then', () => {
  expect(placed([calendar('ann'), calendar('bo')])).toEqual(['15:00', '16:00', 'ann', 'room'])
  expect(placed([calendar('ann', { busy: morning }), calendar('bo')])).toEqual(['15:00', '16:00', 'bo', 'room'])
})

test('the first that fits is the first at which everything needed is free', () => {
  expect(placed([calendar('ann', { busy: morning })])).toEqual(['17:15', '18:15', 'ann', 'room'])
  expect(placed([calendar('ann')], null, [calendar('room', { busy: morning }), calendar('other')])).toEqual([
    '15:00',
    '16:00',
    'ann',
    'other',
  ])
  expect(placed([calendar('ann')], null, [calendar('room', { busy: morning })])).toEqual(['17:15', '18:15', 'ann', 'room'])
})

test('a time asked for is kept, whoever is free then', () => {
  expect(placed([calendar('ann', { busy: morning }), calendar('bo')], '10:00')).toEqual(['16:00', '17:00', 'bo', 'room'])
})

test('where nobody is free, whoever is not taken before whoever is; where all are taken, the first there is', () => {
  expect(placed([calendar('ann', { busy: [at('2026-12-02T04:30Z'), at('2026-12-02T05:10Z')] }), calendar('bo')], '23:00')).toEqual([
    '05:00',
    '06:00',
    'bo',
    'room',
  ])
  expect(placed([calendar('ann', { busy: morning })], '10:00')).toEqual(['16:00', '17:00', 'ann', 'room'])
})

test('somebody whose visit ends as this begins is not taken, nor is one whose visit begins as this ends', () => {
  const before = [at('2026-12-02T04:00Z'), at('2026-12-02T05:00Z')]
  const after = [at('2026-12-02T06:00Z'), at('2026-12-02T07:00Z')]
  expect(placed([calendar('ann', { busy: [...before, ...after] })], '23:00')).toEqual(['05:00', '06:00', 'ann', 'room'])
})

test('on a day without any start it stands at noon, for the rules to say so', () => {
  expect(placed([calendar('ann', { hours: { timeZone, weekly: [], exceptions: [] } })])).toEqual(['18:00', '19:00', 'ann', 'room'])
})

test('it lasts its minutes to the second', () => {
  const { startsAt, endsAt } = placeAlone(visit, query([calendar('ann')], [calendar('room')]), '10:00')
  expect([startsAt.toISOString(), endsAt.toISOString()]).toEqual(['2026-12-01T16:00:00.000Z', '2026-12-01T17:00:00.000Z'])
})

test('a day is asked about from the next minute on, with the practice’s notice; the client alone is free again at once', () => {
  const ruleset = rulesetOn('2026-12-01')
  const day = (now: string) => {
    const facts = { timeZone, ruleset, now: new Date(now) } as const
    return dayQuery({ ...visit, bufferMinutes: 10, needs: ['clinician', 'client'] }, facts, (kind) => [calendar(kind)])
  }
  expect([day('2026-11-24T15:00:00Z').now, day('2026-11-24T15:00:01Z').now]).toEqual([at('2026-11-24T15:00Z'), at('2026-11-24T15:01Z')])
  const { needs, noticeMinutes, from, to, lengthMinutes } = day('2026-11-24T15:00:00Z')
  expect([noticeMinutes, lengthMinutes]).toEqual([ruleset.values['booking.notice-hours'] * 60, 60])
  expect([from, to]).toEqual([at('2026-12-01T06:00Z'), at('2026-12-02T06:00Z')])
  expect(needs.map(({ kind, before, after, anyOf }) => [kind, before, after, anyOf.map(({ id }) => id)])).toEqual([
    ['clinician', 0, 10, ['clinician']],
    ['client', 0, 0, ['client']],
  ])
})
