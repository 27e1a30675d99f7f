import { compare } from '../compare.ts'
import type { Accumulators, CostShare } from '../coverage/benefits.ts'
import type { Cents } from '../money.ts'
import { addMonths, type LocalDate } from '../time/local.ts'

/** The kinds of visit a plan may share differently. All of them draw from one account. */
export type ServiceClass = 'office' | 'video' | 'medical'

/** The amounts a plan year begins with; `null` where nobody asked. */
export type YearlyAmounts = { readonly [Key in keyof Accumulators]: Cents | null }

/**
 * What a plan said of a member's benefits in one network. It holds from `from` on: a change leaves the answer before it standing, a
 * correction takes the place of the one it corrects, back to that one's first day.
 */
export type BenefitAnswer = {
  readonly id: string
  readonly from: LocalDate
  readonly corrects: string | null
  /** When the plan was asked; orders answers that hold from the same day. */
  readonly saidOn: LocalDate
  /** The claims whose processing is in `left`; null where the plan did not say: then none of them. */
  readonly countsUntil: LocalDate | null
  /** Lines of ours that the plan said were in `left` already, whatever it had answered on them. */
  readonly counted: ReadonlySet<string>
  readonly left: Accumulators
  readonly yearly: YearlyAmounts
  readonly costShare: Readonly<Record<ServiceClass, CostShare>>
  /** A day on which a plan year of this plan begins; null where nobody asked, which is taken for 1 January. */
  readonly yearStartsOn: LocalDate | null
  /** What it allows of one unit of a code, where the answer is about care outside its network; left out where nothing was said. */
  readonly allowed?: Readonly<Record<string, Cents>>
}

/** The first day of the plan year that holds `on`, for years that begin on the anniversary of `startsOn`. */
export function planYearOf(startsOn: LocalDate | null, on: LocalDate): LocalDate {
  const day = startsOn?.slice(4) ?? '-01-01'
  if (day === LEAP_DAY) return leapYearOf(startsOn ?? on, on)
  return `${on.slice(4) < day ? Number(on.slice(0, 4)) - 1 : on.slice(0, 4)}${day}` as LocalDate
}

/** The first day of the plan year after the one that begins on `year`. */
const yearAfter = (startsOn: LocalDate | null, year: LocalDate): LocalDate =>
  planYearOf(startsOn, `${Number(year.slice(0, 4)) + 1}-${year.slice(5, 7)}-${LAST_OF_MONTH}` as LocalDate)

/** No day of any month comes after it, as text. */
const LAST_OF_MONTH = '31'
const LEAP_DAY = '-02-29'

/** The anniversary of a leap day is the last of February. */
function leapYearOf(first: LocalDate, on: LocalDate): LocalDate {
  const years = Number(on.slice(0, 4)) - Number(first.slice(0, 4))
  const thisYear = addMonths(first, years * 12)
  return thisYear <= on ? thisYear : addMonths(first, (years - 1) * 12)
}

/** An answer that stands, with the plan year it speaks of: from `year` on, until the day before `nextYear`. */
export type StandingAnswer = BenefitAnswer & { readonly year: LocalDate; readonly nextYear: LocalDate }

/**
 * Answers with each corrected one gone and its correction standing from its first day, oldest first. They come in the order in which
 * they were written down: of two that hold from one day and were said on one day, the later row stands.
 */
export function standingAnswers(answers: readonly BenefitAnswer[]): StandingAnswer[] {
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  const corrected = new Set(answers.flatMap(({ corrects }) => corrects ?? []))
  const firstDay = ({ from, corrects }: BenefitAnswer, seen: ReadonlySet<string> = new Set()): LocalDate => {
    const before = corrects === null || seen.has(corrects) ? undefined : byId.get(corrects)
    return before && corrects !== null ? firstDay(before, new Set([...seen, corrects])) : from
  }
  return answers
    .filter(({ id }) => !corrected.has(id))
    .map((answer) => {
      const from = firstDay(answer)
      const year = planYearOf(answer.yearStartsOn, from)
      return { ...answer, from, year, nextYear: yearAfter(answer.yearStartsOn, year) }
    })
    .sort((left, right) => compare(left.from, right.from) || compare(left.saidOn, right.saidOn))
}

/** Whether a day lies in the plan year an answer speaks of. */
export const isInYear = ({ year, nextYear }: StandingAnswer, on: LocalDate): boolean => year <= on && on < nextYear

/** Why a plan's part of a day is not known: it was never asked, or not yet of that plan year. */
export type NotAsked = 'benefits-never-asked' | 'plan-year-not-asked'

/**
 * Finds the answer that holds on a day: the last one of its plan year that had begun, or the year's first where none had. An answer says
 * nothing of another plan year, neither the one before nor the one after.
 */
export function answerOn(standing: readonly StandingAnswer[], on: LocalDate): StandingAnswer | NotAsked {
  let found: StandingAnswer | null = null
  for (const answer of standing) if (isInYear(answer, on) && (found === null || answer.from <= on)) found = answer
  return found ?? (standing.length === 0 ? 'benefits-never-asked' : 'plan-year-not-asked')
}
