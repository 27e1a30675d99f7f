import type { CostShare } from '../coverage/benefits.ts'
import { type Cents, toCents } from '../money.ts'
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

type Draft = Omit<MoneyStep, 'number'>

const step = (code: MoneyTraceCode, cents: number, params: MoneyStep['params'] = {}): Draft => ({
  code,
  cents: toCents(cents),
  params: { ...params, amountCents: Math.abs(cents) },
})

/** Tells how each line came to what the client pays of it, in the order it was worked out, and the sum at the end (3.1). */
export function traceOf(lines: readonly EstimatedLine[], plan: EstimatePlan): MoneyStep[] {
  const steps = lines.flatMap((line) => stepsOf(line, plan))
  const total = lines.reduce((sum, { client }) => sum + client, 0)
  return [...steps, step('TRACE_TOTAL', total, { lines: lines.length })].map((draft, index) => ({ number: index + 1, ...draft }))
}

function stepsOf(settled: EstimatedLine, plan: EstimatePlan): Draft[] {
  const { line, client, newYear } = settled
  const about = { code: line.code, label: findServiceCode(line.code)?.label ?? line.code, on: line.on }
  const units = line.units ?? 1
  const charge =
    line.code === EXTENDED_CARE
      ? step('TRACE_EXTENDED', line.charge, { ...about, units, eachCents: Math.round(line.charge / units) })
      : step('TRACE_CHARGE', line.charge, { ...about, units })
  const year = newYear ? [step(plan.reset?.full ? 'TRACE_NEW_YEAR' : 'TRACE_NEW_YEAR_UNKNOWN', 0, about)] : []
  const byPlan = line.bearing === 'plan' && plan.payer !== 'none'
  return [charge, ...year, ...(byPlan ? planSteps(settled, plan) : feeSteps(settled)), step('TRACE_CLIENT', client, about)]
}

function feeSteps({ discount, absorbed, line }: EstimatedLine): Draft[] {
  return [
    ...(discount > 0 ? [step('TRACE_SLIDING', -discount, { paysPercent: (line.pays ?? 10_000) / 100 })] : []),
    ...(absorbed > 0 ? [step('TRACE_ABSORBED', -absorbed)] : []),
  ]
}

function planSteps(settled: EstimatedLine, plan: EstimatePlan): Draft[] {
  const { line, allowed, contractual, balance, secondary } = settled
  const first =
    line.allowed === null
      ? step('TRACE_ALLOWED_UNKNOWN', 0)
      : step('TRACE_ALLOWED', -contractual, { allowedCents: allowed, contractualCents: contractual })
  if (plan.payer === 'medicaid') return [first, step('TRACE_MEDICAID', -settled.plan)]
  if (plan.payer === 'va') return [first, step('TRACE_VA', -settled.plan)]
  return [
    first,
    ...shareSteps(settled, line.costShare ?? plan.costShare),
    step('TRACE_PLAN_PAYS', -settled.plan),
    ...(balance > 0 ? [step('TRACE_BALANCE', balance)] : []),
    ...(plan.secondary?.kind === 'medicaid' ? [step('TRACE_SECONDARY_MEDICAID', -secondary)] : []),
    ...(plan.secondary?.kind === 'plan' && secondary > 0 ? [step('TRACE_SECONDARY_PAYS', -secondary)] : []),
  ]
}

function shareSteps({ allowed, deductible, coinsurance, copay, capped, copayPaid }: EstimatedLine, costShare: CostShare): Draft[] {
  const rate = costShare.kind === 'coinsurance' ? costShare.rate : 0
  return [
    ...(deductible > 0 ? [step('TRACE_DEDUCTIBLE', deductible)] : []),
    ...(costShare.kind === 'coinsurance' && allowed > deductible
      ? [step('TRACE_COINSURANCE', coinsurance, { ratePercent: rate / 100, ofCents: allowed - deductible })]
      : []),
    ...(copay > 0 ? [step('TRACE_COPAY', copay)] : []),
    ...(copayPaid ? [step('TRACE_COPAY_PAID', 0)] : []),
    ...(capped > 0 ? [step('TRACE_CAPPED', -capped)] : []),
  ]
}
