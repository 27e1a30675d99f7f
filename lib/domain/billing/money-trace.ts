import type { Cents } from '../money.ts'
import { EXTENDED_CARE } from '../reference/billing-codes.ts'
import type { SettledLine, ShareUnknown } from './account-types.ts'
import { findServiceCode } from './service-code.ts'

export const moneyTraceCodes = [
  'TRACE_CHARGE',
  'TRACE_EXTENDED',
  'TRACE_NEW_YEAR_UNKNOWN',
  'TRACE_BENEFITS_UNKNOWN',
  'TRACE_OUTSIDE_UNKNOWN',
  'TRACE_BEFORE_UNKNOWN',
  'TRACE_SECOND_UNKNOWN',
  'TRACE_OTHER_PLAN',
  'TRACE_COVERAGE_UNKNOWN',
  'TRACE_ATTESTATION_ENDED',
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
  'TRACE_UNAUTHORIZED',
  'TRACE_HARDSHIP',
  'TRACE_CLIENT',
  'TRACE_TOTAL',
  'TRACE_TOTAL_OPEN',
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

/** Tells how each line came to what the client pays of it, in the order it was worked out, and the sum at the end. */
export function traceOf(lines: readonly SettledLine[]): MoneyStep[] {
  const steps: Steps = []
  let total = 0
  for (const line of lines) {
    total += line.client ?? 0
    addLine(steps, line)
  }
  const isOpen = lines.some(({ client }) => client === null)
  add(steps, isOpen ? 'TRACE_TOTAL_OPEN' : 'TRACE_TOTAL', total, { lines: lines.length, amountCents: total })
  return steps
}

/** What is said in place of a client's share that nobody knows. */
const unknownSteps = {
  'benefits-never-asked': 'TRACE_BENEFITS_UNKNOWN',
  'outside-never-asked': 'TRACE_OUTSIDE_UNKNOWN',
  'plan-year-not-asked': 'TRACE_NEW_YEAR_UNKNOWN',
  'allowed-amount-not-known': 'TRACE_ALLOWED_UNKNOWN',
  'line-before-not-known': 'TRACE_BEFORE_UNKNOWN',
  'second-plan-not-asked': 'TRACE_SECOND_UNKNOWN',
  'plan-of-the-day-differs': 'TRACE_OTHER_PLAN',
  'coverage-not-known': 'TRACE_COVERAGE_UNKNOWN',
  'attestation-ended': 'TRACE_ATTESTATION_ENDED',
} as const satisfies Record<ShareUnknown, MoneyTraceCode>

function addLine(steps: Steps, settled: SettledLine): void {
  const { line, client, why, bearer, hardship = 0 } = settled
  const { code, on, charge, units } = line
  const label = labelOf(code)
  if (code === EXTENDED_CARE)
    add(steps, 'TRACE_EXTENDED', charge, { code, label, on, units, eachCents: Math.round(charge / units), amountCents: charge })
  else add(steps, 'TRACE_CHARGE', charge, { code, label, on, units, amountCents: charge })
  if (bearer === 'client') addFee(steps, settled)
  else addPlan(steps, settled)
  if (why !== null) add(steps, unknownSteps[why], 0, { on })
  if (hardship > 0) add(steps, 'TRACE_HARDSHIP', -hardship, amount(hardship))
  if (client !== null) add(steps, 'TRACE_CLIENT', client, { code, label, on, amountCents: client })
}

function addFee(steps: Steps, { discount, absorbed, line }: SettledLine): void {
  if (discount > 0) add(steps, 'TRACE_SLIDING', -discount, { paysPercent: (line.pays ?? 10_000) / 100, amountCents: discount })
  if (absorbed > 0) add(steps, 'TRACE_ABSORBED', -absorbed, amount(absorbed))
}

function addPlan(steps: Steps, settled: SettledLine): void {
  if (settled.isUnauthorized) {
    add(steps, 'TRACE_UNAUTHORIZED', -settled.absorbed, amount(settled.absorbed))
    return
  }
  const { line, bearer, allowed, contractual, balance, secondary, why, medicaidSecond } = settled
  const paid = settled.plan
  if (allowed === null && why === null) add(steps, 'TRACE_ALLOWED_UNKNOWN', 0, { ...amount(0), on: line.on })
  if (allowed !== null)
    add(steps, 'TRACE_ALLOWED', -contractual, {
      allowedCents: Math.min(allowed, line.charge),
      contractualCents: contractual,
      amountCents: contractual,
    })
  if (bearer !== 'plan') {
    add(steps, bearer === 'va' ? 'TRACE_VA' : 'TRACE_MEDICAID', -paid, amount(paid))
    return
  }
  addShare(steps, settled)
  if (settled.costShare !== null) add(steps, 'TRACE_PLAN_PAYS', -paid, amount(paid))
  if (balance > 0) add(steps, 'TRACE_BALANCE', balance, amount(balance))
  if (medicaidSecond) add(steps, 'TRACE_SECONDARY_MEDICAID', -secondary, amount(secondary))
  else if (secondary > 0) add(steps, 'TRACE_SECONDARY_PAYS', -secondary, amount(secondary))
}

function addShare(steps: Steps, { line, allowed, deductible, coinsurance, copay, capped, copayPaid, costShare }: SettledLine): void {
  const rest = Math.min(allowed ?? line.charge, line.charge) - deductible
  if (deductible > 0) add(steps, 'TRACE_DEDUCTIBLE', deductible, amount(deductible))
  if (costShare?.kind === 'coinsurance' && rest > 0)
    add(steps, 'TRACE_COINSURANCE', coinsurance, { ratePercent: costShare.rate / 100, ofCents: rest, amountCents: coinsurance })
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
