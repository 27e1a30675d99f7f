import { expect, test } from 'vitest'
import { rulePaymentDate, rulePaymentTwice, ruleReversePayment, ruleSeenBalance } from '@/lib/domain/billing/rule-desk'
import { toCents } from '@/lib/domain/money'
import { said } from '../coverage/facts'

const last = { at: '2026-11-23T16:02:00Z', by: 'Robin Rowan', amount: toCents(3_200) }
const timeZone = 'America/Chicago'

test('an old screen is told who booked what; the present one and none at all are not', () => {
  const seen = (was: number | null) => ruleSeenBalance({ seen: was, now: 4, last, owed: toCents(0), timeZone })
  expect(said(seen(3))).toEqual(['hold BALANCE_MOVED'])
  expect(seen(3)[0]?.params).toMatchObject({ by: 'Robin Rowan', amountCents: 3_200, owedCents: 0 })
  expect([said(seen(4)), said(seen(null))]).toEqual([[], []])
})

test('the same amount within minutes asks, and once said it is taken', () => {
  expect(said(rulePaymentTwice({ earlier: last, isConfirmed: false, timeZone }))).toEqual(['hold PAYMENT_SAME_AMOUNT'])
  expect(said(rulePaymentTwice({ earlier: last, isConfirmed: true, timeZone }))).toEqual([])
  expect(said(rulePaymentTwice({ earlier: null, isConfirmed: false, timeZone }))).toEqual([])
})

test('money is received today or before', () => {
  expect(said(rulePaymentDate('2026-11-24', '2026-11-23'))).toEqual(['refuse PAYMENT_AHEAD_OF_TODAY'])
  expect(said([...rulePaymentDate('2026-11-23', '2026-11-23'), ...rulePaymentDate('2026-11-02', '2026-11-23')])).toEqual([])
})

test('a payment is reversed once, and not when it was given back', () => {
  expect(said(ruleReversePayment({ isReversed: true, missing: toCents(5) }))).toEqual(['refuse REVERSE_TWICE'])
  expect(said(ruleReversePayment({ isReversed: false, missing: toCents(5) }))).toEqual(['refuse REVERSE_REFUNDED'])
  expect(said(ruleReversePayment({ isReversed: false, missing: toCents(0) }))).toEqual([])
})
