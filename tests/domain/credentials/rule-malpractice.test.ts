import { expect, test } from 'vitest'
import type { Credential } from '@/lib/domain/credentials/credential'
import { type MalpracticeFacts, ruleMalpractice } from '@/lib/domain/credentials/rule-malpractice'
import { malpractice, moment, said } from './fixtures'

const ask = (policy: Partial<Credential>, given: Partial<MalpracticeFacts> = {}) =>
  said(
    ruleMalpractice({
      credentials: [malpractice(policy)],
      moment: moment(),
      isPsychiatric: false,
      setting: 'office',
      prescriberOnSite: false,
      ...given,
    }),
  )

test('T113 a policy that ended on 2026-11-20 refuses', () => {
  expect(ask({ expiresOn: '2026-11-20' })).toEqual(['refuse CREDENTIAL_LAPSED'])
})

test('cover must last to the end of the visit', () => {
  const overnight = { moment: moment('2026-12-01', { throughOn: '2026-12-02' }) }
  expect(ask({ expiresOn: '2026-12-02' }, overnight)).toEqual([])
  expect(ask({ expiresOn: '2026-12-01' }, overnight)).toEqual(['hold CREDENTIAL_LAPSES_FIRST'])
})

test('a policy that covers the day and whose end nobody has written down is held', () => {
  expect(ask({ expiresOn: null })).toEqual(['hold CREDENTIAL_END_UNKNOWN'])
})

test('T115 blank conditions wait for the carrier, even where nothing could break them', () => {
  const blank = { requiresPsychiatric: 'unknown', requiresOnSite: 'unknown', coversOutsideClinic: 'unknown', coversKap: 'unknown' } as const
  expect(ask(blank)).toEqual(['hold POLICY_CONDITIONS_BLANK'])
  expect(ask(blank, { isPsychiatric: true, prescriberOnSite: true })).toEqual(['hold POLICY_CONDITIONS_BLANK'])
})

test('T116 a psychiatric specialty is required and not there', () => {
  expect(ask({ requiresPsychiatric: 'yes' })).toEqual(['refuse POLICY_NEEDS_PSYCHIATRIC'])
  expect(ask({ requiresPsychiatric: 'yes' }, { isPsychiatric: true })).toEqual([])
  expect(ask({ requiresPsychiatric: 'unknown' })).toEqual(['hold POLICY_CONDITION_UNKNOWN'])
  expect(ask({ requiresPsychiatric: 'unknown' }, { isPsychiatric: true })).toEqual([])
})

test('A6 on site: required and absent refuses, unknown holds, not required allows', () => {
  expect(ask({ requiresOnSite: 'yes' })).toEqual(['refuse POLICY_NEEDS_ON_SITE'])
  expect(ask({ requiresOnSite: 'unknown' })).toEqual(['hold POLICY_CONDITION_UNKNOWN'])
  expect(ask({ requiresOnSite: 'no' })).toEqual([])
  expect(ask({ requiresOnSite: 'yes' }, { prescriberOnSite: true })).toEqual([])
})

test('S1-10 use outside a clinic is asked about at home and by telehealth only', () => {
  expect(ask({ coversOutsideClinic: 'no' })).toEqual([])
  expect(ask({ coversOutsideClinic: 'no' }, { setting: 'facility' })).toEqual([])
  for (const setting of ['home', 'telehealth'] as const) {
    expect(ask({ coversOutsideClinic: 'no' }, { setting })).toEqual(['refuse POLICY_EXCLUDES_OUTSIDE_CLINIC'])
    expect(ask({ coversOutsideClinic: 'unknown' }, { setting })).toEqual(['hold POLICY_CONDITION_UNKNOWN'])
    expect(ask({ coversOutsideClinic: 'yes' }, { setting })).toEqual([])
  }
})

test('S1-8 a policy that leaves ketamine work out, or does not say', () => {
  expect(ask({ coversKap: 'no' })).toEqual(['refuse POLICY_EXCLUDES_KAP'])
  expect(ask({ coversKap: 'unknown' })).toEqual(['hold POLICY_CONDITION_UNKNOWN'])
})

test('of two policies in force the one that covers the use speaks', () => {
  const credentials = [malpractice({ id: 'strict', requiresOnSite: 'yes' }), malpractice({ id: 'wide' })]
  expect(ask({}, { credentials })).toEqual([])
})

test('a lapse hides no condition', () => {
  const lapsed = { moment: moment('2026-12-01', { request: 'existing' }) } as const
  expect(ask({ expiresOn: '2026-11-20', requiresOnSite: 'yes' }, lapsed)).toEqual(['hold CREDENTIAL_LAPSED', 'refuse POLICY_NEEDS_ON_SITE'])
})

test('of two lapsed policies the strictest speaks, whichever is first', () => {
  const strict = malpractice({ id: 'strict', expiresOn: '2026-11-20', coversKap: 'no' })
  const mild = malpractice({ id: 'mild', expiresOn: '2026-11-20', coversKap: 'unknown' })
  for (const credentials of [
    [strict, mild],
    [mild, strict],
  ])
    expect(ask({}, { credentials })).toContain('refuse POLICY_EXCLUDES_KAP')
})

test('of several policies in force the mildest speaks, whichever is first', () => {
  const refuses = malpractice({ id: 'refuses', coversKap: 'no' })
  const holds = malpractice({ id: 'holds', coversKap: 'unknown' })
  const allows = malpractice({ id: 'allows' })
  for (const credentials of [
    [refuses, holds],
    [holds, refuses],
  ])
    expect(ask({}, { credentials })).toEqual(['hold POLICY_CONDITION_UNKNOWN'])
  for (const credentials of [
    [refuses, allows, holds],
    [allows, holds, refuses],
  ])
    expect(ask({}, { credentials })).toEqual([])
})

test('a policy that covers only one of the two days of a visit does not speak for it', () => {
  const overnight = { moment: moment('2026-12-01', { throughOn: '2026-12-02' }) }
  const strict = malpractice({ id: 'strict', coversKap: 'no' })
  for (const half of [malpractice({ id: 'half', expiresOn: '2026-12-01' }), malpractice({ id: 'half', issuedOn: '2026-12-02' })])
    expect(ask({}, { ...overnight, credentials: [strict, half] })).toEqual(['refuse POLICY_EXCLUDES_KAP'])
})
