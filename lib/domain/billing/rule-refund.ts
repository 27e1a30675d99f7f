import { type Finding, hold, refuse, warn } from '../finding.ts'
import { type Cents, minCents, subtractCents, ZERO } from '../money.ts'
import type { Ruleset } from '../ruleset.ts'
import { addDays, type LocalDate } from '../time/local.ts'
import type { PaymentMethod } from './ledger.ts'

/** Why money goes back. What a plan turned out to cover is not for the desk to choose. */
export const refundReasons = ['client_asked', 'paid_twice', 'care_ended'] as const
export const keptRefundReasons = [...refundReasons, 'covered_after_all'] as const
export type RefundReason = (typeof keptRefundReasons)[number]

export const refundStatuses = ['open', 'paid', 'cancelled'] as const
export type RefundStatus = (typeof refundStatuses)[number]

export type RefundFacts = {
  readonly amount: Cents
  readonly credit: Cents
  /** What came from the client and stands, less what was given back or is set aside for it. */
  readonly collected: Cents
}

export type RefundCode =
  | 'REFUND_AMOUNT'
  | 'REFUND_ABOVE_CREDIT'
  | 'REFUND_ABOVE_COLLECTED'
  | 'REFUND_ENDED'
  | 'REFUND_REFERENCE_MISSING'
  | 'REFUND_OTHER_WAY'
  | 'REFUND_MUST_GO_BACK'

const cites = ['practice.refunds'] as const

/** Can this credit be set aside to be given back? Never more than was collected. */
export function ruleRefund({ amount, credit, collected }: RefundFacts): Finding<RefundCode>[] {
  const params = { amountCents: amount, creditCents: credit, collectedCents: collected }
  return [
    ...(amount > 0 ? [] : [refuse('REFUND_AMOUNT' as const, cites, { params })]),
    ...(amount > credit ? [refuse('REFUND_ABOVE_CREDIT' as const, cites, { params })] : []),
    ...(amount > collected ? [refuse('REFUND_ABOVE_COLLECTED' as const, cites, { params })] : []),
  ]
}

export type PayRefundFacts = {
  readonly status: RefundStatus
  readonly amount: Cents
  readonly method: PaymentMethod
  readonly reference: string | null
  /** What came this way from the client and was not given back this way yet. */
  readonly cameThisWay: Cents
  readonly otherWayBecause: string | null
  readonly isBillingLead: boolean
}

/** Can this refund go out now, and the way it came? Another way needs a reason and the billing lead. */
export function rulePayRefund(facts: PayRefundFacts): Finding<RefundCode>[] {
  const { status, amount, method, reference, cameThisWay, otherWayBecause, isBillingLead } = facts
  if (status !== 'open') return [refuse('REFUND_ENDED', cites, { params: { status } })]
  const params = { amountCents: amount, cameCents: cameThisWay, method }
  const findings: Finding<RefundCode>[] = []
  if (method !== 'cash' && reference === null) findings.push(hold('REFUND_REFERENCE_MISSING', cites, { params }))
  if (amount <= cameThisWay) return findings
  const isDecided = otherWayBecause !== null && isBillingLead
  findings.push((isDecided ? warn : hold)('REFUND_OTHER_WAY', cites, { params, overridableBy: ['billing-lead'] }))
  return findings
}

export type CancelRefundFacts = { readonly status: RefundStatus; readonly why: RefundReason }

/** A refund can be taken back before it went out, unless a plan turned out to cover its days: that money goes back, all of it. */
export function ruleCancelRefund({ status, why }: CancelRefundFacts): Finding<RefundCode>[] {
  if (status !== 'open') return [refuse('REFUND_ENDED', cites, { params: { status } })]
  return why === 'covered_after_all' ? [refuse('REFUND_MUST_GO_BACK', ['practice.medicaid-wall'])] : []
}

export type OpenRefund = { readonly id: string; readonly amount: Cents }

/** Which open refunds an amount is taken from, the newest first; of the last one something may stay. Give them newest first. */
export function cutRefunds<Row extends OpenRefund>(
  newestFirst: readonly Row[],
  cents: Cents,
): { readonly ended: readonly Row[]; readonly rest: { readonly of: Row; readonly amount: Cents } | null } {
  const ended: Row[] = []
  let left = cents
  for (const row of newestFirst) {
    if (left <= ZERO) break
    ended.push(row)
    const taken = minCents(left, row.amount)
    left = subtractCents(left, taken)
    if (taken < row.amount) return { ended, rest: { of: row, amount: subtractCents(row.amount, taken) } }
  }
  return { ended, rest: null }
}

/** The last day to give a credit back. */
export const refundDueOn = (openedOn: LocalDate, { values }: Ruleset): LocalDate => addDays(openedOn, values['billing.refund-days'])

/** The last day to return a Medicare or Medicaid overpayment; a timely inquiry moves it, for as long as it may. */
export const overpaymentDueOn = (identifiedOn: LocalDate, isInquiryOpen: boolean, { values }: Ruleset): LocalDate =>
  addDays(identifiedOn, values['billing.overpayment-days'] + (isInquiryOpen ? values['billing.overpayment-inquiry-days'] : 0))
