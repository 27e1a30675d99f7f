import { contractAmountOn } from '../coverage/contract.ts'
import type { MedicareStanding } from '../coverage/rule-medicare-clinician.ts'
import { type Cents, subtractCents, timesCents, ZERO } from '../money.ts'
import type { PlaceOfService } from '../reference/billing-places.ts'
import type { LocalDate } from '../time/local.ts'
import { estimateLines } from './estimate-lines.ts'
import type { EstimatedLine, EstimateLine } from './estimate-types.ts'
import { type MoneyStep, traceOf } from './money-trace.ts'
import { type CoverageForEstimate, type PayerSituation, payerSituationOn } from './payer-situation.ts'
import type { ServiceClass } from './plan-year.ts'
import { type NotKnown, settleYear, type YearLine, type YearShare } from './settle-year.ts'

/** A line a plan was billed, or would be. */
export type AccountLine = {
  readonly id: string
  readonly coverageId: string | null
  readonly on: LocalDate
  readonly startedAt: Date
  readonly code: string
  readonly units: number
  readonly charge: Cents
  readonly placeOfService: PlaceOfService
  /** How its clinician stands with Medicare on its day. */
  readonly medicare: MedicareStanding
}

/** What a line leaves to the client by the plan's answers; where nobody can say, why. */
export type SettledShare = {
  readonly share: Cents | null
  readonly why: NotKnown | 'plan-of-the-day-differs' | 'second-plan-not-asked' | null
  readonly trace: readonly MoneyStep[]
}

type Placed = { readonly line: AccountLine; readonly situation: PayerSituation; readonly allowed: Cents | null }

/**
 * Settles everything a client's plans were billed, each line by who pays on its own day (2.5 to 2.7) and all lines of a plan as one
 * account (3.1). Nothing is left to the client under Medicaid or VA, first or second. Gives the shares by line.
 */
export function settleAccount(lines: readonly AccountLine[], coverages: readonly CoverageForEstimate[]): Map<string, SettledShare> {
  const placed = lines.map((line) => place(line, coverages))
  const settled = new Map(placed.filter((one) => !drawsOnPlan(one)).map((one) => [one.line.id, withoutAccount(one)]))
  const first = yearShares(placed.filter(drawsOnPlan), ({ situation }) => situation.first, yearLineOf)
  const known = placed.filter(({ line }) => first.get(line.id)?.amounts)
  const second = yearShares(
    known,
    ({ situation: { plan, second: other } }) => (plan.secondary?.kind === 'plan' ? other : null),
    (one) => {
      const share = first.get(one.line.id)?.amounts?.share ?? ZERO
      return { ...yearLineOf(one), charge: share, allowed: share }
    },
  )
  for (const one of placed.filter(drawsOnPlan)) settled.set(one.line.id, shareOf(one, first.get(one.line.id), second.get(one.line.id)))
  return settled
}

function place(line: AccountLine, coverages: readonly CoverageForEstimate[]): Placed {
  const situation = payerSituationOn(line.on, { coverages, medicare: line.medicare, today: line.on })
  const amount = situation.first && contractAmountOn(situation.first.contract, line.code, line.on)
  return { line, situation, allowed: amount && timesCents(amount, line.units) }
}

const drawsOnPlan = ({ line, situation: { plan, first } }: Placed): boolean => plan.payer === 'plan' && first?.id === line.coverageId

/** Medicaid and VA pay all; a line billed to another plan than the day's cannot be said. */
function withoutAccount({ line, situation: { plan }, allowed }: Placed): SettledShare {
  if (plan.payer !== 'medicaid' && plan.payer !== 'va') return { share: null, why: 'plan-of-the-day-differs', trace: [] }
  return { share: ZERO, why: null, trace: traceOf(estimateLines([estimateLineOf(line, allowed)], plan), plan) }
}

/** The shares of one account for each plan that is asked of these lines. */
function yearShares(
  placed: readonly Placed[],
  planOf: (one: Placed) => CoverageForEstimate | null,
  lineOf: (one: Placed) => YearLine,
): Map<string, YearShare> {
  const byPlan = Map.groupBy(placed, planOf)
  const shares = [...byPlan].flatMap(([coverage, group]) => {
    if (coverage === null) return []
    const answers = { in: coverage.answers, out: coverage.answers }
    return settleYear(group.map(lineOf), { members: [{ id: CLIENT, answers }], copayPerDay: coverage.flags.copayPerDay })
  })
  return new Map(shares.map((share) => [share.id, share]))
}

/** Accounts are one client's: nobody else of the family is told of. */
const CLIENT = 'client'

const yearLineOf = ({ line, situation: { first }, allowed }: Placed): YearLine => ({
  id: line.id,
  memberId: CLIENT,
  on: line.on,
  startsAt: line.startedAt,
  code: line.code,
  charge: line.charge,
  allowed,
  serviceClass: serviceClassOf(line),
  network: first?.network ?? 'in',
  answered: null,
})

/** Which of a plan's shares a line takes: of medical visits, of visits by video, or of those in the office. */
const serviceClassOf = ({ code, placeOfService }: AccountLine): ServiceClass => {
  if (code.startsWith('99')) return 'medical'
  return placeOfService === '02' || placeOfService === '10' ? 'video' : 'office'
}

function shareOf({ line, situation, allowed }: Placed, first: YearShare | undefined, second: YearShare | undefined): SettledShare {
  const { plan } = situation
  const amounts = first?.amounts
  if (plan.secondary?.kind === 'medicaid' && !amounts) return { share: ZERO, why: null, trace: [] }
  if (!first || !amounts) return { share: null, why: first?.why ?? 'benefits-never-asked', trace: [] }
  if (situation.second !== null && plan.secondary === null) return { share: null, why: 'second-plan-not-asked', trace: [] }
  if (second && !second.amounts) return { share: null, why: second.why, trace: [] }
  const medicaid = plan.secondary?.kind === 'medicaid'
  const left = medicaid ? ZERO : (second?.amounts?.share ?? amounts.share)
  const costShare = situation.first?.answers.find(({ id }) => id === first.answerId)?.costShare[serviceClassOf(line)]
  const estimated: EstimatedLine = {
    line: { ...estimateLineOf(line, allowed), costShare },
    ...amounts,
    secondary: subtractCents(amounts.share, left),
    discount: ZERO,
    absorbed: ZERO,
    client: left,
    newYear: false,
  }
  return { share: left, why: null, trace: traceOf([estimated], plan) }
}

const estimateLineOf = ({ code, on, charge, units }: AccountLine, allowed: Cents | null): EstimateLine => ({
  code,
  on,
  number: 1,
  charge,
  allowed,
  bearing: 'plan',
  units,
})
