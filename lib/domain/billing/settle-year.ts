import { compare, inOrder } from '../compare.ts'
import type { CostShare } from '../coverage/benefits.ts'
import { type Cents, shareOf, toCents } from '../money.ts'
import { answerOn, type BenefitAnswer, type NotAsked, type StandingAnswer, standingAnswers } from './plan-year.ts'
import type { OthersLine, PlanAnswer, YearLine } from './year-line.ts'
import { count, type Drawing, type Drawn, leftBy, type Tally, tallyOf } from './year-tally.ts'

export type YearMember = { readonly id: string; readonly answers: Readonly<Record<'in' | 'out', readonly BenefitAnswer[]>> }

export type YearFacts = {
  /** Everybody on the same plan (payer and subscriber), each with what the plan said of them. */
  readonly members: readonly YearMember[]
  /** One copay a member and day. */
  readonly copayPerDay: boolean
  /** What others on the plan have drawn, where only that is known of them. */
  readonly others?: readonly OthersLine[]
}

export type NotKnown = NotAsked | 'allowed-amount-not-known' | 'line-before-not-known'

type Amounts = {
  readonly allowed: Cents
  readonly contractual: Cents
  readonly deductible: Cents
  readonly coinsurance: Cents
  readonly copay: Cents
  /** Above a yearly limit: the plan's. */
  readonly capped: Cents
  /** Above the allowed amount, out of network: the client's, outside every limit. */
  readonly balance: Cents
  readonly plan: Cents
  readonly share: Cents
  /** The copay of the day had been taken with an earlier line. */
  readonly copayPaid: boolean
}

/** `amounts` is null where the client's part is not known, with why. `costShare` is how the plan's answer of that day shares it. */
export type YearShare<Line extends YearLine = YearLine> = { readonly line: Line; readonly costShare: CostShare | null } & (
  | { readonly amounts: Amounts; readonly why: null }
  | { readonly amounts: null; readonly why: NotKnown }
)

type Walked<Line extends YearLine> = {
  readonly line: Line
  readonly answer: StandingAnswer | NotAsked
  readonly share: YearShare<Line>
  readonly drawn: Drawn
}

const NONE: readonly StandingAnswer[] = []
const NOTHING: Drawn = { deductible: 0, outOfPocket: 0 }

/**
 * Settles every line of a plan's account by date of service: each draws what is left by the plan's answer for its day, less what
 * earlier lines have drawn that this answer does not count yet. The order in which notes were signed changes nothing, nor do lines of
 * another plan year or network. Gives the shares in that order, in whole cents; where nobody can say, why.
 */
export function settleYear<Line extends YearLine>(lines: readonly Line[], facts: YearFacts): YearShare<Line>[] {
  const ordered = inOrder(lines, byDay)
  const walk = { standing: standingOf(facts), others: drawnByOthers(facts.others ?? []), copayPerDay: facts.copayPerDay }
  const least = sharesOf(walkLines(ordered, { ...walk, unknownDraws: 'nothing' }).walked)
  if (least.every(({ amounts }) => amounts !== null)) return least
  const most = sharesOf(walkLines(ordered, { ...walk, unknownDraws: 'everything' }).walked)
  return least.map((share, index) => (isSame(share, most[index]) ? share : { ...share, amounts: null, why: 'line-before-not-known' }))
}

const sharesOf = <Line extends YearLine>(walked: readonly Walked<Line>[]): YearShare<Line>[] => walked.map(({ share }) => share)

/** What is left of a plan year. `outOfPocket` is null where the plan has no limit. */
type LeftOfYear = { readonly deductible: Cents; readonly outOfPocket: Cents | null }

/** What is left on a day after all that was drawn by then. The two differ where a line before is not known. */
export type YearLeft = { readonly answer: BenefitAnswer; readonly atMost: LeftOfYear; readonly atLeast: LeftOfYear }

/** Finds what a member has left of the plan year that holds a day, by the same walk that settles its lines. */
export function yearLeftOn(
  lines: readonly YearLine[],
  facts: YearFacts,
  { memberId, network, on }: Pick<YearLine, 'memberId' | 'network' | 'on'>,
): YearLeft | NotAsked {
  const standing = standingOf(facts)
  const answer = answerOn(standing.get(memberId)?.[network] ?? [], on)
  if (typeof answer === 'string') return answer
  const ordered = inOrder(
    lines.filter((line) => line.on <= on),
    byDay,
  )
  const others = drawnByOthers((facts.others ?? []).filter((line) => line.on <= on))
  const after = (unknownDraws: Walk['unknownDraws']): LeftOfYear => {
    const { passed } = walkLines(ordered, { standing, unknownDraws, others, copayPerDay: facts.copayPerDay })
    const { deductible, outOfPocket } = leftBy(answer, tallyOf([], { answer, line: { memberId, network }, walked: passed }))
    return { deductible: toCents(deductible), outOfPocket: Number.isFinite(outOfPocket) ? toCents(outOfPocket) : null }
  }
  return { answer, atMost: after('nothing'), atLeast: after('everything') }
}

type Standing = ReadonlyMap<string, Readonly<Record<'in' | 'out', readonly StandingAnswer[]>>>

function standingOf({ members }: YearFacts): Standing {
  const standing = new Map<string, Readonly<Record<'in' | 'out', readonly StandingAnswer[]>>>()
  for (const { id, answers } of members) {
    const inside = standingAnswers(answers.in)
    standing.set(id, { in: inside, out: answers.out === answers.in ? inside : standingAnswers(answers.out) })
  }
  return standing
}

type InOrder = Pick<YearLine, 'on' | 'startsAt' | 'code' | 'id'>

const byDay = (left: InOrder, right: InOrder): number =>
  compare(left.on, right.on) ||
  left.startsAt.getTime() - right.startsAt.getTime() ||
  compare(left.code, right.code) ||
  compare(left.id, right.id)

const isSame = (left: YearShare, right: YearShare | undefined): boolean =>
  left.amounts === null || left.amounts.share === right?.amounts?.share

type Walk = {
  readonly standing: Standing
  readonly unknownDraws: 'nothing' | 'everything'
  readonly copayPerDay: boolean
  readonly others: readonly OthersDrawing[]
}

type OthersDrawing = { readonly at: OthersLine; readonly drawing: Drawing }

/** Whoever else is on the plan is one to the account: only what is everybody's is theirs too. */
const OTHERS = 'others'

const drawnByOthers = (lines: readonly OthersLine[]): OthersDrawing[] =>
  inOrder(lines, byDay).map((at) => ({
    at,
    drawing: {
      line: { id: at.id, memberId: OTHERS, on: at.on, network: at.network, answered: null, countedOn: at.countedOn },
      answer: 'benefits-never-asked',
      drawn: at.drawn,
    },
  }))

/** `passed` is all that draws on the plan, of everybody, in the order of the days. */
type Walking<Line extends YearLine> = { readonly walked: readonly Walked<Line>[]; readonly passed: readonly Drawing[] }

function walkLines<Line extends YearLine>(ordered: readonly Line[], { standing, unknownDraws, copayPerDay, others }: Walk): Walking<Line> {
  const walked: Walked<Line>[] = []
  const passed: Drawing[] = []
  const tallies: Tally[] = []
  const pass = (one: Drawing) => {
    passed.push(one)
    for (const tally of tallies) count(tally, one)
  }
  let next = 0
  for (const line of ordered) {
    for (let other = others[next]; other && byDay(other.at, line) < 0; other = others[next]) {
      pass(other.drawing)
      next += 1
    }
    const answer = answerOn(standing.get(line.memberId)?.[line.network] ?? NONE, line.on)
    const hadCopay = copayPerDay && tookCopay(walked, line)
    const left = typeof answer === 'string' ? null : leftBy(answer, tallyOf(tallies, { answer, line, walked: passed }))
    const one = settleLine(line, answer, { left, hadCopay, unknownDraws })
    walked.push(one)
    pass(one)
  }
  for (const { drawing } of others.slice(next)) passed.push(drawing)
  return { walked, passed }
}

const tookCopay = (walked: readonly Walked<YearLine>[], line: YearLine): boolean =>
  walked.some((one) => isOneCopay(one.line, line) && (one.share.amounts?.copay ?? 0) > 0)

const isOneCopay = (one: YearLine, other: YearLine): boolean =>
  one.on === other.on && one.memberId === other.memberId && one.network === other.network

type Moment = { readonly left: Drawn | null; readonly hadCopay: boolean; readonly unknownDraws: Walk['unknownDraws'] }

function settleLine<Line extends YearLine>(
  line: Line,
  answer: StandingAnswer | NotAsked,
  { left, hadCopay, unknownDraws }: Moment,
): Walked<Line> {
  if (line.answered) return known(line, answer, asAnswered(line, line.answered))
  const why = typeof answer === 'string' ? answer : line.allowed === null ? ('allowed-amount-not-known' as const) : null
  if (why !== null || typeof answer === 'string' || line.allowed === null || left === null) {
    const drawn = unknownDraws === 'nothing' ? NOTHING : { deductible: line.charge, outOfPocket: line.charge }
    return {
      line,
      answer,
      share: { line, costShare: costShareOf(line, answer), amounts: null, why: why ?? 'allowed-amount-not-known' },
      drawn,
    }
  }
  return known(line, answer, byBenefits(line, line.allowed, answer.costShare[line.serviceClass], left, hadCopay))
}

const known = <Line extends YearLine>(line: Line, answer: StandingAnswer | NotAsked, amounts: Amounts): Walked<Line> => ({
  line,
  answer,
  share: { line, costShare: costShareOf(line, answer), amounts, why: null },
  drawn: { deductible: amounts.deductible, outOfPocket: amounts.deductible + amounts.coinsurance + amounts.copay - amounts.capped },
})

const costShareOf = ({ serviceClass }: YearLine, answer: StandingAnswer | NotAsked): CostShare | null =>
  typeof answer === 'string' ? null : answer.costShare[serviceClass]

/** What the plan said of a line stands as it is. */
function asAnswered({ charge }: YearLine, { allowed, deductible, coinsurance, copay }: PlanAnswer): Amounts {
  const share = deductible + coinsurance + copay
  return {
    allowed,
    contractual: toCents(charge - allowed),
    deductible,
    coinsurance,
    copay,
    capped: toCents(0),
    balance: toCents(0),
    plan: toCents(allowed - share),
    share: toCents(share),
    copayPaid: false,
  }
}

function byBenefits({ charge, network }: YearLine, contract: Cents, costShare: CostShare, left: Drawn, hadCopay: boolean): Amounts {
  const allowed = toCents(Math.min(charge, contract))
  const above = toCents(charge - allowed)
  const deductible = toCents(costShare.kind === 'copay' ? 0 : Math.min(allowed, left.deductible))
  const rest = toCents(allowed - deductible)
  const coinsurance = costShare.kind === 'coinsurance' ? shareOf(rest, costShare.rate) : toCents(0)
  const copay = toCents(costShare.kind === 'coinsurance' || hadCopay ? 0 : Math.min(costShare.copay, rest))
  const owed = deductible + coinsurance + copay
  const client = Math.min(owed, left.outOfPocket)
  const balance = network === 'out' ? above : toCents(0)
  return {
    allowed,
    contractual: toCents(above - balance),
    deductible,
    coinsurance,
    copay,
    capped: toCents(owed - client),
    balance,
    plan: toCents(allowed - client),
    share: toCents(client + balance),
    copayPaid: hadCopay && costShare.kind !== 'coinsurance',
  }
}
