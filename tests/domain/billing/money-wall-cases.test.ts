import { expect, test } from 'vitest'
import { appealDeadline } from '@/lib/domain/billing/appeals'
import type { BillingLine } from '@/lib/domain/billing/billing-line'
import { estimateFormats } from '@/lib/domain/billing/estimate-formats'
import { ruleBillingDay } from '@/lib/domain/billing/rule-billing-day'
import { ruleClaim } from '@/lib/domain/billing/rule-claim'
import { ruleSuperbill } from '@/lib/domain/billing/rule-superbill'
import { type FormatFacts, findingsOfFormat } from '@/lib/domain/coverage/decide-format'
import type { CycleFormat } from '@/lib/domain/coverage/format'
import { ruleClientCharge } from '@/lib/domain/coverage/rule-client-charge'
import { ZERO } from '@/lib/domain/money'
import { ruleDisclosure } from '@/lib/domain/notes/rule-disclosure'
import { addDays } from '@/lib/domain/time/local'
import { coverage, enrolled, formatFacts, on, ruleset, said, vaReferral } from '../coverage/facts'
import { billed, estimateFacts, forEstimate } from './facts'

const hour = [{ code: '90837', on }]
const chosen = (format: CycleFormat, changes: Partial<FormatFacts>) =>
  said(findingsOfFormat(format, formatFacts({ A: hour, B: hour, C: hour, D: hour }, changes), ruleset))
const fee = (kind: 'missed_visit' | 'extended_care', given: ReturnType<typeof coverage>, waiverOffered = false) =>
  said(ruleClientCharge({ on, kind, coverages: [given], medicare: enrolled, notices: [], waiverOffered }))

const codes = (...lines: readonly BillingLine[]) => said(ruleBillingDay({ lines }, ruleset))

test('T47 Medicaid has no three-hour visit; the other formats are offered at 0.00', () => {
  const offered = estimateFormats(estimateFacts({ coverages: [forEstimate(coverage('medicaid'))] }), ruleset)
  expect(offered.map(({ format, effect, oneCycle }) => [format, effect === 'refuse', oneCycle?.client ?? null])).toEqual([
    ['A', true, null],
    ['B', false, 0],
    ['C', false, 0],
    ['D', false, 0],
  ])
})

test('T49 pending Medicaid is Medicaid: no charge to the client', () => {
  const pending = coverage('medicaid', { status: 'pending' })
  expect(fee('extended_care', pending)).toEqual(['refuse MEDICAID_PENDING_NO_CLIENT_CHARGE'])
  expect(estimateFormats(estimateFacts({ coverages: [forEstimate(pending)] }), ruleset)[0]?.effect).toBe('refuse')
})

test('T51 no missed-visit fee for a Medicaid client', () => {
  expect(fee('missed_visit', coverage('medicaid'))).toEqual(['refuse MEDICAID_NO_MISSED_VISIT_FEE'])
})

test('T52 a signed cash waiver for hours two and three is not accepted', () => {
  expect(fee('extended_care', coverage('medicaid'), true)).toContain('refuse MEDICAID_WAIVER_NOT_ACCEPTED')
})

test('T61 99354 was deleted in 2023', () => {
  expect(codes(billed('99354'))).toEqual(['refuse CODE_DELETED'])
})

test('T63 S0013 of 2 January 2026 is refused, and J0013 takes its place', () => {
  const dosed = (code: string) => billed(code, { on: '2026-01-02', servedOn: '2026-01-02', units: 56, drugMilligrams: 56 })
  expect(ruleBillingDay({ lines: [dosed('S0013')] }, ruleset)[0]).toMatchObject({ code: 'CODE_DELETED', params: { instead: 'J0013' } })
  expect(codes(dosed('J0013'))).toEqual([])
})

test('T64 Medicare’s esketamine is G2082 at 56 mg and G2083 at 84 mg, with no medical visit beside it', () => {
  const medicare = { program: 'medicare', flags: coverage('medicare').flags } as const
  expect(codes(billed('G2082', { ...medicare, drugMilligrams: 56 }))).toEqual([])
  expect(codes(billed('G2083', { ...medicare, drugMilligrams: 84 }))).toEqual([])
  expect(codes(billed('G2082', { ...medicare, drugMilligrams: 84 }))).toEqual(['refuse CODE_DOSE_MISMATCH'])
  expect(
    codes(billed('G2083', { ...medicare, drugMilligrams: 84 }), billed('99214', { ...medicare, at: '22:00', clinicianId: 'doctor' })),
  ).toEqual(['refuse ESKETAMINE_WITH_MEDICAL_VISIT'])
})

test('T72 no superbill where an enrolled clinician must file with Medicare', () => {
  const line = {
    chargeId: 'charge-1',
    code: '90837',
    on,
    billedByPractice: false,
    diagnosisCodes: ['F33.2'],
    medicare: enrolled,
    owed: ZERO,
  }
  expect(said(ruleSuperbill({ coverages: [coverage('medicare')], lines: [line], missing: [] }))).toEqual([
    'refuse SUPERBILL_MEDICARE_ENROLLED',
  ])
})

test('T73 T74 a veteran’s visit asks for a referral that still has visits', () => {
  const veteran = { coverages: [coverage('va')] }
  expect(chosen('B', veteran)).toEqual(['refuse VA_REFERRAL_MISSING'])
  expect(chosen('B', { ...veteran, authorizations: [vaReferral({ granted: 12, used: 12 })] })).toEqual(['refuse VA_REFERRAL_USED_UP'])
  expect(chosen('B', { ...veteran, authorizations: [vaReferral()] })).toEqual([])
})

test('T78 a VA claim of day 181 is too late, and nobody’s to pay', () => {
  const filed = (days: number) =>
    said(
      ruleClaim(
        {
          program: 'va',
          on,
          today: addDays(on, days),
          lines: [{ code: '90837', billTo: 'claim', noteSigned: true, paidInFull: false, restricted: false }],
          payerFilingDays: null,
          privateContract: false,
          referralNumber: 'VA0012345',
        },
        ruleset,
      ),
    )
  expect([filed(180), filed(181)]).toEqual([['warn CLAIM_DUE_SOON'], ['refuse CLAIM_LATE']])
  expect(fee('extended_care', coverage('va'))).toEqual(['refuse VA_NO_CLIENT_CHARGE'])
})

test('T82 a psychotherapy note goes into no appeal', () => {
  const asked = { kind: 'psychotherapy_note', purpose: 'appeal', separateAuthorization: true, restricted: false } as const
  expect(said(ruleDisclosure(asked))).toEqual(['refuse DISCLOSURE_PSYCHOTHERAPY_NOTE'])
})

test('T83 a denial received on 23 November 2026 is appealed by 22 May 2027, aimed at the day before', () => {
  expect(appealDeadline('commercial', 'internal', '2026-11-23')).toEqual({ level: 'internal', dueOn: '2027-05-22', aimFor: '2027-05-21' })
})
