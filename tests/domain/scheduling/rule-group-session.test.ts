import { expect, test } from 'vitest'
import type { Calendar } from '@/lib/domain/scheduling/availability'
import { type GroupSessionFacts, ruleGroupSession } from '@/lib/domain/scheduling/rule-group-session'
import { minuteOf } from '@/lib/domain/time/zone-table'
import { guiding, license, malpractice, said, training } from '../credentials/fixtures'
import { instant, ruleset, stretch } from './facts'

const timeZone = 'America/Chicago'
/** Open around the clock, also past midnight. */
const calendar = (id: string, facts: Partial<Calendar> = {}): Calendar => ({
  id,
  hours: { timeZone, weekly: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens: 0, closes: 1_500 })), exceptions: [] },
  away: [],
  busy: [],
  ...facts,
})
const leaderWith = (...credentials: GroupSessionFacts['leader']['credentials']) => ({ leader: { ...guiding().therapist, credentials } })
const busyAt = (start: string, end: string) => ({ busy: [minuteOf(instant(start)), minuteOf(instant(end))] })

/** An integration group on Tuesday 2026-12-01, 10:00 to 10:55 in Chicago, with everything in order. */
const ask = (facts: Partial<GroupSessionFacts> = {}) =>
  said(
    ruleGroupSession({
      now: instant('2026-11-22T16:00'),
      ruleset,
      timeZone,
      state: 'KS',
      phase: 'integration',
      session: stretch('2026-12-01T16:00', '2026-12-01T16:55'),
      leader: guiding().therapist,
      leaderCalendar: calendar('ann'),
      leaderDay: { visits: 0, journeys: 0 },
      roomCalendar: calendar('blue'),
      ...facts,
    }),
  )

test('a group with a leader and a room can be held', () => {
  expect(ask()).toEqual([])
  expect(ask({ phase: 'preparation' })).toEqual([])
})

test('its leader and its room are free and open, and the leader has room in the day', () => {
  const taken = busyAt('2026-12-01T16:30', '2026-12-01T17:00')
  expect(ask({ leaderCalendar: calendar('ann', taken) })).toEqual(['refuse TIME_TAKEN'])
  expect(ask({ roomCalendar: calendar('blue', taken) })).toEqual(['refuse TIME_TAKEN'])
  expect(ask({ roomCalendar: calendar('blue', { hours: { timeZone, weekly: [], exceptions: [] } }) })).toEqual([
    'refuse OUTSIDE_OPENING_HOURS',
  ])
  expect(ask({ leaderDay: { visits: 8, journeys: 0 } })).toEqual(['refuse DAY_LIMIT_REACHED'])
  expect(ask({ now: instant('2026-12-01T15:00') })).toEqual(['refuse NOTICE_TOO_SHORT'])
})

test('its leader may lead it there: licensed, insured and trained for the phase', () => {
  expect(ask({ state: 'MO' })).toEqual(['refuse CREDENTIAL_MISSING'])
  expect(ask(leaderWith(license(), malpractice()))).toEqual(['refuse TRAINING_HOURS_SHORT', 'refuse TRAINING_MISSING'])
  const prepares = leaderWith(license(), malpractice(), training({ hours: 4, topics: ['orientation'] }))
  expect(ask({ ...prepares, phase: 'preparation' })).toEqual([])
  expect(ask(prepares)).toEqual(['refuse TRAINING_HOURS_SHORT', 'refuse TRAINING_MISSING'])
  expect(ask({ leader: { ...guiding().therapist, isSupervisee: true } })).toEqual(['hold SUPERVISOR_MISSING'])
})

test.each([
  ['that ends at midnight asks nothing of the next day', '2026-12-02T06:00', []],
  ['that ends a minute after midnight asks for papers of the next day too', '2026-12-02T06:01', ['hold CREDENTIAL_LAPSES_FIRST']],
])('a group %s', (_, end, expected) => {
  const session = stretch('2026-12-02T05:00', end)
  expect(ask({ session, ...leaderWith(license({ expiresOn: '2026-12-01' }), malpractice(), training()) })).toEqual(expected)
})
