import { expect, test } from 'vitest'
import type { AuthorizationOnFile } from '@/lib/domain/coverage/authorization'
import { type CoverageFacts, ruleCoverage, superviseesPaidOn } from '@/lib/domain/coverage/rule-coverage'
import { commercial, coverage, enrolled, on, ruleset, said, vaReferral } from './facts'

const facts = (changes: Partial<CoverageFacts> = {}): CoverageFacts => ({
  stage: 'booking',
  today: '2026-11-22',
  on,
  coverages: [commercial()],
  authorizations: [],
  visits: [{ code: '90837', on }],
  benefitsVerifiedOn: '2026-11-20',
  clinicianInNetwork: 'yes',
  medicare: enrolled,
  ...changes,
})
const ask = (changes: Partial<CoverageFacts> = {}) => said(ruleCoverage(facts(changes), ruleset))

const prior = (changes: Partial<AuthorizationOnFile> = {}) => vaReferral({ kind: 'prior', number: 'AUTH123', ...changes })
const va = (changes: Partial<CoverageFacts> = {}) => ask({ coverages: [coverage('va')], authorizations: [vaReferral()], ...changes })

test('a commercial visit with fresh benefits and no authorization needed has nothing to say', () => {
  expect(ask()).toEqual([])
})

test('a visit that bills nobody asks nothing of a plan', () => {
  expect(ask({ coverages: [], visits: [] })).toEqual([])
})

test('nobody is assumed to have a plan, and nobody is assumed to have none', () => {
  expect(ask({ coverages: [] })).toEqual(['hold COVERAGE_UNKNOWN'])
  expect(ask({ coverages: [coverage('self_pay')] })).toEqual([])
})

test('a plan that does not reach the day holds the visit', () => {
  const coverages = [{ ...commercial(), endsOn: '2026-11-30' as const }]
  expect(ask({ coverages })).toEqual(['hold COVERAGE_NOT_IN_FORCE'])
  expect(ask({ coverages, billTo: 'commercial-1' })).toEqual(['hold COVERAGE_NOT_IN_FORCE'])
})

test('T73 VA without a referral', () => {
  expect(va({ authorizations: [] })).toEqual(['refuse VA_REFERRAL_MISSING'])
})

test('a prior authorization is not a VA referral', () => {
  expect(va({ authorizations: [prior()] })).toEqual(['refuse VA_REFERRAL_MISSING'])
})

test('T74 VA referral with 12 visits, 12 used', () => {
  expect(va({ authorizations: [vaReferral({ used: 12 })] })).toEqual(['refuse VA_REFERRAL_USED_UP'])
  expect(va({ authorizations: [vaReferral({ status: 'exhausted', used: 12 })] })).toEqual(['refuse VA_REFERRAL_USED_UP'])
})

test('reserved visits are gone too, and the twelfth is still there', () => {
  expect(va({ authorizations: [vaReferral({ used: 10, reserved: 2 })] })).toEqual(['refuse VA_REFERRAL_USED_UP'])
  expect(va({ authorizations: [vaReferral({ used: 11 })] })).toEqual(['warn AUTHORIZATION_LOW_VISITS'])
})

test('a visit that has set its own aside still fits when nothing else is left', () => {
  expect(va({ authorizations: [vaReferral({ used: 11, reserved: 1 })], alreadyReserved: 1 })).toEqual(['warn AUTHORIZATION_LOW_VISITS'])
})

test('the last visits granted: one of the asked ones has taken place and was used, the others are set aside', () => {
  const visits = [on, on, on].map((day) => ({ code: '90837', on: day }))
  const asked = { visits, alreadyReserved: 3 }
  expect(va({ authorizations: [vaReferral({ used: 10, reserved: 2 })], ...asked })).toEqual(['warn AUTHORIZATION_LOW_VISITS'])
  expect(va({ authorizations: [vaReferral({ used: 10, reserved: 2 })], visits, alreadyReserved: 2 })).toEqual([
    'refuse VA_REFERRAL_USED_UP',
  ])
})

test('VA referral that does not reach the day', () => {
  expect(va({ authorizations: [vaReferral({ endsOn: '2026-11-30' })] })).toEqual(['refuse VA_REFERRAL_DATES'])
  expect(va({ authorizations: [vaReferral({ startsOn: '2026-12-02' })] })).toEqual(['refuse VA_REFERRAL_DATES'])
  expect(va({ authorizations: [vaReferral({ status: 'expired', endsOn: '2026-11-30' })] })).toEqual(['refuse VA_REFERRAL_DATES'])
})

test('a VA referral counts on its first and its last day', () => {
  expect(va({ authorizations: [vaReferral({ startsOn: on, endsOn: on })] })).toEqual(['warn AUTHORIZATION_ENDS_SOON'])
})

test('VA referral for another service', () => {
  expect(va({ authorizations: [vaReferral({ codes: ['90853'] })] })).toEqual(['refuse VA_REFERRAL_SERVICE'])
  expect(va({ authorizations: [vaReferral({ codes: [] })] })).toEqual([])
})

test.each(['drafting', 'submitted', 'pended_info', 'denied', 'revoked'] as const)(
  'a VA referral that is %s is no referral yet',
  (status) => {
    expect(va({ authorizations: [vaReferral({ status })] })).toEqual(['refuse VA_REFERRAL_NOT_APPROVED'])
  },
)

test('the clinician must be in the VA network', () => {
  expect(va({ clinicianInNetwork: 'no' })).toEqual(['refuse VA_CLINICIAN_NOT_IN_NETWORK'])
  expect(va({ clinicianInNetwork: 'unknown' })).toEqual(['hold VA_NETWORK_UNKNOWN'])
})

test('an odd referral number is pointed out, a missing one holds', () => {
  expect(va({ authorizations: [vaReferral({ number: 'REF VA-0012345' })] })).toEqual(['warn AUTHORIZATION_NUMBER_SHAPE'])
  expect(va({ authorizations: [vaReferral({ number: ' ' })] })).toEqual(['hold AUTHORIZATION_NUMBER_MISSING'])
  expect(
    ['VA123456', 'VA1234567', 'VA1234567890', 'VA12345678901'].map((number) => va({ authorizations: [vaReferral({ number })] }).length),
  ).toEqual([1, 0, 0, 1])
})

test('a pattern that cannot be read points out every number and breaks nothing', () => {
  const coverages = [coverage('va', { flags: { authorizationPattern: '(' } })]
  expect(ask({ coverages, authorizations: [vaReferral()] })).toEqual(['warn AUTHORIZATION_NUMBER_SHAPE'])
})

test('two visits left or fourteen days left are said', () => {
  expect(va({ authorizations: [vaReferral({ used: 9 })] })).toEqual([])
  expect(va({ authorizations: [vaReferral({ used: 10 })] })).toEqual(['warn AUTHORIZATION_LOW_VISITS'])
  expect(va({ authorizations: [vaReferral({ endsOn: '2026-12-06' })] })).toEqual(['warn AUTHORIZATION_ENDS_SOON'])
  expect(va({ authorizations: [vaReferral({ endsOn: '2026-12-07' })] })).toEqual([])
})

test('a cycle on three days needs three visits', () => {
  const visits = ['2026-11-30', '2026-12-01', '2026-12-02'].map((day) => ({ code: '90837', on: day as typeof on }))
  expect(va({ visits, authorizations: [vaReferral({ used: 10 })] })).toEqual(['refuse VA_REFERRAL_USED_UP'])
  expect(va({ visits, authorizations: [vaReferral({ used: 9 })] })).toEqual(['warn AUTHORIZATION_LOW_VISITS'])
})

test('a fitting referral beside a used one is found', () => {
  expect(va({ authorizations: [vaReferral({ used: 12 }), vaReferral({ id: 'second' })] })).toEqual([])
})

test('authorization unknown or required and not there holds an insured visit', () => {
  expect(ask({ coverages: [commercial({ requiresAuthorization: 'unknown' })] })).toEqual(['hold PRIOR_AUTH_UNKNOWN'])
  expect(ask({ coverages: [commercial({ requiresAuthorization: 'yes' })] })).toEqual(['hold PRIOR_AUTH_MISSING'])
})

test.each([
  ['drafting', 'hold PRIOR_AUTH_NOT_APPROVED'],
  ['submitted', 'hold PRIOR_AUTH_NOT_APPROVED'],
  ['pended_info', 'hold PRIOR_AUTH_NOT_APPROVED'],
  ['denied', 'hold PRIOR_AUTH_DENIED'],
  ['revoked', 'hold PRIOR_AUTH_DENIED'],
  ['exhausted', 'hold PRIOR_AUTH_USED_UP'],
  ['expired', 'hold PRIOR_AUTH_DATES'],
] as const)('a prior authorization that is %s holds', (status, expected) => {
  const coverages = [commercial({ requiresAuthorization: 'yes' })]
  expect(ask({ coverages, authorizations: [prior({ status })] })).toEqual([expected])
})

test('an approved one, or one approved in part, covers its codes, days and visits', () => {
  const coverages = [commercial({ requiresAuthorization: 'yes' })]
  expect(ask({ coverages, authorizations: [prior()] })).toEqual([])
  expect(ask({ coverages, authorizations: [prior({ status: 'partial' })] })).toEqual([])
  expect(ask({ coverages, authorizations: [prior({ codes: ['90834'] })] })).toEqual(['hold PRIOR_AUTH_SERVICE'])
  expect(ask({ coverages, authorizations: [prior({ used: 12 })] })).toEqual(['hold PRIOR_AUTH_USED_UP'])
  expect(ask({ coverages, authorizations: [prior({ endsOn: '2026-11-30', used: 12 })] })).toEqual([
    'hold PRIOR_AUTH_DATES',
    'hold PRIOR_AUTH_USED_UP',
  ])
})

test('benefits stay fresh for 30 days: a warning on booking, a hold from confirming on', () => {
  expect(ask({ benefitsVerifiedOn: '2026-11-01' })).toEqual([])
  expect(ask({ benefitsVerifiedOn: '2026-10-31' })).toEqual(['warn BENEFITS_STALE'])
  expect(ask({ benefitsVerifiedOn: '2026-10-31', stage: 'confirming' })).toEqual(['hold BENEFITS_STALE'])
  expect(ask({ benefitsVerifiedOn: '2026-10-31', stage: 'check-in' })).toEqual(['hold BENEFITS_STALE'])
  expect(ask({ benefitsVerifiedOn: null })).toEqual(['warn BENEFITS_NOT_VERIFIED'])
  expect(ask({ benefitsVerifiedOn: null, clinicianInNetwork: 'no' })).toEqual(['warn OUT_OF_NETWORK', 'warn BENEFITS_NOT_VERIFIED'])
  expect(va({ benefitsVerifiedOn: null })).toEqual([])
})

test('a stale benefit names the day it is to be asked again', () => {
  expect(ruleCoverage(facts({ benefitsVerifiedOn: '2026-10-01' }), ruleset)[0]?.params).toMatchObject({
    verifiedOn: '2026-10-01',
    dueOn: '2026-11-01',
  })
})

test('an open Medicaid application is said, and Medicaid is not billed before a plan', () => {
  const medicaid = { ...coverage('medicaid', { flags: { requiresAuthorization: 'no' } }), priority: 2 }
  expect(ask({ coverages: [{ ...medicaid, status: 'pending' }] })).toEqual(['warn MEDICAID_PENDING'])
  expect(ask({ coverages: [commercial(), medicaid], billTo: 'medicaid-1' })).toEqual(['hold MEDICAID_PAYS_LAST'])
  expect(ask({ coverages: [commercial(), medicaid] })).toEqual([])
})

test('a Medicare visit with a clinician outside Medicare is refused here as well', () => {
  expect(ask({ coverages: [coverage('medicare')], medicare: { status: 'neither', privateContractSignedOn: null } })).toEqual([
    'refuse MEDICARE_CLINICIAN_NEITHER',
  ])
})

test('out of network is said of a plan, and not before anybody has asked', () => {
  expect(ask({ clinicianInNetwork: 'no' })).toEqual(['warn OUT_OF_NETWORK'])
  expect(ask({ clinicianInNetwork: 'unknown' })).toEqual([])
})

test('a Medicare client who would pay alone is still refused a clinician outside Medicare', () => {
  const medicare = { status: 'neither', privateContractSignedOn: null } as const
  const coverages = [coverage('medicare'), coverage('self_pay')]
  expect(ask({ coverages, billTo: 'self_pay-1', medicare })).toEqual(['refuse MEDICARE_CLINICIAN_NEITHER', 'hold COVERAGE_NOT_IN_FORCE'])
})

test.each(['yes', 'no', 'unknown'] as const)(
  'whether a plan pays for clinicians under supervision is what it said: %s',
  (paysSupervisees) => {
    expect(superviseesPaidOn([commercial({ paysSupervisees })], on)).toBe(paysSupervisees)
  },
)

test('who pays alone or has no plan bills nobody', () => {
  expect([superviseesPaidOn([coverage('self_pay')], on), superviseesPaidOn([], on)]).toEqual(['nobody-bills', 'nobody-bills'])
})

test('under a private contract no plan is asked anything: not for its benefits, and not for an authorization', () => {
  const medicare = { status: 'opted_out', privateContractSignedOn: '2026-11-20' } as const
  const asked = { stage: 'check-in', coverages: [coverage('medicare')], benefitsVerifiedOn: null } as const
  expect(ask({ ...asked, medicare })).toEqual([])
  expect(ask({ ...asked, medicare: { ...medicare, privateContractSignedOn: null } })).toContain('hold MEDICARE_CONTRACT_MISSING')
  expect(ask({ ...asked, coverages: [coverage('medicare'), coverage('medicaid')], medicare })).toContain(
    'refuse MEDICARE_CONTRACT_WITH_MEDICAID',
  )
})
