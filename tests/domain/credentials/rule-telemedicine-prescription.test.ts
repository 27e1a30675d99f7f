import { expect, test } from 'vitest'
import { ruleTelemedicinePrescription, type TelemedicineFacts } from '@/lib/domain/credentials/rule-telemedicine-prescription'
import type { ParameterRow } from '@/lib/domain/reference/parameter'
import { rulesetOn } from '@/lib/domain/ruleset'
import { said } from './fixtures'

const firstByVideo: TelemedicineFacts = {
  evaluation: 'video',
  prescribedOn: '2026-12-20',
  inPersonOn: null,
  exception: 'none',
  audioOnlyPermitted: 'unknown',
  legitimatePurpose: true,
  stateIsStricter: false,
}

const ask = (given: Partial<TelemedicineFacts> = {}, rows: readonly ParameterRow[] = []) => {
  const facts = { ...firstByVideo, ...given }
  return ruleTelemedicinePrescription(facts, rulesetOn(facts.prescribedOn, rows))
}

test('T127 a first prescription by video on 2026-12-20 goes ahead, with the end of the flexibility said', () => {
  const findings = ask()
  expect(said(findings)).toEqual(['warn TELEMEDICINE_FLEXIBILITY_ENDING'])
  expect(findings[0]?.params).toEqual({ endsOn: '2026-12-31' })
})

test('D10 the last day of 2026 passes, the first of 2027 needs an evaluation in person', () => {
  expect(said(ask({ prescribedOn: '2026-12-31' }))).toEqual(['warn TELEMEDICINE_FLEXIBILITY_ENDING'])
  expect(said(ask({ prescribedOn: '2027-01-01' }))).toEqual(['refuse IN_PERSON_EVALUATION_NEEDED'])
})

test('T129 D11 with an examination in person on file there is nothing to say, before and after', () => {
  expect(ask({ inPersonOn: '2026-10-05' })).toEqual([])
  expect(ask({ inPersonOn: '2026-10-05', prescribedOn: '2027-06-01' })).toEqual([])
  expect(ask({ evaluation: 'in-person', prescribedOn: '2027-06-01' })).toEqual([])
})

test('an examination in person after the prescription does not count for it', () => {
  expect(said(ask({ prescribedOn: '2027-01-05', inPersonOn: '2027-01-06' }))).toEqual(['refuse IN_PERSON_EVALUATION_NEEDED'])
  expect(said(ask({ prescribedOn: '2027-01-05', inPersonOn: '2027-01-05' }))).toEqual([])
})

test.each(['qualifying-referral', 'va', 'other-documented'] as const)('D10 %s is a way around', (exception) => {
  expect(ask({ prescribedOn: '2027-01-05', exception })).toEqual([])
})

test('D9 sound alone only where the regulation permits it', () => {
  const byAudio = (audioOnlyPermitted: TelemedicineFacts['audioOnlyPermitted']) => said(ask({ evaluation: 'audio', audioOnlyPermitted }))
  expect(byAudio('yes')).toEqual(['warn TELEMEDICINE_FLEXIBILITY_ENDING'])
  expect(byAudio('no')).toContain('refuse AUDIO_ONLY_NOT_PERMITTED')
  expect(byAudio('unknown')).toContain('hold AUDIO_ONLY_UNKNOWN')
})

test('D9 a purpose is stated, and a stricter state is looked at', () => {
  expect(said(ask({ legitimatePurpose: false }))).toContain('refuse TELEMEDICINE_PURPOSE_NOT_STATED')
  expect(said(ask({ stateIsStricter: true }))).toContain('hold TELEMEDICINE_STATE_STRICTER')
})

test('a later row of the practice can carry an extension', () => {
  const row: ParameterRow = { key: 'telemedicine.flexibility', value: 1, effectiveFrom: '2027-01-01', effectiveTo: '2027-12-31' }
  expect(said(ask({ prescribedOn: '2027-03-01' }, [row]))).toEqual(['warn TELEMEDICINE_FLEXIBILITY_USED'])
  expect(said(ask({ prescribedOn: '2028-01-01' }, [row]))).toEqual(['refuse IN_PERSON_EVALUATION_NEEDED'])
})

test('a ruleset of 2026 does not speak for 2027', () => {
  const facts = { ...firstByVideo, prescribedOn: '2027-01-05' } as const
  expect(said(ruleTelemedicinePrescription(facts, rulesetOn('2026-12-20')))).toEqual(['refuse IN_PERSON_EVALUATION_NEEDED'])
})

test('nor does that of the very last day', () => {
  const facts = { ...firstByVideo, prescribedOn: '2027-01-01' } as const
  expect(said(ruleTelemedicinePrescription(facts, rulesetOn('2026-12-31')))).toEqual(['refuse IN_PERSON_EVALUATION_NEEDED'])
})
