import { type Finding, refuse } from '../finding.ts'
import { type Cents, minCents, subtractCents, toCents, ZERO } from '../money.ts'
import type { LocalDate } from '../time/local.ts'

export type DeniedFacts = {
  /** Days free again: what had been paid for each and was taken for the refund, and what is open on it now. */
  readonly days: readonly { readonly on: LocalDate; readonly paid: Cents; readonly open: Cents }[]
  /** Credit that was taken for the refund beside them. */
  readonly credit: Cents
  /** What of those refunds has not gone out. */
  readonly refundsOpen: Cents
}

export type RestoredDay = {
  readonly on: LocalDate
  /** Comes off the refund and is the client's again. */
  readonly fromRefund: Cents
  /** What of it lies on the day again; the rest is their credit. */
  readonly applied: Cents
  /** Went out before the denial: owed again, and asked for only when the billing lead says so. */
  readonly waits: Cents
}

/** A plan that covered days after all denies them: what has not gone back is where it was, oldest day first; what has waits for the billing lead. */
export function splitRestored({ days, credit, refundsOpen }: DeniedFacts): { readonly days: RestoredDay[]; readonly credit: Cents } {
  let left = refundsOpen
  const restored = days.map(({ on, paid, open }): RestoredDay => {
    const fromRefund = minCents(paid, left)
    left = subtractCents(left, fromRefund)
    const owed = toCents(Math.max(ZERO, open))
    const applied = minCents(fromRefund, owed)
    const waits = minCents(subtractCents(paid, fromRefund), subtractCents(owed, applied))
    return { on, fromRefund, applied, waits }
  })
  return { days: restored, credit: minCents(credit, left) }
}

export type DecideRestoredFacts = { readonly isDecided: boolean; readonly isBillingLead: boolean }

/** Whether a balance that stands again after a refund went out is asked for: the billing lead says so, once. */
export function ruleDecideRestored({
  isDecided,
  isBillingLead,
}: DecideRestoredFacts): Finding<'RESTORED_DECIDED' | 'RESTORED_BILLING_LEAD'>[] {
  const cites = ['practice.refunds'] as const
  if (isDecided) return [refuse('RESTORED_DECIDED', cites)]
  return isBillingLead ? [] : [refuse('RESTORED_BILLING_LEAD', cites)]
}
