import { expect, test } from 'vitest'
import { type PaymentFacts, rulePayment } from '@/lib/domain/billing/rule-payment'
import { toCents } from '@/lib/domain/money'
import { said } from '../coverage/facts'

const pay = (changes: Partial<PaymentFacts> = {}) =>
  said(
    rulePayment({
      amount: toCents(3_200),
      method: 'cash',
      owed: toCents(3_200),
      credit: toCents(0),
      creditConsent: false,
      reference: null,
      walledToday: false,
      ...changes,
    }),
  )

test('what is owed may be paid in cash, and by card with its reference', () => {
  expect(pay()).toEqual([])
  expect(pay({ method: 'card_terminal', reference: 'A-1042' })).toEqual([])
  for (const method of ['card_terminal', 'cheque', 'hsa_fsa'] as const) expect(pay({ method })).toEqual(['hold PAYMENT_REFERENCE_MISSING'])
})

test('more than is owed becomes credit, but nothing is taken ahead behind the wall', () => {
  expect(pay({ amount: toCents(5_000) })).toEqual(['warn PAYMENT_ABOVE_OWED'])
  expect(pay({ amount: toCents(5_000), walledToday: true })).toEqual(['refuse PAYMENT_AHEAD_NOT_ALLOWED'])
  expect(pay({ walledToday: true })).toEqual([])
})

test('credit is used with consent, and no further than it goes', () => {
  const credit = { method: 'credit', credit: toCents(5_000), creditConsent: true } as const
  expect(pay(credit)).toEqual([])
  expect(pay({ ...credit, creditConsent: false })).toEqual(['hold CREDIT_CONSENT_MISSING'])
  expect(pay({ ...credit, credit: toCents(1_000) })).toEqual(['refuse CREDIT_NOT_ENOUGH'])
  expect(pay({ ...credit, amount: toCents(4_000) })).toEqual(['refuse PAYMENT_ABOVE_OWED'])
})

test('nothing and less than nothing are no payment', () => {
  expect(pay({ amount: toCents(0) })).toEqual(['refuse PAYMENT_AMOUNT'])
  expect(pay({ amount: toCents(-100) })).toEqual(['refuse PAYMENT_AMOUNT'])
})

test('a cent is a payment, and a credit may be used up to its last cent', () => {
  expect(pay({ amount: toCents(1) })).toEqual([])
  expect(pay({ method: 'credit', credit: toCents(3_200), creditConsent: true })).toEqual([])
  expect(pay({ method: 'credit', credit: toCents(3_199), creditConsent: true })).toEqual(['refuse CREDIT_NOT_ENOUGH'])
})
