import { expect, test } from 'vitest'
import { type PaidDay, type PaymentToReverse, reversePayment } from '@/lib/domain/billing/reverse-payment'
import { type Cents, sumCents, toCents } from '@/lib/domain/money'
import type { LocalDate } from '@/lib/domain/time/local'
import { fc } from '@/tests/support/property'
import { isBalanced } from './facts'

const on = (day: number) => `2026-11-${String(day).padStart(2, '0')}` as LocalDate
const lies = (day: number, paid: number, more: Partial<Pick<PaidDay, 'isWalled'>> & { fromCredit?: number } = {}): PaidDay => ({
  on: on(day),
  paid: toCents(paid),
  isWalled: false,
  ...more,
  fromCredit: toCents(more.fromCredit ?? 0),
})
const asked = (
  changes: Partial<Omit<PaymentToReverse, 'credit' | 'refunds' | 'amount'>> & { credit?: number; refunds?: number; amount?: number },
) => ({
  method: 'cheque' as const,
  parts: [
    { on: on(2), cents: toCents(3_200) },
    { on: on(3), cents: toCents(1_800) },
  ],
  days: [lies(2, 3_200), lies(3, 1_800)],
  ...changes,
  amount: toCents(changes.amount ?? 5_000),
  credit: toCents(changes.credit ?? 0),
  refunds: toCents(changes.refunds ?? 0),
})
const sides = (given: PaymentToReverse) => {
  const { draft, missing } = reversePayment(given)
  return { sides: draft.postings.map(({ account, cents, serviceOn }) => [account, serviceOn?.slice(8) ?? null, cents]), missing }
}

test('what a payment had paid is owed again on its days', () => {
  expect(sides(asked({}))).toEqual({
    sides: [
      ['cash_clearing', null, -5_000],
      ['ar_client', '02', 3_200],
      ['ar_client', '03', 1_800],
    ],
    missing: 0,
  })
})

test('what had become credit leaves the credit', () => {
  expect(sides(asked({ amount: 6_000, credit: 1_000 })).sides).toContainEqual(['client_credits', null, 1_000])
})

test('behind a wall it comes off the refund and nothing is asked of the client', () => {
  const walled = asked({ days: [lies(2, 0, { isWalled: true }), lies(3, 1_800)], refunds: 3_200 })
  expect(sides(walled)).toEqual({
    sides: [
      ['cash_clearing', null, -5_000],
      ['ar_client', '03', 1_800],
      ['refunds_payable', null, 3_200],
    ],
    missing: 0,
  })
  expect(sides({ ...walled, refunds: toCents(0) }).missing).toBe(3_200)
})

test('credit set against a later day since is taken from there again, the latest first', () => {
  const used = asked({
    amount: 6_000,
    days: [lies(2, 3_200), lies(3, 1_800), lies(9, 400, { fromCredit: 400 }), lies(10, 600, { fromCredit: 600 })],
  })
  expect(sides(used)).toMatchObject({ missing: 0 })
  expect(sides(used).sides.slice(3)).toEqual([
    ['ar_client', '10', 600],
    ['ar_client', '09', 400],
  ])
})

test('any reversal balances, never asks more of a day than lies there, and nothing of a walled one', () => {
  const cents = fc.integer({ min: 0, max: 9_000 }).map((amount) => toCents(amount))
  const day = fc.record({ part: cents, paid: cents, fromCredit: cents, isWalled: fc.boolean() })
  fc.assert(
    fc.property(fc.array(day, { maxLength: 6 }), cents, cents, cents, (rows, over, credit, refunds) => {
      const days = rows.map(({ paid, fromCredit, isWalled }, index) => ({
        on: on(index + 1),
        paid: isWalled ? toCents(0) : paid,
        fromCredit: toCents(Math.min(fromCredit, paid)),
        isWalled,
      }))
      const parts = rows.map(({ part }, index) => ({ on: on(index + 1), cents: part }))
      const amount = toCents(sumCents(parts.map((part) => part.cents)) + over)
      const { draft, owedAgain, missing } = reversePayment({ amount, method: 'cash', parts, days, credit, refunds })
      expect(isBalanced(draft)).toBe(true)
      const back = (account: string) => sumCents(draft.postings.filter((one) => one.account === account).map((one) => one.cents)) as Cents
      expect(back('cash_clearing')).toBe(missing - amount)
      expect(back('client_credits')).toBeLessThanOrEqual(credit)
      expect(back('refunds_payable')).toBeLessThanOrEqual(refunds)
      for (const { on: where, paid, isWalled } of days) {
        const again = sumCents(owedAgain.filter((one) => one.on === where).map((one) => one.cents))
        expect(again).toBeLessThanOrEqual(isWalled ? 0 : paid)
      }
    }),
  )
})
