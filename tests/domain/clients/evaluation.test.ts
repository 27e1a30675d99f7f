import { expect, test } from 'vitest'
import { type EvaluationFacts, ruleEvaluation } from '@/lib/domain/clients/evaluation'

const said = (facts: Partial<EvaluationFacts>) =>
  ruleEvaluation({
    outcome: 'go-on',
    lastJourneyAt: new Date('2026-11-10T16:00:00Z'),
    lastResponseAt: new Date('2026-11-17T16:00:00Z'),
    isThrough: false,
    followUpDone: false,
    ...facts,
  }).map(({ code, effect }) => `${effect} ${code}`)

test('S3-8 a look back takes a journey and results since', () => {
  expect(said({})).toEqual([])
  expect(said({ lastJourneyAt: null })).toEqual(['refuse NOTHING_TO_LOOK_BACK_ON'])
  expect(said({ lastResponseAt: null })).toEqual(['refuse NO_RESULTS_SINCE_JOURNEY'])
  expect(said({ lastResponseAt: new Date('2026-11-09T16:00:00Z') })).toEqual(['refuse NO_RESULTS_SINCE_JOURNEY'])
})

test('S3-9 finishing early is said, with what is still open', () => {
  expect(said({ outcome: 'finish' })).toEqual(['warn REGIMEN_NOT_THROUGH'])
  expect(said({ outcome: 'finish', isThrough: true })).toEqual(['warn FOLLOW_UP_NOT_DONE'])
  expect(said({ outcome: 'finish', isThrough: true, followUpDone: true })).toEqual([])
})

test('S3-8 results of the very minute of the journey are results since', () => {
  const lastJourneyAt = new Date('2026-11-10T16:00:00Z')
  expect(said({ lastJourneyAt, lastResponseAt: new Date('2026-11-10T16:00:00Z') })).toEqual([])
  expect(said({ lastJourneyAt, lastResponseAt: new Date('2026-11-10T15:59:00Z') })).toEqual(['refuse NO_RESULTS_SINCE_JOURNEY'])
})
