import { expect, test } from 'vitest'
import { rulePrescriberEligible } from '@/lib/domain/credentials/rule-prescriber-eligible'
import { worstEffect } from '@/lib/domain/finding'
import { dea, having, license, malpractice, moment, prescribing, ruleset, said } from './fixtures'

const ask = (given: Parameters<typeof prescribing>[0]) => rulePrescriberEligible(prescribing(given), ruleset)

test('T111 licensed and registered in Kansas, client in Kansas by telehealth', () => {
  expect(ask({ use: { setting: 'telehealth' } })).toEqual([])
})

test('T112 a registration that ends 2026-12-31 holds a session on 2027-01-05', () => {
  const credentials = having('dea', dea({ expiresOn: '2026-12-31' }))
  expect(said(ask({ prescriber: { credentials }, moment: moment('2027-01-05') }))).toEqual(['hold CREDENTIAL_LAPSES_FIRST'])
  expect(said(ask({ prescriber: { credentials }, moment: moment('2026-12-31') }))).toEqual([])
})

test('T113 malpractice ended 2026-11-20', () => {
  const credentials = having('malpractice', malpractice({ expiresOn: '2026-11-20' }))
  expect(worstEffect(ask({ prescriber: { credentials } }))).toBe('refuse')
})

test('malpractice that ends before the visit holds it', () => {
  const credentials = having('malpractice', malpractice({ expiresOn: '2026-11-30' }))
  expect(said(ask({ prescriber: { credentials } }))).toEqual(['hold CREDENTIAL_LAPSES_FIRST'])
})

test('T115 policy conditions blank', () => {
  const blank = malpractice({ requiresPsychiatric: 'unknown', requiresOnSite: 'unknown', coversOutsideClinic: 'unknown' })
  expect(worstEffect(ask({ prescriber: { credentials: having('malpractice', blank) } }))).toBe('hold')
})

test('T116 a family nurse practitioner under a policy for psychiatric specialties', () => {
  const credentials = having('malpractice', malpractice({ requiresPsychiatric: 'yes' }))
  expect(said(ask({ prescriber: { profession: 'nurse_practitioner', isPsychiatric: false, credentials } }))).toEqual([
    'refuse POLICY_NEEDS_PSYCHIATRIC',
  ])
})

test('licence where the client is and where the medicine is used; registration where it is used', () => {
  expect(said(ask({ use: { clientState: 'MO' } }))).toEqual(['refuse CREDENTIAL_MISSING'])
  const credentials = [...having('license', license(), license({ state: 'MO' }))]
  expect(said(ask({ prescriber: { credentials }, use: { clientState: 'MO' } }))).toEqual([])
  const findings = ask({ prescriber: { credentials }, use: { clientState: 'MO', useState: 'MO' } })
  expect(findings.map(({ params }) => `${params.kind} ${params.state}`)).toEqual(['dea MO'])
})

test('everything is said, not only the first thing', () => {
  const codes = said(ask({ prescriber: { profession: 'lcsw', credentials: [] } }))
  expect(codes).toEqual([
    'refuse CREDENTIAL_MISSING',
    'refuse PROFESSION_NEVER_PRESCRIBES',
    'refuse CREDENTIAL_MISSING',
    'refuse CREDENTIAL_MISSING',
    'hold EXCLUSION_NOT_CHECKED',
    'hold COMPETENCE_NOT_ATTESTED',
  ])
})

test('nobody overrides what a credential says', () => {
  const findings = ask({ prescriber: { profession: 'lcsw', credentials: [] } })
  expect(findings.every(({ overridableBy }) => overridableBy.length === 0)).toBe(true)
})
