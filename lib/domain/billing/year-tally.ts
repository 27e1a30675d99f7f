import { isInYear, type NotAsked, type StandingAnswer } from './plan-year.ts'
import type { OthersLine, YearLine } from './year-line.ts'

/** What a line draws from the account: the deductible and the client's side, by which the yearly limits are met. */
export type Drawn = { readonly deductible: number; readonly outOfPocket: number }

type DrawnBy = Pick<YearLine, 'id' | 'memberId' | 'on' | 'network' | 'answered'> & Partial<Pick<OthersLine, 'countedOn'>>

/** A line that was walked past, with the answer it drew by and what it drew. */
export type Drawing = { readonly line: DrawnBy; readonly answer: StandingAnswer | NotAsked; readonly drawn: Drawn }

type Sum = { deductible: number; outOfPocket: number }

/** What lines of one answer's year and network have drawn so far: the member's own and everybody's, and of both what it does not count yet. */
export type Tally = {
  readonly answer: StandingAnswer
  readonly memberId: string
  readonly network: YearLine['network']
  readonly own: Sum
  readonly everybody: Sum
  readonly ownNew: Sum
  readonly everybodyNew: Sum
}

type Wanted = {
  readonly answer: StandingAnswer
  readonly line: Pick<YearLine, 'memberId' | 'network'>
  readonly walked: readonly Drawing[]
}

const nothing = (): Sum => ({ deductible: 0, outOfPocket: 0 })

/** The tally that a line draws by; a new one counts what came before it. */
export function tallyOf(tallies: Tally[], { answer, line: { memberId, network }, walked }: Wanted): Tally {
  for (const one of tallies) if (one.answer === answer && one.memberId === memberId && one.network === network) return one
  const begun = { answer, memberId, network, own: nothing(), everybody: nothing(), ownNew: nothing(), everybodyNew: nothing() }
  for (const one of walked) count(begun, one)
  tallies.push(begun)
  return begun
}

export function count(
  { answer, memberId, network, own, everybody, ownNew, everybodyNew }: Tally,
  { line, drawn, answer: by }: Drawing,
): void {
  if (line.network !== network || (by !== answer && !isInYear(answer, line.on))) return
  const isOwn = line.memberId === memberId
  const isNew = !isCounted(answer, line)
  addTo(everybody, drawn)
  if (isOwn) addTo(own, drawn)
  if (isNew) addTo(everybodyNew, drawn)
  if (isOwn && isNew) addTo(ownNew, drawn)
}

function addTo(sum: Sum, { deductible, outOfPocket }: Drawn): void {
  sum.deductible += deductible
  sum.outOfPocket += outOfPocket
}

const isCounted = ({ counted, countsUntil, saidOn }: StandingAnswer, { id, answered, countedOn = null }: DrawnBy): boolean =>
  counted.has(id) ||
  (countedOn !== null && countedOn <= saidOn) ||
  (answered !== null && countsUntil !== null && answered.processedOn <= countsUntil)

/** What is left when a line comes: by the answer, less what it does not count yet; never more than the year's own amounts leave. */
export function leftBy({ left, yearly }: StandingAnswer, { own, everybody, ownNew, everybodyNew }: Tally): Drawn {
  return {
    deductible: Math.max(
      0,
      Math.min(
        less(left.deductible, ownNew.deductible),
        less(yearly.deductible, own.deductible),
        less(left.familyDeductible, everybodyNew.deductible),
        less(yearly.familyDeductible, everybody.deductible),
      ),
    ),
    outOfPocket: Math.max(
      0,
      Math.min(
        less(left.outOfPocket, ownNew.outOfPocket),
        less(yearly.outOfPocket, own.outOfPocket),
        less(left.familyOutOfPocket, everybodyNew.outOfPocket),
        less(yearly.familyOutOfPocket, everybody.outOfPocket),
      ),
    ),
  }
}

const less = (said: number | null, drawn: number): number => (said === null ? Number.POSITIVE_INFINITY : said - drawn)
