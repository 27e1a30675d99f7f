import type { MedicareStanding } from '../coverage/rule-medicare-clinician.ts'
import { type Cents, ZERO } from '../money.ts'
import type { LocalDate } from '../time/local.ts'
import type { ChargeLine } from './charge-types.ts'
import { estimateLines } from './estimate-lines.ts'
import type { EstimatedLine, EstimateLine } from './estimate-types.ts'
import { type MoneyStep, traceOf } from './money-trace.ts'
import { type CoverageForEstimate, type PayerSituation, payerSituationOn } from './payer-situation.ts'

/** A line already charged to a plan since its benefits were verified: it has used up some of what was left to meet. */
export type EarlierLine = { readonly coverageId: string; readonly code: string; readonly on: LocalDate; readonly charge: Cents }

export type SettleFacts = {
  readonly on: LocalDate
  readonly coverages: readonly CoverageForEstimate[]
  readonly medicare: Readonly<Record<string, MedicareStanding>>
  readonly earlier: readonly EarlierLine[]
  /** The client's part of a fee on the sliding scale; null when nobody assessed it. */
  readonly slidingPays: number | null
}

/** A charged line and what it comes to. `share` is what the plan leaves to the client by benefits as verified; `null` where nobody can say. */
export type SettledLine = { readonly line: ChargeLine; readonly share: Cents | null; readonly trace: readonly MoneyStep[] }

/**
 * Finds what of a day's lines is the client's, in the order plans settle them, and every step that leads there (3.1).
 *
 * A line of the client's own has its fee less the discount; a plan's line its share by benefits. Nothing under Medicaid or VA.
 */
export function settleDay(lines: readonly ChargeLine[], facts: SettleFacts): SettledLine[] {
  const standing = facts.medicare[lines[0]?.clinicianId ?? ''] ?? { status: 'unknown', privateContractSignedOn: null }
  const situation = payerSituationOn(facts.on, { coverages: facts.coverages, medicare: standing, today: facts.on })
  const own = lines.map((line, index) => estimateLineOf(line, index + 1, situation, facts.slidingPays))
  const before = facts.earlier.filter(({ coverageId }) => coverageId === situation.first?.id).map((line) => earlierLineOf(line, situation))
  const settled = estimateLines([...before, ...own], situation.plan)
  return lines.map((line, index) => {
    const found = settled.find((one) => one.line === own[index])
    if (!found) return { line, share: null, trace: [] }
    return { line, share: shareOfLine(line, found, situation), trace: traceOf([found], situation.plan) }
  })
}

function shareOfLine(line: ChargeLine, settled: EstimatedLine, { first, second, plan }: PayerSituation): Cents | null {
  if (line.billTo === 'client') return settled.client
  if (plan.payer === 'medicaid' || plan.payer === 'va' || plan.secondary?.kind === 'medicaid') return ZERO
  if (plan.payer === 'none' || first?.id !== line.coverageId || first.benefits === null || settled.line.allowed === null) return null
  if (settled.newYear && plan.reset?.full === null) return null
  return second !== null && plan.secondary === null ? null : settled.client
}

const estimateLineOf = (line: ChargeLine, number: number, { first }: PayerSituation, slidingPays: number | null): EstimateLine => ({
  code: line.code,
  on: line.on,
  number,
  charge: line.charge,
  allowed: line.billTo === 'claim' ? (first?.allowed[line.code] ?? null) : null,
  bearing: line.billTo === 'claim' ? 'plan' : 'client',
  pays: line.adjustments.length > 0 && slidingPays !== null ? slidingPays : 10_000,
  units: line.units,
})

const earlierLineOf = ({ code, on, charge }: EarlierLine, { first }: PayerSituation): EstimateLine => ({
  code,
  on,
  number: 0,
  charge,
  allowed: first?.allowed[code] ?? null,
  bearing: 'plan',
})
