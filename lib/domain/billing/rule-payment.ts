import { type Finding, hold, refuse, warn } from '../finding.ts'
import type { Cents } from '../money.ts'
import type { PaymentMethod } from './ledger.ts'

export type PaymentFacts = {
  readonly amount: Cents
  readonly method: PaymentMethod
  /** What the client owes now, on lawful balances only. */
  readonly owed: Cents
  readonly credit: Cents
  /** The client agreed that their credit is used. */
  readonly creditConsent: boolean
  readonly reference: string | null
  /** What is behind the wall today may not be paid ahead. */
  readonly walledToday: boolean
}

export type PaymentCode =
  | 'PAYMENT_AMOUNT'
  | 'PAYMENT_REFERENCE_MISSING'
  | 'PAYMENT_ABOVE_OWED'
  | 'PAYMENT_AHEAD_NOT_ALLOWED'
  | 'CREDIT_CONSENT_MISSING'
  | 'CREDIT_NOT_ENOUGH'

/** Can this payment be taken? Paying more than is owed becomes credit, but not for a client nothing may be charged to. */
export function rulePayment({ amount, method, owed, credit, creditConsent, reference, walledToday }: PaymentFacts): Finding<PaymentCode>[] {
  const findings: Finding<PaymentCode>[] = []
  const params = { amountCents: amount, owedCents: owed, creditCents: credit }
  const cites = ['practice.refunds'] as const
  if (amount <= 0) findings.push(refuse('PAYMENT_AMOUNT', cites, { params }))
  const needsReference = method === 'cheque' || method === 'card_terminal' || method === 'hsa_fsa'
  if (needsReference && (reference === null || reference.trim() === ''))
    findings.push(hold('PAYMENT_REFERENCE_MISSING', cites, { params: { method } }))
  if (amount > owed && method === 'credit') findings.push(refuse('PAYMENT_ABOVE_OWED', cites, { params }))
  else if (amount > owed && walledToday) findings.push(refuse('PAYMENT_AHEAD_NOT_ALLOWED', ['practice.medicaid-wall'], { params }))
  else if (amount > owed) findings.push(warn('PAYMENT_ABOVE_OWED', cites, { params }))
  if (method === 'credit' && !creditConsent) findings.push(hold('CREDIT_CONSENT_MISSING', cites, { params }))
  if (method === 'credit' && amount > credit) findings.push(refuse('CREDIT_NOT_ENOUGH', cites, { params }))
  return findings
}
