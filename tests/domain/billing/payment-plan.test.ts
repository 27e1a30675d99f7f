import { expect, test } from 'vitest'
import { instalmentsOf, type PaymentPlanFacts, rulePaymentPlan } from '@/lib/domain/billing/payment-plan'
import { toCents } from '@/lib/domain/money'
import { commercial, coverage, on, ruleset, said } from '../coverage/facts'

const facts: PaymentPlanFacts = {
  total: toCents(145_200),
  instalments: 4,
  financeCharge: toCents(0),
  firstOn: '2026-12-31',
  today: '2026-12-01',
  serviceDays: [on],
  coverages: [commercial()],
  openDispute: false,
  agreementSigned: true,
  disclosuresGiven: false,
}
const ask = (changes: Partial<PaymentPlanFacts> = {}) => said(rulePaymentPlan({ ...facts, ...changes }, ruleset))

test('T102 1,452.00 in 4: 363.00 each, no disclosures', () => {
  expect(ask()).toEqual([])
  expect(instalmentsOf(facts).map(({ cents }) => cents)).toEqual([36_300, 36_300, 36_300, 36_300])
})

test('odd cents go to the first instalments', () => {
  expect(instalmentsOf({ ...facts, total: toCents(10_001), instalments: 3 }).map(({ cents }) => cents)).toEqual([3_334, 3_334, 3_333])
})

test('T104 1,200.00 in 6 without interest waits for disclosures', () => {
  expect(ask({ total: toCents(120_000), instalments: 6 })).toEqual(['hold PLAN_DISCLOSURES'])
  expect(ask({ total: toCents(120_000), instalments: 5 })).toEqual(['hold PLAN_DISCLOSURES'])
  expect(ask({ total: toCents(120_000), instalments: 6, disclosuresGiven: true })).toEqual([])
})

test('a finance charge needs them whatever the number', () => {
  expect(ask({ instalments: 2, financeCharge: toCents(1) })).toEqual(['hold PLAN_DISCLOSURES'])
})

test('instalments are a month apart, and the end of a month stays one', () => {
  expect(instalmentsOf(facts).map(({ dueOn }) => dueOn)).toEqual(['2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31'])
})

test('no plan for Medicaid or VA, today or on the day of service, nor in a dispute', () => {
  expect(ask({ coverages: [coverage('medicaid')] })).toEqual(['refuse PLAN_NOT_WITH_MEDICAID'])
  expect(ask({ coverages: [coverage('va')] })).toEqual(['refuse PLAN_NOT_WITH_VA'])
  expect(ask({ coverages: [coverage('medicaid', { startsOn: '2026-12-01', endsOn: '2026-12-01' })], today: '2026-12-05' })).toEqual([
    'refuse PLAN_NOT_WITH_MEDICAID',
  ])
  expect(ask({ openDispute: true })).toEqual(['refuse PLAN_DISPUTE_OPEN'])
})

test('a plan is written down, of some amount, in a whole number of instalments, and not too long', () => {
  expect(ask({ agreementSigned: false })).toEqual(['hold PLAN_AGREEMENT_MISSING'])
  expect(ask({ total: toCents(0) })).toEqual(['refuse PLAN_AMOUNT'])
  expect(ask({ instalments: 0 })).toEqual(['refuse PLAN_INSTALMENTS'])
  expect(ask({ instalments: 2.5 })).toEqual(['refuse PLAN_INSTALMENTS'])
  expect(ask({ instalments: 13, disclosuresGiven: true })).toEqual(['refuse PLAN_TOO_LONG'])
})

test('what is no number of instalments is one, and what is far too many is cut', () => {
  const count = (instalments: number) => instalmentsOf({ ...facts, instalments }).length
  expect([-3, 0, 1.5, 1, 2, 120, 121].map(count)).toEqual([1, 1, 1, 1, 2, 120, 120])
})

test('a cent, one instalment and the longest plan are plans', () => {
  expect(ask({ total: toCents(1), instalments: 1 })).toEqual([])
  expect(ask({ total: toCents(-1) })).toEqual(['refuse PLAN_AMOUNT'])
  expect(ask({ instalments: 12, disclosuresGiven: true })).toEqual([])
})

test('instalments are counted from one, and what is no whole number of them is paid at once', () => {
  expect(instalmentsOf(facts).map(({ number }) => number)).toEqual([1, 2, 3, 4])
  expect(instalmentsOf({ ...facts, instalments: 2.5 })).toEqual([{ number: 1, dueOn: '2026-12-31', cents: 145_200 }])
  expect(instalmentsOf({ ...facts, total: toCents(-100), instalments: 2 }).map(({ cents }) => cents)).toEqual([0, 0])
})
