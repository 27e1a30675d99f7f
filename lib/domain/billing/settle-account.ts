import { compare, inOrder } from '../compare.ts'
import { type Network, networkOfVisit } from '../coverage/network.ts'
import type { MedicareStanding } from '../coverage/rule-medicare-clinician.ts'
import { type Cents, subtractCents, timesCents, ZERO } from '../money.ts'
import type { LocalDate } from '../time/local.ts'
import type { AccountLine, SettledLine, ShareUnknown } from './account-types.ts'
import { withoutAuthorization } from './authorized-hours.ts'
import { amountOn } from './dated-amounts.ts'
import { answersOf, type CoverageForEstimate, payerSituationOn, payerSituations } from './payer-situation.ts'
import { answerOn, type NotAsked, type ServiceClass, standingAnswers } from './plan-year.ts'
import { isMedicalService } from './service-code.ts'
import { feeLine, isWalled, lostLine, type Placed, paidInFull, unknownLine } from './settle-line.ts'
import { settleYear, type YearFacts, type YearLeft, type YearShare, yearLeftOn } from './settle-year.ts'
import type { YearLine } from './year-line.ts'

/**
 * Settles everything a client was billed, or would be: each line by who pays on its own day, and all lines of a plan as
 * one account. Nothing is left to the client under Medicaid or VA, first or second. Gives the lines in the order of their days.
 */
export const settleAccount = <Line extends AccountLine>(
  lines: readonly Line[],
  coverages: readonly CoverageForEstimate[],
): SettledLine<Line>[] => settlePlaced([], placedOn(lines, payerSituations(coverages)))

/** Settles lines that are planned, or being posted, among all that was billed; on their days they stand in the place of what was. */
export function settleAmong<Line extends AccountLine>(
  account: readonly AccountLine[],
  planned: readonly Line[],
  coverages: readonly CoverageForEstimate[],
): SettledLine<Line>[] {
  const days = new Set<LocalDate>()
  for (const { on } of planned) days.add(on)
  const situationOn = payerSituations(coverages)
  const beside = account.filter(({ on }) => !days.has(on))
  return settlePlaced(placedOn(beside, situationOn), placedOn(planned, situationOn))
}

/** A line as a plan's account takes it, and what the account made of it: first there, then with the plan behind it. */
type Drawing<Line extends AccountLine> = Placed<Line> & YearLine & { byFirst: YearShare | null; bySecond: YearShare | null }

/** Tells what becomes of some lines, where others beside them draw on the same plans. */
function settlePlaced<Line extends AccountLine>(
  beside: readonly Drawing<AccountLine>[],
  asked: readonly Drawing<Line>[],
): SettledLine<Line>[] {
  const { drawing, lost } = ofPlans([...beside, ...asked])
  for (const plan of plansOf(drawing, firstPlan)) {
    const lines = drawing.filter((one) => firstPlan(one) === plan)
    for (const share of settleYear(lines, yearFactsOf(plan))) share.line.byFirst = share
  }
  for (const plan of plansOf(drawing, secondPlan)) {
    const lines = drawing.filter((one) => secondPlan(one) === plan).map(leftByFirst)
    for (const share of settleYear(lines, yearFactsOf(plan))) share.line.of.bySecond = share
  }
  return inOrder(asked, byDay).map((one) => (lost.has(one) ? lostLine(one) : drawsOnPlan(one) ? byPlan(one) : withoutAccount(one)))
}

type OfPlans = { readonly drawing: readonly Drawing<AccountLine>[]; readonly lost: ReadonlySet<Drawing<AccountLine>> }

/** The lines that draw on a plan, without those that it had to authorize and has not; what is yet to come goes ahead with its authorization alone. Medicaid behind it leaves the client nothing anyway. */
function ofPlans(placed: readonly Drawing<AccountLine>[]): OfPlans {
  const ofPlan = placed.filter(drawsOnPlan)
  if (!ofPlan.some(asksFirst)) return { drawing: ofPlan, lost: NONE }
  const lost = new Set(
    plansOf(ofPlan, firstPlan).flatMap((plan) => {
      const hours = ofPlan.filter((one) => firstPlan(one) === plan && mayBeLost(one))
      return withoutAuthorization(inOrder(hours, byDay), plan)
    }),
  )
  return { drawing: lost.size === 0 ? ofPlan : ofPlan.filter((one) => !lost.has(one)), lost }
}

const NONE: ReadonlySet<never> = new Set()
/** The practice's loss, where it has a contract: outside the network it has promised nothing. */
const mayBeLost = ({ situation, line, network }: Drawing<AccountLine>): boolean =>
  network === 'in' && !situation.medicaidSecond && !line.isAhead
const asksFirst = ({ situation: { first } }: Drawing<AccountLine>): boolean => first?.flags.requiresAuthorization === 'yes'

const firstPlan = ({ situation }: Placed<AccountLine>): CoverageForEstimate | null => situation.first

/** The plan that is asked for what the first one leaves, where that is known. */
const secondPlan = ({ situation: { second, medicaidSecond }, byFirst }: Drawing<AccountLine>): CoverageForEstimate | null =>
  second === null || medicaidSecond || second.answers.length === 0 || !byFirst?.amounts ? null : second

/** A line as the plan behind the first takes it: of what that one leaves. */
function leftByFirst(of: Drawing<AccountLine>): YearLine & { readonly of: Drawing<AccountLine> } {
  const share = of.byFirst?.amounts?.share ?? ZERO
  return { ...of, charge: share, allowed: share, network: networkUnder(of.situation.second, of.line), of }
}

/** The plans that are asked of some lines: one or two, as a rule. */
function plansOf(
  drawing: readonly Drawing<AccountLine>[],
  planOf: (one: Drawing<AccountLine>) => CoverageForEstimate | null,
): CoverageForEstimate[] {
  const plans: CoverageForEstimate[] = []
  for (const one of drawing) {
    const plan = planOf(one)
    if (plan !== null && !plans.includes(plan)) plans.push(plan)
  }
  return plans
}

/** The plan that pays first on a day, and what is left of its year by the account; null where no plan's year counts for the client. */
export function planYearOn(
  lines: readonly AccountLine[],
  coverages: readonly CoverageForEstimate[],
  { on, medicare }: { readonly on: LocalDate; readonly medicare: MedicareStanding },
): { readonly coverage: CoverageForEstimate; readonly left: YearLeft | NotAsked } | null {
  const situation = payerSituationOn(on, { coverages, medicare })
  const { first: coverage } = situation
  if (coverage === null || situation.bearer !== 'plan' || isWalled(situation)) return null
  const drawing = ofPlans(placedOn(lines, payerSituations(coverages))).drawing.filter(({ situation: { first } }) => first === coverage)
  const left = yearLeftOn(drawing, yearFactsOf(coverage), { memberId: CLIENT, network: coverage.network, on })
  return { coverage, left }
}

function placedOn<Line extends AccountLine>(lines: readonly Line[], situationOn: ReturnType<typeof payerSituations>): Drawing<Line>[] {
  const placed: Drawing<Line>[] = []
  for (const line of lines) {
    const { id, on, startedAt, code, charge, units } = line
    const situation = situationOn(on, line.medicare)
    const network = networkUnder(situation.first, line)
    const amount = situation.first && allowedBy(situation.first, { network, code, on })
    placed.push({
      line,
      situation,
      allowed: amount && timesCents(amount, units),
      id,
      memberId: CLIENT,
      on,
      startsAt: startedAt,
      code,
      charge,
      serviceClass: serviceClassOf(line),
      network,
      answered: null,
      byFirst: null,
      bySecond: null,
    })
  }
  return placed
}

type InNetworkOn = { readonly network: Network; readonly code: string; readonly on: LocalDate }

/**
 * What a plan allows of one unit of a code: outside its network what it said there; else the payer's amounts, which are those of the network the
 * coverage is in. Null where nobody knows.
 */
function allowedBy(plan: CoverageForEstimate, { network, code, on }: InNetworkOn): Cents | null {
  const asked = network === 'out' ? answerOn(standingAnswers(answersOf(plan, 'out')), on) : null
  const said = asked !== null && typeof asked !== 'string' ? asked.allowed?.[code] : undefined
  return said ?? (network === plan.network ? amountOn(plan.contract, code, on) : null)
}

/** In which network of a plan a line is: as its clinician stands there on its day. */
const networkUnder = (plan: CoverageForEstimate | null, { clinicianId = null, on }: AccountLine): Network =>
  plan === null ? 'in' : networkOfVisit(plan, { clinicianId, on })

const byDay = <Line extends AccountLine>({ line: left }: Placed<Line>, { line: right }: Placed<Line>): number =>
  compare(left.on, right.on) || left.startedAt.getTime() - right.startedAt.getTime() || compare(left.code, right.code)

const drawsOnPlan = ({ line: { coverageId }, situation: { bearer, first } }: Placed<AccountLine>): boolean =>
  bearer === 'plan' && coverageId !== null && first?.id === coverageId

/** The client's own, by a fee; on a day of Medicaid or VA nothing; what was billed to another plan than the day's, nobody can say. */
function withoutAccount<Line extends AccountLine>(one: Placed<Line>): SettledLine<Line> {
  if (one.line.coverageId === null) return feeLine(one)
  return isWalled(one.situation) ? paidInFull(one) : unknownLine(one, 'plan-of-the-day-differs')
}

/** Accounts are one client's: of everybody else on the plan only what they have drawn is told. */
const CLIENT = 'client'

const yearFactsOf = (plan: CoverageForEstimate): YearFacts => ({
  members: [{ id: CLIENT, answers: { in: answersOf(plan, 'in'), out: answersOf(plan, 'out') } }],
  copayPerDay: plan.flags.copayPerDay,
  others: plan.others ?? [],
})

/** Which of a plan's shares a line takes: of medical visits, by its code; of therapy by video, or in the office, by its place. */
const serviceClassOf = ({ code, placeOfService }: AccountLine): ServiceClass => {
  if (isMedicalService(code)) return 'medical'
  return placeOfService === '02' || placeOfService === '10' ? 'video' : 'office'
}

/** Why a share is not known: of a plan that was asked, and not about care outside its network, it says so. */
function whyNotKnown({ situation: { first: plan }, network, byFirst }: Drawing<AccountLine>): ShareUnknown {
  const why = byFirst?.why ?? 'benefits-never-asked'
  return why === 'benefits-never-asked' && plan !== null && plan.network !== network ? 'outside-never-asked' : why
}

function byPlan<Line extends AccountLine>(one: Drawing<Line>): SettledLine<Line> {
  const { line, situation, byFirst: first } = one
  const { medicaidSecond } = situation
  const amounts = first?.amounts
  if (!first || !amounts) return medicaidSecond ? paidInFull(one) : unknownLine(one, whyNotKnown(one))
  const left = medicaidSecond ? ZERO : leftBySecond(one, amounts.share)
  const client = typeof left === 'string' ? null : left
  return {
    ...amounts,
    line,
    bearer: 'plan',
    medicaidSecond,
    costShare: first.costShare,
    secondary: client === null ? ZERO : subtractCents(amounts.share, client),
    discount: ZERO,
    absorbed: ZERO,
    client,
    why: typeof left === 'string' ? left : null,
    open: client === null ? amounts.share : ZERO,
  }
}

/**
 * What a second plan leaves of the share of the first. One that was never asked lowers nothing: nobody can say until it is, or until it
 * was waited for long enough.
 */
function leftBySecond({ line, situation: { second }, bySecond: settled }: Drawing<AccountLine>, share: Cents): Cents | ShareUnknown {
  if (second === null) return share
  if (settled === null) return second.waitedUntil && line.on <= second.waitedUntil ? share : 'second-plan-not-asked'
  return settled.amounts?.share ?? settled.why ?? 'second-plan-not-asked'
}

/** The lines whose share waits for a second plan that nobody has asked, up to a day. */
export const waitingForSecond = <Line extends AccountLine>(
  lines: readonly Line[],
  coverages: readonly CoverageForEstimate[],
  { coverageId, until }: { readonly coverageId: string; readonly until: LocalDate },
): readonly Line[] =>
  settleAccount(lines, coverages)
    .filter(({ why }) => why === 'second-plan-not-asked')
    .map(({ line }) => line)
    .filter(({ on, medicare }) => on <= until && payerSituationOn(on, { coverages, medicare }).second?.id === coverageId)
