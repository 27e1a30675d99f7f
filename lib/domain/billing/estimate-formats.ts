import { areBenefitsStale } from '../coverage/benefits.ts'
import { type CycleFormat, cycleFormats } from '../coverage/format.ts'
import { networkOfVisit } from '../coverage/network.ts'
import { type ProductCode, type ProductFacts, ruleProduct } from '../coverage/rule-product.ts'
import { type Effect, type Finding, worstEffect } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import type { LocalDate } from '../time/local.ts'
import type { AccountLine, EstimateTotals, SettledLine } from './account-types.ts'
import type { FormatOptions } from './format-lines.ts'
import { lessHardship } from './less-hardship.ts'
import { type MoneyStep, traceOf } from './money-trace.ts'
import { lastAskedOn, payerSituationOn, payerSituations } from './payer-situation.ts'
import { type PlannedLine, type PriceFacts, plannedCycle } from './planned-lines.ts'
import { settleAmong } from './settle-account.ts'
import { payerUnknown, totalsOf } from './settle-line.ts'

export const estimateUnknowns = [
  'COVERAGE_NOT_KNOWN',
  'BENEFITS_NOT_KNOWN',
  'OUTSIDE_NOT_KNOWN',
  'BENEFITS_OLD',
  'ALLOWED_NOT_KNOWN',
  'NEXT_YEAR_NOT_KNOWN',
  'EARLIER_NOT_KNOWN',
  'SECOND_PLAN_NOT_KNOWN',
  'SAME_DAY_PAIR_NOT_KNOWN',
  'EXTENDED_CHARGE_NOT_KNOWN',
  'TELEHEALTH_NOT_KNOWN',
  'SLIDING_NOT_KNOWN',
  'ATTESTATION_TO_RENEW',
  'OUT_OF_NETWORK',
  'PRESCRIBER_SEPARATE',
  'MEDICINE_SEPARATE',
] as const
/** What an estimate does not know, or leaves out because others bill it. */
export type EstimateUnknown = (typeof estimateUnknowns)[number]

export type FormatEstimateFacts = Omit<ProductFacts, 'format' | 'on' | 'coverages'> &
  PriceFacts & {
    readonly today: LocalDate
    /** One journey day a cycle, earliest first. */
    readonly journeysOn: readonly LocalDate[]
    readonly groupPhase?: FormatOptions['groupPhase']
    readonly homeJourneyWithTherapist?: boolean
    readonly journeyPlace?: FormatOptions['journeyPlace'] | undefined
  }

/** What one format costs this client, one cycle and the whole regimen. Totals are `null` where the format is not possible. */
export type FormatEstimate = {
  readonly format: CycleFormat
  readonly effect: 'allow' | Effect
  readonly findings: readonly Finding<ProductCode>[]
  readonly oneCycle: EstimateTotals | null
  readonly regimen: EstimateTotals | null
  readonly cycles: readonly EstimateTotals[]
  readonly unknown: readonly EstimateUnknown[]
  readonly lines: readonly SettledLine<PlannedLine>[]
  readonly trace: readonly MoneyStep[]
}

/** The four formats side by side for one client, with what is not known about each. Pays attention to every line's own date. */
export const estimateFormats = (facts: FormatEstimateFacts, ruleset: Ruleset): FormatEstimate[] =>
  cycleFormats.map((format) => estimateFormat(format, facts, ruleset))

/** One of them. A format the rules refuse has no price. */
export function estimateFormat(format: CycleFormat, facts: FormatEstimateFacts, ruleset: Ruleset): FormatEstimate {
  const findings = findingsOf(format, facts)
  const effect = worstEffect(findings)
  if (effect === 'refuse') return { format, effect, findings, oneCycle: null, regimen: null, cycles: [], unknown: [], lines: [], trace: [] }

  const planned = facts.journeysOn.flatMap((journeyOn, cycle) => plannedCycle({ format, journeyOn, cycle }, facts, ruleset))
  const lines = settledFor(planned, facts)
  const cycles = facts.journeysOn.map((_, cycle) => totalsOf(lines.filter(({ line }) => line.cycle === cycle)))
  return {
    format,
    effect,
    findings,
    oneCycle: cycles[0] ?? totalsOf([]),
    regimen: totalsOf(lines),
    cycles,
    unknown: unknownOf(format, facts, lines, ruleset),
    lines,
    trace: traceOf(lines),
  }
}

/** A cycle of a plan; `booked` is what its visits will bill, once all of them stand in the calendar or are placed. */
export type CycleToPrice = { readonly format: CycleFormat; readonly journeyOn: LocalDate; readonly booked?: readonly AccountLine[] }

/** What one cycle among others comes to. Totals are `null` where its format is not possible. */
export type CycleEstimate = Pick<FormatEstimate, 'format' | 'effect' | 'findings' | 'unknown'> & { readonly totals: EstimateTotals | null }

/** The cycles of a plan one after the other, each in its own format: what earlier ones draw of a deductible is drawn. */
export function estimateCycles(
  cycles: readonly CycleToPrice[],
  facts: Omit<FormatEstimateFacts, 'journeysOn'>,
  ruleset: Ruleset,
): CycleEstimate[] {
  const ruled = cycles.map(({ format, journeyOn }) => {
    const findings = ruleProduct({ ...facts, format, on: journeyOn })
    return { format, findings, effect: worstEffect(findings) }
  })
  const planned = cycles.flatMap((one, cycle): PlannedLine[] => {
    if (ruled[cycle]?.effect === 'refuse') return []
    return one.booked?.map((line) => ({ ...line, cycle })) ?? plannedCycle({ ...one, cycle }, facts, ruleset)
  })
  const lines = settledFor(planned, facts)
  return ruled.map((one, cycle) => {
    const own = lines.filter(({ line }) => line.cycle === cycle)
    return one.effect === 'refuse'
      ? { ...one, totals: null, unknown: [] }
      : { ...one, totals: totalsOf(own), unknown: unknownOf(one.format, facts, own, ruleset) }
  })
}

type SettleFacts = Pick<FormatEstimateFacts, 'account' | 'coverages' | 'hardships'>

/** What planned lines come to, after all that stands before them; of a day that no coverage on file reaches nobody can say. */
function settledFor(planned: readonly PlannedLine[], facts: SettleFacts): readonly SettledLine<PlannedLine>[] {
  const settled = settleAmong(facts.account, planned, facts.coverages)
  if (facts.coverages.length === 0) return lessHardship(settled, facts.hardships)
  const situationOn = payerSituations(facts.coverages)
  const isUnknown = ({ line: { on, medicare } }: SettledLine) => !situationOn(on, medicare).coverageKnown
  return lessHardship(
    settled.map((one) => (isUnknown(one) ? payerUnknown(one) : one)),
    facts.hardships,
  )
}

function findingsOf(format: CycleFormat, facts: FormatEstimateFacts): Finding<ProductCode>[] {
  const seen = new Set<string>()
  return facts.journeysOn
    .flatMap((on) => ruleProduct({ ...facts, format, on }))
    .filter(({ code }) => !seen.has(code) && seen.add(code) !== undefined)
}

const unknownShares = {
  'benefits-never-asked': 'BENEFITS_NOT_KNOWN',
  'outside-never-asked': 'OUTSIDE_NOT_KNOWN',
  'plan-year-not-asked': 'NEXT_YEAR_NOT_KNOWN',
  'allowed-amount-not-known': 'ALLOWED_NOT_KNOWN',
  'line-before-not-known': 'EARLIER_NOT_KNOWN',
  'second-plan-not-asked': 'SECOND_PLAN_NOT_KNOWN',
  'plan-of-the-day-differs': 'COVERAGE_NOT_KNOWN',
  'coverage-not-known': 'COVERAGE_NOT_KNOWN',
  'attestation-ended': 'ATTESTATION_TO_RENEW',
} as const

function unknownOf(
  format: CycleFormat,
  facts: Pick<FormatEstimateFacts, 'coverages' | 'today'>,
  lines: readonly SettledLine<PlannedLine>[],
  { values }: Ruleset,
): EstimateUnknown[] {
  const found = new Set<EstimateUnknown>()
  for (const { line, why, allowed } of lines) {
    const { bearer, first, coverageKnown } = payerSituationOn(line.on, { coverages: facts.coverages, medicare: line.medicare })
    if (!coverageKnown) found.add('COVERAGE_NOT_KNOWN')
    if (why !== null) found.add(unknownShares[why])
    if (line.coverageId !== null && allowed === null) found.add('ALLOWED_NOT_KNOWN')
    const network = bearer === 'plan' && first ? networkOfVisit(first, { clinicianId: null, ...line }) : null
    const askedOn = network && first ? lastAskedOn(first, network) : null
    if (askedOn !== null && areBenefitsStale(askedOn, facts.today, values['coverage.benefits-fresh-days'])) found.add('BENEFITS_OLD')
    if (network === 'out') found.add('OUT_OF_NETWORK')
    if (format === 'A' && first?.flags.allowsNoncoveredCharge === 'unknown') found.add('EXTENDED_CHARGE_NOT_KNOWN')
    if (format === 'C' && first?.flags.allowsSameDayPair === 'unknown') found.add('SAME_DAY_PAIR_NOT_KNOWN')
    if (format === 'D' && first?.flags.coversTelehealth === 'unknown') found.add('TELEHEALTH_NOT_KNOWN')
    if (line.coverageId === null && line.pays === undefined && !line.isToRenew) found.add('SLIDING_NOT_KNOWN')
  }
  return estimateUnknowns.filter((code) => found.has(code) || code === 'PRESCRIBER_SEPARATE' || code === 'MEDICINE_SEPARATE')
}
