import type { CostShare } from '../coverage/benefits.ts'
import type { Cents } from '../money.ts'
import { EXTENDED_CARE } from '../reference/billing-codes.ts'
import type { EstimatedLine, EstimatePlan } from './estimate-types.ts'
import { findServiceCode } from './service-code.ts'

export const moneyTraceCodes = [
  'TRACE_CHARGE',
  'TRACE_EXTENDED',
  'TRACE_NEW_YEAR',
  'TRACE_NEW_YEAR_UNKNOWN',
  'TRACE_ALLOWED',
  'TRACE_ALLOWED_UNKNOWN',
  'TRACE_MEDICAID',
  'TRACE_VA',
  'TRACE_DEDUCTIBLE',
  'TRACE_COINSURANCE',
  'TRACE_COPAY',
  'TRACE_COPAY_PAID',
  'TRACE_CAPPED',
  'TRACE_BALANCE',
  'TRACE_PLAN_PAYS',
  'TRACE_SECONDARY_PAYS',
  'TRACE_SECONDARY_MEDICAID',
  'TRACE_SLIDING',
  'TRACE_ABSORBED',
  'TRACE_CLIENT',
  'TRACE_TOTAL',
] as const
export type MoneyTraceCode = (typeof moneyTraceCodes)[number]

/** One numbered step from a charge to what the client pays: its sentence by code, its amount at the edge. */
export type MoneyStep = {
  readonly number: number
  readonly code: MoneyTraceCode
  readonly params: Readonly<Record<string, string | number>>
  readonly cents: Cents
}

/** Steps are pushed onto one list: a practice recalculates thousands of traces at once. */
type Steps = MoneyStep[]

function add(steps: Steps, code: MoneyTraceCode, cents: number, params: MoneyStep['params']): void {
  steps.push({ number: steps.length + 1, code, params, cents: cents as Cents })
}

const amount = (cents: number) => ({ amountCents: Math.abs(cents) })

/** Tells how each line came to what the client pays of it, in the order it was worked out, and the sum at the end (3.1). */
export function traceOf(lines: readonly EstimatedLine[], plan: EstimatePlan): MoneyStep[] {
  const steps: Steps = []
  let total = 0
  for (const line of lines) {
    total += line.client
    addLine(steps, line, plan)
  }
  add(steps, 'TRACE_TOTAL', total, { lines: lines.length, amountCents: total })
  return steps
}

function addLine(steps: Steps, settled: EstimatedLine, plan: EstimatePlan): void {
  const { line, client } = settled
  const { code, on, charge } = line
  const units = line.units ?? 1
  const label = labelOf(code)
  if (code === EXTENDED_CARE)
    add(steps, 'TRACE_EXTENDED', charge, { code, label, on, units, eachCents: Math.round(charge / units), amountCents: charge })
  else add(steps, 'TRACE_CHARGE', charge, { code, label, on, units, amountCents: charge })
  if (settled.newYear) add(steps, plan.reset?.full ? 'TRACE_NEW_YEAR' : 'TRACE_NEW_YEAR_UNKNOWN', 0, { on })
  if (line.bearing === 'plan' && plan.payer !== 'none') addPlan(steps, settled, plan)
  else addFee(steps, settled)
  add(steps, 'TRACE_CLIENT', client, { code, label, on, amountCents: client })
}

function addFee(steps: Steps, { discount, absorbed, line }: EstimatedLine): void {
  if (discount > 0 && line.pays !== undefined)
    add(steps, 'TRACE_SLIDING', -discount, { paysPercent: line.pays / 100, amountCents: discount })
  if (absorbed > 0) add(steps, 'TRACE_ABSORBED', -absorbed, amount(absorbed))
}

function addPlan(steps: Steps, settled: EstimatedLine, plan: EstimatePlan): void {
  const { line, allowed, contractual, balance, secondary } = settled
  const paid = settled.plan
  if (line.allowed === null) add(steps, 'TRACE_ALLOWED_UNKNOWN', 0, amount(0))
  else add(steps, 'TRACE_ALLOWED', -contractual, { allowedCents: allowed, contractualCents: contractual, amountCents: contractual })
  if (plan.payer !== 'plan') {
    add(steps, plan.payer === 'va' ? 'TRACE_VA' : 'TRACE_MEDICAID', -paid, amount(paid))
    return
  }
  addShare(steps, settled, line.costShare ?? plan.costShare)
  add(steps, 'TRACE_PLAN_PAYS', -paid, amount(paid))
  if (balance > 0) add(steps, 'TRACE_BALANCE', balance, amount(balance))
  if (plan.secondary?.kind === 'medicaid') add(steps, 'TRACE_SECONDARY_MEDICAID', -secondary, amount(secondary))
  else if (secondary > 0) add(steps, 'TRACE_SECONDARY_PAYS', -secondary, amount(secondary))
}

function addShare(steps: Steps, { allowed, deductible, coinsurance, copay, capped, copayPaid }: EstimatedLine, costShare: CostShare): void {
  if (deductible > 0) add(steps, 'TRACE_DEDUCTIBLE', deductible, amount(deductible))
  if (costShare.kind === 'coinsurance' && allowed > deductible)
    add(steps, 'TRACE_COINSURANCE', coinsurance, {
      ratePercent: costShare.rate / 100,
      ofCents: allowed - deductible,
      amountCents: coinsurance,
    })
  if (copay > 0) add(steps, 'TRACE_COPAY', copay, amount(copay))
  if (copayPaid) add(steps, 'TRACE_COPAY_PAID', 0, amount(0))
  if (capped > 0) add(steps, 'TRACE_CAPPED', -capped, amount(capped))
}

const labels = new Map<string, string>()

function labelOf(code: string): string {
  const known = labels.get(code)
  if (known !== undefined) return known
  const label = findServiceCode(code)?.label ?? code
  labels.set(code, label)
  return label
}
