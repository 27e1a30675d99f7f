import { describe, expect, test } from 'vitest'
import { rulesetOn } from '@/lib/domain/ruleset'
import {
  atTheDoor,
  ruleCheckInOpens,
  ruleDayOver,
  ruleVisitDay,
  ruleVisitLength,
  type VisitDayFacts,
} from '@/lib/domain/scheduling/rule-visit-day'

const ruleset = rulesetOn('2026-11-22')

/** A visit on 2 December at 10:00 in Chicago. */
const facts = (now: string, startedAt: string | null = null): VisitDayFacts => ({
  now: new Date(now),
  timeZone: 'America/Chicago',
  on: '2026-12-02',
  startsAt: new Date('2026-12-02T16:00:00Z'),
  startedAt: startedAt === null ? null : new Date(startedAt),
  ruleset,
})
const codes = (findings: readonly { code: string; effect: string }[]) => findings.map(({ effect, code }) => `${effect} ${code}`)

describe('a visit happens on its own local day', () => {
  const day = (now: string, startedAt?: string) => codes(ruleVisitDay(facts(now, startedAt)))
  test('from midnight to midnight of the place', () => {
    expect(day('2026-12-02T06:00:00Z')).toEqual([])
    expect(day('2026-12-03T05:59:00Z')).toEqual([])
    expect(day('2026-12-02T05:59:00Z')).toEqual(['refuse NOT_TODAY'])
    expect(day('2026-12-03T06:00:00Z')).toEqual(['refuse NOT_TODAY'])
  })
  test('one that began on it may end after midnight, within a day of its start', () => {
    expect(day('2026-12-03T07:00:00Z', '2026-12-03T04:00:00Z')).toEqual([])
    expect(day('2026-12-04T04:00:00Z', '2026-12-03T04:00:00Z')).toEqual([])
    expect(day('2026-12-04T04:01:00Z', '2026-12-03T04:00:00Z')).toEqual(['refuse NOT_TODAY'])
  })
  test('a start on another day carries nothing over, and nothing happens before the day', () => {
    expect(day('2026-12-03T08:00:00Z', '2026-12-03T07:00:00Z')).toEqual(['refuse NOT_TODAY'])
    expect(day('2026-12-01T18:00:00Z', '2026-12-02T17:00:00Z')).toEqual(['refuse NOT_TODAY'])
  })
})

test('the door opens as long before the start as the practice says', () => {
  const early = ruleset.values['visit.check-in-early-minutes']
  const at = (minutes: number) => new Date(Date.parse('2026-12-02T16:00:00Z') - minutes * 60_000).toISOString()
  expect(codes(ruleCheckInOpens(facts(at(early))))).toEqual([])
  expect(codes(ruleCheckInOpens(facts(at(early + 1))))).toEqual(['hold CHECK_IN_TOO_EARLY'])
  expect(ruleCheckInOpens(facts(at(early + 1)))[0]?.params).toEqual({ opensAt: '2026-12-01T16:00:00.000Z' })
  expect(codes(ruleCheckInOpens(facts('2026-12-02T16:30:00Z')))).toEqual([])
})

test('a day gone by is over, its own day and those before are not', () => {
  expect(codes(ruleDayOver(facts('2026-12-03T05:59:00Z')))).toEqual([])
  expect(codes(ruleDayOver(facts('2026-12-01T12:00:00Z')))).toEqual([])
  expect(codes(ruleDayOver(facts('2026-12-03T06:00:00Z')))).toEqual(['refuse VISIT_DAY_OVER'])
})

describe('a visit longer than one of its kind can be wants a reason', () => {
  const began = '2026-12-02T16:00:00Z'
  const later = (minutes: number) => new Date(Date.parse(began) + minutes * 60_000).toISOString()
  test.each([
    ['a journey', true, ruleset.values['visit.journey-longest-minutes']],
    ['another', false, ruleset.values['visit.longest-minutes']],
  ])('%s', (_, isJourney, most) => {
    const length = (minutes: number, reason = '') => codes(ruleVisitLength(facts(later(minutes), began), isJourney, reason))
    expect(length(most)).toEqual([])
    expect(length(most + 1)).toEqual(['hold VISIT_LONGER_THAN_MAXIMUM'])
    expect(length(most + 1, 'The client slept')).toEqual([])
  })
  test('one that has not begun has no length', () => {
    expect(codes(ruleVisitLength(facts(later(2_000)), false, ''))).toEqual([])
  })
})

test('the door is offered on the visit’s own day, and that nobody came once it has begun', () => {
  const at = (now: string) => atTheDoor(facts(now), new Date(now))
  expect(at('2026-12-02T05:59:00Z')).toEqual({ opens: false, hasBegun: false })
  expect(at('2026-12-02T06:00:00Z')).toEqual({ opens: true, hasBegun: false })
  expect(at('2026-12-02T16:00:00Z')).toEqual({ opens: true, hasBegun: true })
  expect(at('2026-12-03T06:00:00Z')).toEqual({ opens: false, hasBegun: true })
})
