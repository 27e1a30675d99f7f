import { type CoverageOnFile, chargeWallOn } from '../coverage/program.ts'
import { type Finding, hold, refuse, warn } from '../finding.ts'
import type { Cents } from '../money.ts'
import { type DenialAction, type DenialReason, denialReasons, type RemittanceGroup } from '../reference/billing-denials.ts'
import type { LocalDate } from '../time/local.ts'

const table: Readonly<Record<string, DenialReason>> = denialReasons

/** What the practice does about an adjustment reason; `review` for one it does not know. */
export const denialActionOf = (reason: string): DenialAction => table[reason]?.action ?? 'review'

export type RemittanceLine = {
  readonly charge: Cents
  readonly paid: Cents
  readonly adjustments: readonly { readonly group: RemittanceGroup; readonly reason: string; readonly cents: Cents }[]
}

export type RemittanceFacts = {
  readonly on: LocalDate
  readonly coverages: readonly CoverageOnFile[]
  readonly line: RemittanceLine
  /** The client signed, before the visit, that this service may not be paid. */
  readonly noticeSigned: boolean
}

export type RemittanceCode =
  | 'REMITTANCE_NOT_BALANCED'
  | 'REMITTANCE_PR_BEHIND_WALL'
  | 'REMITTANCE_NEEDS_NOTICE'
  | 'REMITTANCE_NOT_CLIENTS'
  | 'REMITTANCE_WORK'

/** Does a remittance line add up, and may what it leaves to the client go to the client? Only group PR, and never under Medicaid or VA. */
export function ruleRemittance({ on, coverages, line, noticeSigned }: RemittanceFacts): Finding<RemittanceCode>[] {
  const cites = ['x12-835-groups'] as const
  const taken = line.adjustments.reduce((sum, { cents }) => sum + cents, 0)
  const wall = chargeWallOn(coverages, on)
  const findings: Finding<RemittanceCode>[] = []
  if (line.charge - taken !== line.paid)
    findings.push(hold('REMITTANCE_NOT_BALANCED', cites, { params: { chargeCents: line.charge, takenCents: taken, paidCents: line.paid } }))
  for (const { group, reason, cents } of line.adjustments) {
    const action = denialActionOf(reason)
    const params = { group, reason, amountCents: cents }
    const needsNotice = action === 'client-with-notice' || action === 'appeal'
    if (group === 'PR' && wall !== null)
      findings.push(refuse('REMITTANCE_PR_BEHIND_WALL', ['42-cfr-447.15', 'va-community-care'], { params }))
    else if (group === 'PR' && needsNotice && !noticeSigned) findings.push(refuse('REMITTANCE_NEEDS_NOTICE', cites, { params }))
    else if (group === 'PR' && action !== 'client-owes' && !needsNotice) findings.push(hold('REMITTANCE_NOT_CLIENTS', cites, { params }))
    else if (group !== 'PR' && action !== 'write-off-contract' && action !== 'write-off')
      findings.push(warn('REMITTANCE_WORK', cites, { params: { ...params, action } }))
  }
  return findings
}

/** The part of a remittance line that may become the client's balance. */
export function clientPart(facts: RemittanceFacts): Cents {
  if (chargeWallOn(facts.coverages, facts.on) !== null) return 0 as Cents
  const parts = facts.line.adjustments.filter(({ group, reason }) => {
    const action = denialActionOf(reason)
    return group === 'PR' && (action === 'client-owes' || (facts.noticeSigned && (action === 'client-with-notice' || action === 'appeal')))
  })
  return parts.reduce((sum, { cents }) => sum + cents, 0) as Cents
}
