import { expect, test } from 'vitest'
import { isHigherAlert } from '@/lib/domain/alerts/alert'
import { minutesToNextSteps, nextStepAt } from '@/lib/domain/alerts/clock'
import { closingGaps } from '@/lib/domain/alerts/closing'
import { rulesetOn } from '@/lib/domain/ruleset'
import { addMinutes } from '@/lib/domain/time/interval'

const ruleset = rulesetOn('2026-11-23')
const now = new Date('2026-11-23T15:00:00Z')

test('safety answers are passed on by their level, other alerts by their urgency', () => {
  const minutes = (...[kind, level]: [Parameters<typeof minutesToNextSteps>[0], Parameters<typeof minutesToNextSteps>[1]]) =>
    minutesToNextSteps(kind, level, ruleset)
  expect(minutes('safety-questions', 'emergency')).toEqual([15, 30, 60])
  expect(minutes('safety-questions', 'urgent')).toEqual([120, 240])
  expect(minutes('safety-questions', 'notice')).toEqual([1_440])
  expect(minutes('reading', 'urgent')).toEqual([5, 20, 35])
  expect(minutes('reading', 'emergency')).toEqual([5, 20, 35])
  expect(minutes('reading', 'notice')).toEqual([60])
})

test('the next step is counted from the raising, and there is none after the last', () => {
  const alert = { kind: 'safety-questions', level: 'urgent', raisedAt: now } as const
  expect([1, 2, 3].map((step) => nextStepAt(alert, step, ruleset))).toEqual([addMinutes(now, 120), addMinutes(now, 240), null])
})

test('urgency has an order', () => {
  expect([isHigherAlert('urgent', 'notice'), isHigherAlert('urgent', 'urgent'), isHigherAlert('notice', 'emergency')]).toEqual([
    true,
    false,
    false,
  ])
})

test('a close names the next contact ahead, a plan that exists, and help sent when nobody was reached', () => {
  const closing = { contact: 'spoke', disposition: 'same_day_care', nextContactAt: addMinutes(now, 60), words: 'Spoke.' } as const
  const gaps = (change: object, planReviewedSince = false) =>
    Object.keys(closingGaps({ ...closing, ...change }, { now, planReviewedSince }))
  expect(gaps({})).toEqual([])
  expect(gaps({ nextContactAt: now })).toEqual(['nextContactAt'])
  expect(gaps({ disposition: 'safety_plan' })).toEqual(['disposition'])
  expect(gaps({ disposition: 'safety_plan' }, true)).toEqual([])
  expect(gaps({ contact: 'not_reached' })).toEqual(['disposition'])
  expect(gaps({ contact: 'not_reached', disposition: 'emergency' })).toEqual([])
})
