import { expect, test } from 'vitest'
import {
  cutRefunds,
  overpaymentDueOn,
  type PayRefundFacts,
  refundDueOn,
  ruleCancelRefund,
  rulePayRefund,
  ruleRefund,
} from '@/lib/domain/billing/rule-refund'
import { toCents } from '@/lib/domain/money'
import { ruleset, said } from '../coverage/facts'

test('a refund is of credit, within what was collected, within 30 days', () => {
  const refund = (amount: number, collected = 5_000) =>
    said(ruleRefund({ amount: toCents(amount), credit: toCents(5_000), collected: toCents(collected) }))
  expect([refund(1), refund(5_000), refund(5_001, 9_000), refund(0), refund(5_000, 4_999)]).toEqual([
    [],
    [],
    ['refuse REFUND_ABOVE_CREDIT'],
    ['refuse REFUND_AMOUNT'],
    ['refuse REFUND_ABOVE_COLLECTED'],
  ])
  expect(refundDueOn('2026-12-01', ruleset)).toBe('2026-12-31')
})

const pay = (changes: Partial<PayRefundFacts> = {}) =>
  said(
    rulePayRefund({
      status: 'open',
      amount: toCents(5_000),
      method: 'cash',
      reference: null,
      cameThisWay: toCents(5_000),
      otherWayBecause: null,
      isBillingLead: false,
      ...changes,
    }),
  )

test('a refund is paid once, the way the money came, with the number of the check or the terminal', () => {
  expect(pay()).toEqual([])
  expect(pay({ method: 'cheque', reference: '114' })).toEqual([])
  for (const method of ['cheque', 'card_terminal', 'hsa_fsa'] as const) expect(pay({ method })).toEqual(['hold REFUND_REFERENCE_MISSING'])
  for (const status of ['paid', 'cancelled'] as const) expect(pay({ status })).toEqual(['refuse REFUND_ENDED'])
})

test('another way than it came needs a reason and the billing lead', () => {
  const other = { cameThisWay: toCents(4_999) }
  expect(pay(other)).toEqual(['hold REFUND_OTHER_WAY'])
  expect(pay({ ...other, otherWayBecause: 'The card is closed' })).toEqual(['hold REFUND_OTHER_WAY'])
  expect(pay({ ...other, isBillingLead: true })).toEqual(['hold REFUND_OTHER_WAY'])
  expect(pay({ ...other, isBillingLead: true, otherWayBecause: 'The card is closed' })).toEqual(['warn REFUND_OTHER_WAY'])
})

test('what a plan covers after all goes back; other refunds can be cancelled while they are open', () => {
  expect(said(ruleCancelRefund({ status: 'open', why: 'client_asked' }))).toEqual([])
  expect(said(ruleCancelRefund({ status: 'open', why: 'covered_after_all' }))).toEqual(['refuse REFUND_MUST_GO_BACK'])
  expect(said(ruleCancelRefund({ status: 'paid', why: 'client_asked' }))).toEqual(['refuse REFUND_ENDED'])
})

test('an amount is taken from the newest refunds first; of the last one the rest stays', () => {
  const rows = [3_000, 2_000, 1_000].map((cents, index) => ({ id: `${index}`, amount: toCents(cents) }))
  const cut = (cents: number) => {
    const { ended, rest } = cutRefunds(rows, toCents(cents))
    return [ended.map(({ id }) => id).join(''), rest && [rest.of.id, rest.amount]]
  }
  expect([cut(0), cut(3_000), cut(3_001), cut(6_000)]).toEqual([
    ['', null],
    ['0', null],
    ['01', ['1', 1_999]],
    ['012', null],
  ])
})

test('an overpayment goes back in 60 days, or later while an inquiry is open', () => {
  expect(overpaymentDueOn('2026-12-01', false, ruleset)).toBe('2027-01-30')
  expect(overpaymentDueOn('2026-12-01', true, ruleset)).toBe('2027-07-29')
})
