import { type Finding, hold, refuse, warn } from '../finding.ts'
import type { Cents } from '../money.ts'
import type { Ruleset } from '../ruleset.ts'
import { addDays, type LocalDate } from '../time/local.ts'
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

/** Can this payment be taken (2.14)? Paying more than is owed becomes credit, but not for a client nothing may be charged to. */
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

export type RefundFacts = {
  readonly amount: Cents
  readonly credit: Cents
  readonly method: PaymentMethod
  /** How the money came in; `null` when it came in several ways. */
  readonly receivedBy: PaymentMethod | null
}

export type RefundCode = 'REFUND_AMOUNT' | 'REFUND_ABOVE_CREDIT' | 'REFUND_OTHER_WAY'

/** Can this credit be given back, and the way it came (2.14)? */
export function ruleRefund({ amount, credit, method, receivedBy }: RefundFacts): Finding<RefundCode>[] {
  const cites = ['practice.refunds'] as const
  const params = { amountCents: amount, creditCents: credit }
  return [
    ...(amount > 0 ? [] : [refuse('REFUND_AMOUNT' as const, cites, { params })]),
    ...(amount > credit ? [refuse('REFUND_ABOVE_CREDIT' as const, cites, { params })] : []),
    ...(receivedBy !== null && receivedBy !== method ? [warn('REFUND_OTHER_WAY' as const, cites, { params: { method, receivedBy } })] : []),
  ]
}

/** The last day to give a credit back. */
export const refundDueOn = (openedOn: LocalDate, { values }: Ruleset): LocalDate => addDays(openedOn, values['billing.refund-days'])

/** The last day to return a Medicare or Medicaid overpayment; a timely inquiry moves it, for as long as it may (2.14). */
export const overpaymentDueOn = (identifiedOn: LocalDate, isInquiryOpen: boolean, { values }: Ruleset): LocalDate =>
  addDays(identifiedOn, values['billing.overpayment-days'] + (isInquiryOpen ? values['billing.overpayment-inquiry-days'] : 0))
