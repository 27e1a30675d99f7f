import { expect, test } from 'vitest'
import type { ChargeLine } from '@/lib/domain/billing/charge-types'
import { chargesForDay } from '@/lib/domain/billing/charges-for-day'
import {
  balanceOf,
  type LedgerDraft,
  postingsForCharge,
  postingsForClientPayment,
  postingsForClientWriteOff,
  postingsForCreditApplied,
  postingsForRefundOpened,
  postingsForRefundPaid,
  postingsForRemittance,
  postingsForTakeback,
  postingsForTransfer,
  postingsForWriteOff,
  reversalOf,
} from '@/lib/domain/billing/postings'
import { toCents } from '@/lib/domain/money'
import { ruleset } from '../coverage/facts'
import { billingDay, isBalanced, journeyA, openToday, visit } from './facts'

const coverageId = 'commercial-1'
const lines = (visits: Parameters<typeof billingDay>[0], changes: Parameters<typeof billingDay>[1] = {}): readonly ChargeLine[] =>
  chargesForDay(billingDay(visits, changes), ruleset).lines
const sides = ({ postings }: LedgerDraft) => Object.fromEntries(postings.map(({ account, cents }) => [account, cents]))
const group = visit({ visitId: 'visit-2', kind: 'group', at: '2026-12-01T20:00:00Z' })

test('the pair’s day: charges, what the plan does with them, what it leaves, what is paid', () => {
  const charges = lines([visit(), group]).flatMap(postingsForCharge)
  expect(charges.map(sides)).toEqual([
    { ar_insurer: 20_000, revenue_individual: -20_000 },
    { ar_insurer: 8_000, revenue_group: -8_000 },
  ])
  const remittance = postingsForRemittance({ paid: toCents(17_200), contractual: toCents(6_500), coverageId })
  expect(sides(remittance)).toEqual({ cash_clearing: 17_200, contractual_adjustment: 6_500, ar_insurer: -23_700 })
  const transfer = postingsForTransfer({ cents: toCents(4_300), coverageId })
  expect(sides(transfer)).toEqual({ ar_client: 4_300, ar_insurer: -4_300 })
  const payment = postingsForClientPayment({ amount: toCents(4_300), open: openToday(toCents(4_300)), method: 'card_terminal' })
  expect(sides(payment)).toEqual({ card_clearing: 4_300, ar_client: -4_300 })

  const all = [...charges, remittance, transfer, payment]
  expect([balanceOf(all, 'ar_insurer'), balanceOf(all, 'ar_client')]).toEqual([0, 0])
  expect(all.every(isBalanced)).toBe(true)
})

test('extended care and its discount are two transactions, and the client owes the rest', () => {
  const [, extended] = lines([journeyA()])
  const drafts = extended ? postingsForCharge(extended) : []
  expect(drafts.map(({ kind }) => kind)).toEqual(['charge', 'sliding_discount'])
  expect(drafts.map(sides)).toEqual([
    { ar_client: 35_000, revenue_extended: -35_000 },
    { sliding_fee_adjustment: 14_000, ar_client: -14_000 },
  ])
  expect(balanceOf(drafts, 'ar_client')).toBe(21_000)
})

test('paid before it is owed, money is credit; the credit pays the balance later', () => {
  const prepaid = postingsForClientPayment({ amount: toCents(21_000), open: openToday(toCents(0)), method: 'cash' })
  expect(sides(prepaid)).toEqual({ cash_clearing: 21_000, client_credits: -21_000 })
  const applied = postingsForCreditApplied({ amount: toCents(21_000), credit: toCents(21_000), open: openToday(toCents(21_000)) })
  expect(sides(applied)).toEqual({ client_credits: 21_000, ar_client: -21_000 })
})

test('what is paid goes to the oldest day first', () => {
  const open = [
    { on: '2026-12-08' as const, cents: toCents(3_000) },
    { on: '2026-12-01' as const, cents: toCents(2_000) },
  ]
  const days = ({ postings }: LedgerDraft) => postings.map(({ account, cents, serviceOn }) => [account, cents, serviceOn])
  expect(days(postingsForClientPayment({ amount: toCents(4_000), open, method: 'cash' }))).toEqual([
    ['cash_clearing', 4_000, undefined],
    ['ar_client', -2_000, '2026-12-01'],
    ['ar_client', -2_000, '2026-12-08'],
  ])
  expect(days(postingsForCreditApplied({ amount: toCents(4_000), credit: toCents(2_500), open }))).toEqual([
    ['client_credits', 2_500, undefined],
    ['ar_client', -2_000, '2026-12-01'],
    ['ar_client', -500, '2026-12-08'],
  ])
})

test('what is paid above the balance becomes credit, so that no balance is below zero', () => {
  expect(sides(postingsForClientPayment({ amount: toCents(5_000), open: openToday(toCents(3_200)), method: 'cheque' }))).toEqual({
    cash_clearing: 5_000,
    ar_client: -3_200,
    client_credits: -1_800,
  })
})

test('credit is used and given back no further than it goes', () => {
  expect(sides(postingsForCreditApplied({ amount: toCents(9_000), credit: toCents(5_000), open: openToday(toCents(3_200)) }))).toEqual({
    client_credits: 3_200,
    ar_client: -3_200,
  })
  expect(sides(postingsForRefundOpened({ amount: toCents(9_000), credit: toCents(5_000) }))).toEqual({
    client_credits: 5_000,
    refunds_payable: -5_000,
  })
  expect(postingsForCreditApplied({ amount: toCents(1), credit: toCents(0), open: openToday(toCents(100)) }).postings).toEqual([])
})

test('a refund is opened, then paid the way the money came', () => {
  expect(sides(postingsForRefundOpened({ amount: toCents(5_000), credit: toCents(5_000) }))).toEqual({
    client_credits: 5_000,
    refunds_payable: -5_000,
  })
  expect(sides(postingsForRefundPaid({ amount: toCents(5_000), method: 'card_terminal' }))).toEqual({
    refunds_payable: 5_000,
    card_clearing: -5_000,
  })
  expect(sides(postingsForRefundPaid({ amount: toCents(5_000), method: 'cash' }))).toEqual({
    refunds_payable: 5_000,
    cash_clearing: -5_000,
  })
})

test('a plan takes back, the practice writes off', () => {
  expect(sides(postingsForTakeback({ amount: toCents(12_800), coverageId }))).toEqual({ ar_insurer: 12_800, cash_clearing: -12_800 })
  expect(sides(postingsForWriteOff({ amount: toCents(20_000), coverageId }))).toEqual({ provider_writeoff: 20_000, ar_insurer: -20_000 })
  expect(sides(postingsForClientWriteOff(toCents(2_500)))).toEqual({ provider_writeoff: 2_500, ar_client: -2_500 })
})

test('a reversal undoes its transaction and keeps whose plan it was', () => {
  const [charge] = lines([visit()]).flatMap(postingsForCharge)
  const reversal = charge && reversalOf(charge)
  expect(reversal?.kind).toBe('reversal')
  expect(reversal?.postings[0]).toEqual({ account: 'ar_insurer', cents: -20_000, coverageId })
  expect(
    balanceOf(
      [charge, reversal].flatMap((draft) => (draft ? [draft] : [])),
      'ar_insurer',
    ),
  ).toBe(0)
})

test('no more credit is given back than there is, and none where there is none', () => {
  const opened = (amount: number, held: number) =>
    balanceOf([postingsForRefundOpened({ amount: toCents(amount), credit: toCents(held) })], 'client_credits')
  expect([opened(500, 300), opened(300, 500), opened(300, 0), opened(300, -200)]).toEqual([300, 300, 0, 0])
})

test('a charge of nothing is no transaction', () => {
  const [charge] = lines([visit()])
  expect(charge && postingsForCharge({ ...charge, charge: toCents(0) })).toEqual([])
})

test('money that comes in is a payment, credit that is used is not', () => {
  const paid = (method: 'credit' | 'cash') => postingsForClientPayment({ amount: toCents(100), open: openToday(toCents(100)), method })
  expect([paid('credit').kind, paid('cash').kind]).toEqual(['credit_applied', 'payment'])
})

test('the last cent of a credit is given back', () => {
  expect(sides(postingsForRefundOpened({ amount: toCents(5), credit: toCents(1) }))).toEqual({ client_credits: 1, refunds_payable: -1 })
})
