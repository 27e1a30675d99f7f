import { expect, test } from 'vitest'
import {
  type EligibilityEnd,
  type EligibilityFacts,
  eligibilityEnds,
  eligibilityVerdicts,
  isEligible,
  ruleEligibilityDecision,
} from '@/lib/domain/clients/rule-eligibility-decision'
import { said } from '../credentials/fixtures'

const ask = (
  decision: Omit<NonNullable<EligibilityFacts['decision']>, 'endedBecause'> | null,
  endedBecause: EligibilityEnd | null = null,
) => said(ruleEligibilityDecision({ decision: decision && { ...decision, endedBecause }, today: '2026-11-22', visitOn: '2026-12-01' }))

test('S0-37 each verdict', () => {
  const of = (verdict: (typeof eligibilityVerdicts)[number]) => ask({ verdict, validUntilOn: '2026-12-31' })
  expect(ask(null)).toEqual(['hold ELIGIBILITY_UNDECIDED'])
  expect(of('eligible')).toEqual([])
  expect(of('eligible_with_conditions')).toEqual(['warn ELIGIBLE_WITH_CONDITIONS'])
  expect(of('more_information')).toEqual(['hold ELIGIBILITY_NEEDS_MORE'])
  expect(of('not_eligible')).toEqual(['refuse NOT_ELIGIBLE'])
  expect(eligibilityVerdicts.filter(isEligible)).toEqual(['eligible', 'eligible_with_conditions'])
})

test('the decision holds on the day itself, not the day after', () => {
  expect(ask({ verdict: 'eligible', validUntilOn: '2026-12-01' })).toEqual([])
  expect(ask({ verdict: 'eligible', validUntilOn: '2026-11-30' })).toEqual(['hold ELIGIBILITY_ENDS_FIRST'])
  expect(ask({ verdict: 'eligible', validUntilOn: '2026-11-22' })).toEqual(['hold ELIGIBILITY_ENDS_FIRST'])
  expect(ask({ verdict: 'eligible', validUntilOn: '2026-11-21' })).toEqual(['hold ELIGIBILITY_ENDED'])
})

test.each(eligibilityEnds)('a verdict ended by a %s waits for a new one, long before its last day; a no stays a no', (because) => {
  expect(ask({ verdict: 'eligible', validUntilOn: '2027-11-01' }, because)).toEqual(['hold ELIGIBILITY_ENDED_EARLY'])
  expect(ask({ verdict: 'not_eligible', validUntilOn: '2027-11-01' }, because)).toEqual(['refuse NOT_ELIGIBLE'])
})
