import { compare } from '../compare.ts'
import { areBenefitsStale } from '../coverage/benefits.ts'
import { contractAmountOn } from '../coverage/contract.ts'
import { type CycleFormat, cycleFormats } from '../coverage/format.ts'
import { type ProductCode, type ProductFacts, ruleProduct } from '../coverage/rule-product.ts'
import { type Effect, type Finding, worstEffect } from '../finding.ts'
import { type BasisPoints, type Cents, timesCents, ZERO } from '../money.ts'
import { EXTENDED_CARE } from '../reference/billing-codes.ts'
import type { Ruleset } from '../ruleset.ts'
import type { LocalDate } from '../time/local.ts'
import { estimateLines, totalsOf } from './estimate-lines.ts'
import type { EstimatedLine, EstimateLine, EstimateTotals } from './estimate-types.ts'
import { type FormatLine, type FormatOptions, formatLines } from './format-lines.ts'
import { type MoneyStep, traceOf } from './money-trace.ts'
import { type CoverageForEstimate, type PayerSituation, payerSituationOn } from './payer-situation.ts'

export const estimateUnknowns = [
  'COVERAGE_NOT_KNOWN',
  'BENEFITS_NOT_KNOWN',
  'BENEFITS_OLD',
  'ALLOWED_NOT_KNOWN',
  'NEXT_YEAR_NOT_KNOWN',
  'SECOND_PLAN_NOT_KNOWN',
  'SAME_DAY_PAIR_NOT_KNOWN',
  'EXTENDED_CHARGE_NOT_KNOWN',
  'TELEHEALTH_NOT_KNOWN',
  'SLIDING_NOT_KNOWN',
  'OUT_OF_NETWORK',
  'PRESCRIBER_SEPARATE',
  'MEDICINE_SEPARATE',
] as const
/** What an estimate does not know, or leaves out because others bill it. */
export type EstimateUnknown = (typeof estimateUnknowns)[number]

export type FormatEstimateFacts = Omit<ProductFacts, 'format' | 'on' | 'coverages'> & {
  readonly today: LocalDate
  /** One journey day a cycle, earliest first. */
  readonly journeysOn: readonly LocalDate[]
  readonly coverages: readonly CoverageForEstimate[]
  /** What the practice charges, by code. */
  readonly fees: Readonly<Record<string, Cents>>
  /** The client's tier, where it has been assessed or told. */
  readonly slidingPays: BasisPoints | null
  readonly groupPhase?: FormatOptions['groupPhase']
  readonly homeJourneyWithTherapist?: boolean
}

/** What one format costs this client, one cycle and the whole regimen. Totals are `null` where the format is not possible. */
export type FormatEstimate = {
  readonly format: CycleFormat
  readonly effect: 'allow' | Effect
  readonly findings: readonly Finding<ProductCode>[]
  readonly oneCycle: EstimateTotals | null
  readonly regimen: EstimateTotals | null
  readonly cycles: readonly EstimateTotals[]
  /** The client's share if every unknown turns out well; equal to the regimen's where nothing is open. */
  readonly clientAtLeast: Cents | null
  readonly unknown: readonly EstimateUnknown[]
  readonly lines: readonly EstimatedLine[]
  readonly trace: readonly MoneyStep[]
}

/** The four formats side by side for one client, with what is not known about each (3.1, decision 19). Pays attention to every line's own date. */
export const estimateFormats = (facts: FormatEstimateFacts, ruleset: Ruleset): FormatEstimate[] =>
  cycleFormats.map((format) => estimateFormat(format, facts, ruleset))

/** One of them. A format the rules refuse has no price. */
export function estimateFormat(format: CycleFormat, facts: FormatEstimateFacts, ruleset: Ruleset): FormatEstimate {
  const findings = findingsOf(format, facts)
  const effect = worstEffect(findings)
  if (effect === 'refuse')
    return { format, effect, findings, oneCycle: null, regimen: null, cycles: [], clientAtLeast: null, unknown: [], lines: [], trace: [] }

  const groups = linesByPayer(format, facts, ruleset)
  const settled = groups.map(({ situation, lines }) => ({ situation, lines: estimateLines(lines, situation.plan) }))
  const lines = settled.flatMap((group) => group.lines).sort(byDay)
  const cycles = facts.journeysOn.map((_, cycle) => totalsOf(lines.filter(({ line }) => line.cycle === cycle)))
  return {
    format,
    effect,
    findings,
    oneCycle: cycles[0] ?? totalsOf([]),
    regimen: totalsOf(lines),
    cycles,
    clientAtLeast: groups.reduce(
      (sum, group) => (sum + totalsOf(estimateLines(group.lines, hopeful(group.situation))).client) as Cents,
      ZERO,
    ),
    unknown: unknownOf(format, facts, groups, ruleset),
    lines,
    trace: renumbered(settled.flatMap((group) => traceOf(group.lines, group.situation.plan))),
  }
}

function findingsOf(format: CycleFormat, facts: FormatEstimateFacts): Finding<ProductCode>[] {
  const seen = new Set<string>()
  return facts.journeysOn
    .flatMap((on) => ruleProduct({ ...facts, format, on }))
    .filter(({ code }) => !seen.has(code) && seen.add(code) !== undefined)
}

type PayerGroup = { readonly situation: PayerSituation; readonly lines: EstimateLine[] }

function linesByPayer(format: CycleFormat, facts: FormatEstimateFacts, { values }: Ruleset): PayerGroup[] {
  const options: FormatOptions = {
    groupPhase: facts.groupPhase ?? 'preparation',
    homeJourneyWithTherapist: facts.homeJourneyWithTherapist ?? true,
    extendedHours: values['billing.extended-hours'],
  }
  const groups = new Map<string, PayerGroup>()
  facts.journeysOn.forEach((journeyOn, cycle) => {
    for (const line of formatLines(format, journeyOn, options)) {
      const situation = payerSituationOn(line.on, facts)
      const group = groups.get(situation.key) ?? { situation, lines: [] }
      group.lines.push(priced(line, cycle, situation, facts))
      groups.set(situation.key, group)
    }
  })
  return [...groups.values()]
}

function priced(line: FormatLine, cycle: number, { first, plan }: PayerSituation, facts: FormatEstimateFacts): EstimateLine {
  const isExtended = line.code === EXTENDED_CARE
  return {
    code: line.code,
    on: line.on,
    number: line.number,
    charge: timesCents(facts.fees[line.code] ?? ZERO, line.units),
    allowed: first && contractAmountOn(first.contract, line.code, line.on),
    bearing: isExtended || plan.payer === 'none' ? 'client' : 'plan',
    pays: facts.slidingPays ?? 10_000,
    units: line.units,
    cycle,
    costShare: line.byVideo ? first?.benefits?.telehealthCostShare : undefined,
  }
}

/** The same plan as it would be if what nobody has asked turned out well for the client. */
const hopeful = ({ plan, first }: PayerSituation) => ({
  ...plan,
  ...(first !== null && first.benefits === null ? { costShare: { kind: 'copay', copay: ZERO } as const } : {}),
  ...(plan.reset?.full === null ? { reset: null } : {}),
})

function unknownOf(format: CycleFormat, facts: FormatEstimateFacts, groups: readonly PayerGroup[], { values }: Ruleset): EstimateUnknown[] {
  const found = new Set<EstimateUnknown>()
  for (const { situation, lines } of groups) {
    const { first, second, plan, coverageKnown } = situation
    const last = lines.at(-1)?.on ?? facts.today
    const asksPlan = plan.payer === 'plan'
    if (!coverageKnown) found.add('COVERAGE_NOT_KNOWN')
    if (asksPlan && first?.benefits === null) found.add('BENEFITS_NOT_KNOWN')
    if (asksPlan && first?.benefits && areBenefitsStale(first.benefits.verifiedOn, facts.today, values['coverage.benefits-fresh-days']))
      found.add('BENEFITS_OLD')
    if (lines.some(({ bearing, allowed }) => bearing === 'plan' && allowed === null)) found.add('ALLOWED_NOT_KNOWN')
    if (asksPlan && plan.reset !== null && plan.reset.full === null && last >= plan.reset.on) found.add('NEXT_YEAR_NOT_KNOWN')
    if (second !== null && plan.secondary === null) found.add('SECOND_PLAN_NOT_KNOWN')
    if (asksPlan && plan.network === 'out') found.add('OUT_OF_NETWORK')
    if (format === 'A' && first?.flags.allowsNoncoveredCharge === 'unknown') found.add('EXTENDED_CHARGE_NOT_KNOWN')
    if (format === 'C' && first?.flags.allowsSameDayPair === 'unknown') found.add('SAME_DAY_PAIR_NOT_KNOWN')
    if (format === 'D' && first?.flags.coversTelehealth === 'unknown') found.add('TELEHEALTH_NOT_KNOWN')
    const slides = lines.some(({ bearing }) => bearing === 'client') && facts.slidingPays === null
    if (slides) found.add('SLIDING_NOT_KNOWN')
  }
  found.add('PRESCRIBER_SEPARATE').add('MEDICINE_SEPARATE')
  return [...found]
}

const byDay = ({ line: left }: EstimatedLine, { line: right }: EstimatedLine) => compare(left.on, right.on) || left.number - right.number

/** The steps of all payers as one list with one sum. */
function renumbered(steps: readonly MoneyStep[]): MoneyStep[] {
  const totals = steps.filter(({ code }) => code === 'TRACE_TOTAL')
  const total = totals[0]
  const cents = totals.reduce((sum, one) => sum + one.cents, 0) as Cents
  const lines = totals.reduce((sum, { params }) => sum + Number(params.lines), 0)
  const body = steps.filter(({ code }) => code !== 'TRACE_TOTAL')
  const all = total ? [...body, { ...total, cents, params: { lines, amountCents: cents } }] : body
  return all.map((one, index) => ({ ...one, number: index + 1 }))
}
