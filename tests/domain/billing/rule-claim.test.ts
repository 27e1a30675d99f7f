import { expect, test } from 'vitest'
import { postingsForWriteOff } from '@/lib/domain/billing/postings'
import { type ClaimFacts, claimDueOn, ruleClaim } from '@/lib/domain/billing/rule-claim'
import { ruleChargeWall } from '@/lib/domain/coverage/rule-client-charge'
import { toCents } from '@/lib/domain/money'
import { addDays } from '@/lib/domain/time/local'
import { coverage, on, ruleset, said } from '../coverage/facts'

const line = { code: '90837', billTo: 'claim', noteSigned: true, paidInFull: false, restricted: false } as const
const facts: ClaimFacts = {
  program: 'commercial',
  on,
  today: '2026-12-02',
  lines: [line],
  payerFilingDays: 90,
  privateContract: false,
  referralNumber: null,
}
const ask = (changes: Partial<ClaimFacts> = {}) => said(ruleClaim({ ...facts, ...changes }, ruleset))
const va = (days: number) => ask({ program: 'va', today: addDays(on, days), payerFilingDays: null, referralNumber: 'VA0012345' })

test('a signed line makes a claim', () => {
  expect(ask()).toEqual([])
})

test('T78 VA on day 180 and on day 181', () => {
  expect(va(180)).toEqual(['warn CLAIM_DUE_SOON'])
  expect(va(181)).toEqual(['refuse CLAIM_LATE'])
  // What is too late is the practice's loss: nothing of it may be asked of the veteran, and the write-off touches no account of theirs.
  const veteran = { on, coverages: [coverage('va')], kind: 'denied_claim' } as const
  expect(said(ruleChargeWall(veteran))).toEqual(['refuse VA_NO_CLIENT_CHARGE'])
  expect(postingsForWriteOff({ amount: toCents(20_000), coverageId: 'va-1' }).postings).toEqual([
    { account: 'provider_writeoff', cents: 20_000, coverageId: null },
    { account: 'ar_insurer', cents: -20_000, coverageId: 'va-1' },
  ])
})

test('VA should be filed within 30 days', () => {
  expect([va(30), va(31), va(166)]).toEqual([[], ['warn CLAIM_FILE_NOW'], ['warn CLAIM_DUE_SOON']])
})

test('Medicare has a year to the day', () => {
  expect(claimDueOn({ program: 'medicare', on, payerFilingDays: null }, ruleset)).toBe('2027-12-01')
  expect(ask({ program: 'medicare', today: '2027-12-01' })).toEqual(['warn CLAIM_DUE_SOON'])
  expect(ask({ program: 'medicare', today: '2027-12-02' })).toEqual(['refuse CLAIM_LATE'])
})

test('other payers have the days they gave, or nobody knows', () => {
  expect(ask({ today: addDays(on, 90) })).toEqual(['warn CLAIM_DUE_SOON'])
  expect(ask({ today: addDays(on, 91) })).toEqual(['refuse CLAIM_LATE'])
  expect(ask({ payerFilingDays: null })).toEqual(['warn CLAIM_DEADLINE_UNKNOWN'])
  expect(claimDueOn({ program: 'medicare_advantage', on, payerFilingDays: 95 }, ruleset)).toBe(addDays(on, 95))
})

test('a VA claim without its referral number waits', () => {
  expect(ask({ program: 'va' })).toEqual(['hold CLAIM_REFERRAL_MISSING'])
  expect(ask({ program: 'va', referralNumber: 'VA0012345' })).toEqual([])
})

test('T81 paid in full and kept from the plan: no claim', () => {
  expect(ask({ lines: [{ ...line, restricted: true, paidInFull: true }] })).toEqual(['refuse CLAIM_RESTRICTED'])
  expect(ask({ lines: [{ ...line, restricted: true }] })).toEqual(['hold CLAIM_RESTRICTED'])
  expect(ask({ lines: [{ ...line, paidInFull: true }] })).toEqual([])
})

test('what is the client’s, what is not signed, and what is private is on no claim', () => {
  expect(ask({ lines: [{ ...line, code: 'KAP-EXT', billTo: 'client' }] })).toEqual(['refuse CLAIM_CLIENT_ONLY_LINE'])
  expect(ask({ lines: [{ ...line, noteSigned: false }] })).toEqual(['hold CLAIM_NOTE_NOT_SIGNED'])
  expect(ask({ program: 'medicare', privateContract: true })).toEqual(['refuse CLAIM_PRIVATE_CONTRACT'])
  expect(ask({ lines: [] })).toEqual(['hold CLAIM_EMPTY'])
})

test.each([
  ['va', 'va-community-care'],
  ['medicare', '42-cfr-424.44'],
  ['medicare_advantage', '42-cfr-424.44'],
  ['commercial', 'practice.signed-notes'],
  ['medicaid', 'practice.signed-notes'],
] as const)('a late claim to %s names what sets its last day', (program, source) => {
  const late = ruleClaim({ ...facts, program, today: addDays(on, 800), referralNumber: 'VA0012345' }, ruleset)
  expect(late.map(({ code, cites }) => [code, cites])).toEqual([['CLAIM_LATE', [source]]])
})

test('who pays alone has no last day', () => {
  expect(ask({ program: 'self_pay', payerFilingDays: null })).toEqual([])
  expect(ask({ program: 'self_pay', today: addDays(on, 800) })).toEqual([])
})
