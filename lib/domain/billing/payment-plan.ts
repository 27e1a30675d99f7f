import { type CoverageOnFile, chargeWallOn } from '../coverage/program.ts'
import { type Finding, hold, refuse } from '../finding.ts'
import { type Cents, splitEvenly, toCents, ZERO } from '../money.ts'
import type { Ruleset } from '../ruleset.ts'
import { addMonths, type LocalDate } from '../time/local.ts'

export type PaymentPlanFacts = {
  readonly total: Cents
  readonly instalments: number
  readonly financeCharge: Cents
  readonly firstOn: LocalDate
  readonly today: LocalDate
  /** Dates of service the plan would pay for. */
  readonly serviceDays: readonly LocalDate[]
  readonly coverages: readonly CoverageOnFile[]
  readonly openDispute: boolean
  readonly agreementSigned: boolean
  readonly disclosuresGiven: boolean
}

export type PaymentPlanCode =
  | 'PLAN_NOT_WITH_MEDICAID'
  | 'PLAN_NOT_WITH_VA'
  | 'PLAN_DISPUTE_OPEN'
  | 'PLAN_DISCLOSURES'
  | 'PLAN_TOO_LONG'
  | 'PLAN_AMOUNT'
  | 'PLAN_INSTALMENTS'
  | 'PLAN_AGREEMENT_MISSING'

/** May this be paid in instalments? More than four, or any finance charge, waits for credit disclosures. */
export function rulePaymentPlan(facts: PaymentPlanFacts, { values }: Ruleset): Finding<PaymentPlanCode>[] {
  const { total, instalments, financeCharge, coverages, serviceDays, today } = facts
  const findings: Finding<PaymentPlanCode>[] = []
  const walls = [today, ...serviceDays].map((on) => chargeWallOn(coverages, on))
  if (walls.includes('medicaid')) findings.push(refuse('PLAN_NOT_WITH_MEDICAID', ['practice.medicaid-wall']))
  if (walls.includes('va')) findings.push(refuse('PLAN_NOT_WITH_VA', ['va-community-care']))
  if (facts.openDispute) findings.push(refuse('PLAN_DISPUTE_OPEN', ['45-cfr-149.620']))
  if (total <= 0) findings.push(refuse('PLAN_AMOUNT', ['practice.refunds'], { params: { totalCents: total } }))
  const params = { instalments, most: values['billing.instalments-without-disclosures'], financeCents: financeCharge }
  if (!Number.isInteger(instalments) || instalments < 1) findings.push(refuse('PLAN_INSTALMENTS', ['practice.refunds'], { params }))
  if ((instalments > params.most || financeCharge > 0) && !facts.disclosuresGiven)
    findings.push(hold('PLAN_DISCLOSURES', ['reg-z-instalments'], { params }))
  if (instalments > values['billing.instalments-most'])
    findings.push(refuse('PLAN_TOO_LONG', ['practice.refunds'], { params: { instalments, most: values['billing.instalments-most'] } }))
  if (!facts.agreementSigned) findings.push(hold('PLAN_AGREEMENT_MISSING', ['reg-z-instalments']))
  return findings
}

export type Instalment = { readonly number: number; readonly dueOn: LocalDate; readonly cents: Cents }

/** Far beyond what any plan may have: what is asked for is still cut somewhere. */
const LONGEST = 120

/** Instalments that add up to the cent, one a month; the first ones carry the odd cents. */
export function instalmentsOf({ total, instalments, firstOn }: Pick<PaymentPlanFacts, 'total' | 'instalments' | 'firstOn'>): Instalment[] {
  const count = Number.isInteger(instalments) ? Math.max(1, Math.min(instalments, LONGEST)) : 1
  return splitEvenly(toCents(Math.max(ZERO, total)), count).map((cents, index) => ({
    number: index + 1,
    dueOn: addMonths(firstOn, index),
    cents,
  }))
}
