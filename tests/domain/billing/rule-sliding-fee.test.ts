import { expect, test } from 'vitest'
import { ruleSlidingFee, type SlidingAssessment, type SlidingFeeFacts } from '@/lib/domain/billing/rule-sliding-fee'
import { commercial, coverage, on, ruleset, said } from '../coverage/facts'

const assessment: SlidingAssessment = { id: 'assessment-1', attestedOn: '2026-06-01', validFrom: '2026-06-01', endedOn: null }
const ask = (changes: Partial<SlidingFeeFacts> = {}) =>
  said(ruleSlidingFee({ on, coverages: [commercial()], applyTo: 'extended_care', assessment, householdSize: 3, ...changes }, ruleset))

test('an attested household may have it for hours no plan covers, and when paying alone', () => {
  expect(ask()).toEqual([])
  expect(ask({ applyTo: 'self_pay', coverages: [coverage('self_pay')] })).toEqual([])
})

test('not with Medicaid or VA', () => {
  expect(ask({ coverages: [coverage('medicaid', { status: 'pending' })] })).toEqual(['refuse SLIDING_NOT_WITH_MEDICAID'])
  expect(ask({ coverages: [coverage('va')] })).toEqual(['refuse SLIDING_NOT_WITH_VA'])
})

test('not for a plan’s cost share, unless hardship is written down for this client', () => {
  expect(ask({ applyTo: 'cost_share' })).toEqual(['refuse SLIDING_NOT_FOR_COST_SHARE'])
  expect(ask({ applyTo: 'cost_share', hardshipDocumented: true })).toEqual([])
})

test('an attestation stands for twelve months to the day', () => {
  const attested = (attestedOn: `${number}-${number}-${number}`) =>
    ask({ assessment: { ...assessment, attestedOn, validFrom: attestedOn } })
  expect(attested('2025-12-02')).toEqual([])
  expect(attested('2025-12-01')).toEqual(['hold SLIDING_ASSESSMENT_ENDED'])
})

test('without an assessment, an attestation or a household it waits', () => {
  expect(ask({ assessment: null })).toEqual(['hold SLIDING_NOT_ASSESSED'])
  expect(ask({ assessment: { ...assessment, attestedOn: null } })).toEqual(['hold SLIDING_NOT_ATTESTED'])
  expect(ask({ householdSize: 0 })).toEqual(['hold SLIDING_HOUSEHOLD_SIZE'])
})

test('an assessment does not reach back, nor past the day a new one took its place', () => {
  expect(ask({ assessment: { ...assessment, validFrom: '2026-12-02' } })).toEqual(['hold SLIDING_ASSESSMENT_LATER'])
  expect(ask({ assessment: { ...assessment, endedOn: on } })).toEqual(['hold SLIDING_ASSESSMENT_ENDED'])
  expect(ask({ assessment: { ...assessment, endedOn: '2026-12-02' } })).toEqual([])
})

test('one person is a household, half of one is not', () => {
  expect(ask({ householdSize: 1 })).toEqual([])
  expect(ask({ householdSize: 1.5 })).toEqual(['hold SLIDING_HOUSEHOLD_SIZE'])
})

test('an assessment counts from its first day on', () => {
  expect(ask({ assessment: { ...assessment, validFrom: on } })).toEqual([])
})

test('the first of both ends counts: the one that was written down, or the twelfth month', () => {
  const endsOn = (attestedOn: '2025-11-15' | '2025-12-01', endedOn: SlidingAssessment['endedOn']) =>
    ruleSlidingFee(
      {
        on,
        coverages: [commercial()],
        applyTo: 'self_pay',
        assessment: { ...assessment, attestedOn, endedOn, validFrom: attestedOn },
        householdSize: 3,
      },
      ruleset,
    ).map(({ code, params }) => [code, params])
  const ended = (day: string) => [['SLIDING_ASSESSMENT_ENDED', { endsOn: day, on }]]
  expect(endsOn('2025-12-01', '2027-06-01')).toEqual(ended('2026-12-01'))
  expect(endsOn('2025-12-01', '2026-08-01')).toEqual(ended('2026-08-01'))
  expect(endsOn('2025-11-15', null)).toEqual(ended('2026-11-15'))
})
