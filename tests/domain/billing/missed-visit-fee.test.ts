import { expect, test } from 'vitest'
import { chargesForDay } from '@/lib/domain/billing/charges-for-day'
import { type MissedFeeFacts, missedFeeAhead, missedFeeOf, ruleMissedVisitFee } from '@/lib/domain/billing/missed-visit-fee'
import { receiptServices } from '@/lib/domain/billing/money-on-paper'
import { ruleSuperbill } from '@/lib/domain/billing/rule-superbill'
import { toCents, ZERO } from '@/lib/domain/money'
import { rulesetOn } from '@/lib/domain/ruleset'
import { addDays, type LocalDate } from '@/lib/domain/time/local'
import { commercial, coverage, enrolled, on, ruleset, said } from '../coverage/facts'
import { billingDay, visit } from './facts'

const asking = (cents: number) =>
  rulesetOn(on, [{ key: 'cancel.missed-fee-cents', value: cents, effectiveFrom: '2026-01-01', effectiveTo: null }])
const signed = (signedOn: LocalDate, cents = 7_500) => ({ signedOn, validDays: 365, revokedOn: null, amount: toCents(cents) })
const facts: MissedFeeFacts = {
  ...{ on, rulesets: [asking(7_500), asking(7_500)], policies: [signed(addDays(on, -30))] },
  ...{ coverages: [commercial()], medicare: enrolled, how: 'missed' },
}
const rule = (changes: Partial<MissedFeeFacts>) => {
  const { fee, findings } = ruleMissedVisitFee({ ...facts, ...changes })
  return [fee, ...said(findings)]
}

test('no fee by default', () => {
  expect(missedFeeOf([ruleset, ruleset])).toBe(0)
  expect(rule({ rulesets: [ruleset, ruleset] })).toEqual([0])
})

test('asked of whoever misses or is late to call off, and of nobody else', () => {
  expect(rule({})).toEqual([7_500, 'warn MISSED_VISIT_FEE'])
  expect(rule({ how: 'late-by-client' })).toEqual([7_500, 'warn MISSED_VISIT_FEE'])
  expect([rule({ how: 'in-time' }), rule({ how: 'by-practice' })]).toEqual([[0], [0]])
})

test('never more than was told when the visit was written down, nor than is asked on its day', () => {
  expect(rule({ rulesets: [asking(5_000), asking(7_500)] })[0]).toBe(5_000)
  expect(rule({ rulesets: [asking(7_500), asking(6_000)] })[0]).toBe(6_000)
  expect(rule({ rulesets: [ruleset, asking(7_500)] })).toEqual([0])
})

test('not before the policy is signed, by the day of the visit and within its year, and never above what was signed', () => {
  expect(rule({ policies: [] })).toEqual([0, 'refuse MISSED_FEE_NOT_AGREED'])
  expect(rule({ policies: [signed(addDays(on, 1))] })).toEqual([0, 'refuse MISSED_FEE_NOT_AGREED'])
  expect(rule({ policies: [signed(on)] })[0]).toBe(7_500)
  expect(rule({ policies: [signed(addDays(on, -365))] })[0]).toBe(7_500)
  expect(rule({ policies: [signed(addDays(on, -366))] })[0]).toBe(0)
  expect(rule({ policies: [signed(addDays(on, -9), 4_000)] })[0]).toBe(4_000)
  expect(rule({ policies: [signed(addDays(on, -9), 9_000)] })[0]).toBe(7_500)
})

test('what may be asked is said ahead with its hours, and where nothing may, nothing is', () => {
  const { how: _, ...ahead } = facts
  expect(missedFeeAhead(ahead)).toEqual({ fee: 7_500, noticeHours: 48 })
  expect(missedFeeAhead({ ...ahead, policies: [] })).toBeNull()
  expect(missedFeeAhead({ ...ahead, coverages: [coverage('medicaid', { status: 'pending' })] })).toBeNull()
  expect(missedFeeAhead({ ...ahead, rulesets: [ruleset, ruleset] })).toBeNull()
})

test('T51 Medicaid of any kind, VA and an open application keep it away', () => {
  expect(rule({ coverages: [commercial(), coverage('medicaid', { priority: 2 })] })).toEqual([0, 'refuse MEDICAID_NO_MISSED_VISIT_FEE'])
  expect(rule({ coverages: [coverage('medicaid', { status: 'pending' })] })).toEqual([0, 'refuse MEDICAID_NO_MISSED_VISIT_FEE'])
  expect(rule({ coverages: [coverage('va')] })).toEqual([0, 'refuse VA_NO_CLIENT_CHARGE'])
  expect(rule({ coverages: [coverage('medicare')], medicare: { status: 'unknown', privateContractSignedOn: null } })).toEqual([
    0,
    'hold MEDICARE_STATUS_UNKNOWN',
  ])
})

const missed = [
  {
    visitId: 'missed-1',
    clinicianId: 'clinician-1',
    startedAt: new Date('2026-12-01T22:00:00Z'),
    stoppedAt: new Date('2026-12-01T23:00:00Z'),
    fee: toCents(7_500),
  },
]

test('its line is the client’s whole, beside what the day bills, and goes with a wall', () => {
  const { lines, claims, waiting } = chargesForDay({ ...billingDay([visit()]), missed }, ruleset)
  expect(lines.map(({ code, billTo, charge, claimKey, adjustments }) => [code, billTo, charge, claimKey === null, adjustments])).toEqual([
    ['90837', 'claim', 20_000, false, []],
    ['KAP-MISSED', 'client', 7_500, true, []],
  ])
  expect([claims.map((claim) => claim.lines.length), waiting]).toEqual([[1], []])
  const walled = chargesForDay({ ...billingDay([visit()], { coverages: [coverage('medicaid')] }), missed }, ruleset)
  expect(walled.lines.map(({ code }) => code)).toEqual(['90837'])
})

test('no superbill has it, and a receipt for it alone says that it is for no care', () => {
  const line = { chargeId: 'one', code: 'KAP-MISSED', on, billedByPractice: false, diagnosisCodes: [], medicare: enrolled, owed: ZERO }
  expect(said(ruleSuperbill({ coverages: [coverage('self_pay')], lines: [line], missing: [] }))).toEqual(['refuse SUPERBILL_NO_SERVICE'])
  const charge = {
    ...{ serviceOn: on, code: 'KAP-MISSED', clinicianName: 'Wren Willow', isClaimable: false, chargeCents: toCents(7_500) },
    ...{ planCents: ZERO, contractualCents: ZERO, hardshipCents: ZERO, discountCents: ZERO },
    ...{ clientCents: toCents(7_500), paidCents: ZERO, writtenOffCents: ZERO },
  }
  const paid = [{ on, cents: toCents(7_500) }]
  const receipt = (charges: Parameters<typeof receiptServices>[1]) => receiptServices(paid, charges, () => true)
  expect(receipt([charge])).toMatchObject({ isMedicalCare: false, services: [{ description: 'Missed visit, no medical care' }] })
  expect(receipt([charge, { ...charge, code: '90837' }])).toMatchObject({
    isMedicalCare: true,
    services: [{ description: 'Psychotherapy' }],
  })
})
