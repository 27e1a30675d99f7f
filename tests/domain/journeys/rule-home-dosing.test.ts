import { expect, test } from 'vitest'
import { type HomeDosingFacts, ruleHomeDosing } from '@/lib/domain/journeys/rule-home-dosing'
import { rulesetOn } from '@/lib/domain/ruleset'
import { bookingFacts, inWords } from './facts'

const codes = (facts: Partial<HomeDosingFacts> = {}) => inWords(ruleHomeDosing({ ...bookingFacts(), setting: 'home', ...facts }))

test('T12 a lozenge at home without a supervised journey is refused', () => {
  expect(codes({ supervisedJourneys: 0 })).toContain('refuse SUPERVISED_JOURNEY_FIRST')
  expect(codes({ supervisedJourneys: 0, setting: 'telehealth' })).toContain('refuse SUPERVISED_JOURNEY_FIRST')
})

test('T14 with one supervised journey and the warning read it goes ahead, said out loud', () => {
  expect(codes({ supervisedJourneys: 1 })).toEqual(['warn FEW_SUPERVISED_JOURNEYS', 'warn HOME_WARNING'])
  expect(codes({ supervisedJourneys: 2 })).toEqual(['warn HOME_WARNING'])
})

test('the floor of one cannot be set away', () => {
  const lowered = rulesetOn('2026-12-01', [{ key: 'home.supervised-floor', value: 0, effectiveFrom: '2026-01-01', effectiveTo: null }])
  expect(codes({ supervisedJourneys: 0, ruleset: lowered })).toContain('refuse SUPERVISED_JOURNEY_FIRST')
})

test('the warning is read by the time the visit is confirmed', () => {
  expect(codes({ homeWarningReadAt: null })).toEqual(['warn HOME_WARNING_NOT_READ'])
  expect(codes({ homeWarningReadAt: null, moment: 'confirming' })).toEqual(['hold HOME_WARNING_NOT_READ'])
  expect(codes({ homeWarningReadAt: null, moment: 'check-in' })).toEqual(['hold HOME_WARNING_NOT_READ'])
})

test('away from home it has nothing to say', () => {
  expect(codes({ setting: 'office', supervisedJourneys: 0, homeWarningReadAt: null })).toEqual([])
})
