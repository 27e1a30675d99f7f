import { expect, test } from 'vitest'
import { type InForceFacts, ruleInForce } from '@/lib/domain/credentials/rule-in-force'
import { license, moment, said } from './fixtures'

const ask = (given: Partial<InForceFacts>) =>
  ruleInForce({ person: 'therapist', kind: 'license', state: 'KS', credentials: [license()], moment: moment(), ...given })

test('a licence of another state is no licence here', () => {
  expect(said(ask({ state: 'MO' }))).toEqual(['refuse CREDENTIAL_MISSING'])
})

test('what has lapsed refuses a new visit and holds one that stands', () => {
  const credentials = [license({ expiresOn: '2026-11-21' })]
  expect(said(ask({ credentials }))).toEqual(['refuse CREDENTIAL_LAPSED'])
  expect(said(ask({ credentials, moment: moment('2026-12-01', { request: 'existing' }) }))).toEqual(['hold CREDENTIAL_LAPSED'])
})

test('what lapses before the visit holds it, new or standing', () => {
  const credentials = [license({ expiresOn: '2026-11-30' })]
  const findings = ask({ credentials })
  expect(said(findings)).toEqual(['hold CREDENTIAL_LAPSES_FIRST'])
  expect(findings[0]?.params).toMatchObject({ endsOn: '2026-11-30', visitOn: '2026-12-01', state: 'KS', kind: 'license' })
  expect(said(ask({ credentials, moment: moment('2026-12-01', { request: 'existing' }) }))).toEqual(['hold CREDENTIAL_LAPSES_FIRST'])
})

test('what begins after the visit is not yet there, and what has no last day is asked for', () => {
  expect(said(ask({ credentials: [license({ issuedOn: '2026-12-02' })] }))).toEqual(['refuse CREDENTIAL_NOT_YET'])
  expect(said(ask({ credentials: [license({ expiresOn: null })] }))).toEqual(['hold CREDENTIAL_END_UNKNOWN'])
})

test('in force has nothing to say', () => {
  expect(ask({})).toEqual([])
})
