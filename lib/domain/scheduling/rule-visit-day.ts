import { type Finding, hold, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { addMinutes, minutesIn } from '../time/interval.ts'
import type { LocalDate, TimeZone } from '../time/local.ts'
import { localDateOf } from '../time/practice-time.ts'

export type VisitDayCode = 'NOT_TODAY' | 'CHECK_IN_TOO_EARLY' | 'VISIT_DAY_OVER' | 'VISIT_LONGER_THAN_MAXIMUM'

export type VisitDayFacts = {
  readonly now: Date
  /** The clock of the place. */
  readonly timeZone: TimeZone
  /** The visit's local day and its planned start. */
  readonly on: LocalDate
  readonly startsAt: Date
  readonly startedAt: Date | null
  readonly ruleset: Ruleset
}

const DAY_MINUTES = 24 * 60
const cites = ['practice.visit-day'] as const

/** What happens at a visit happens on its own local day; one that began on it may end after midnight. */
export function ruleVisitDay({ now, timeZone, on, startedAt }: VisitDayFacts): Finding<VisitDayCode>[] {
  const today = localDateOf(now, timeZone)
  const runsOn = startedAt !== null && localDateOf(startedAt, timeZone) === on && minutesIn({ start: startedAt, end: now }) <= DAY_MINUTES
  return today < on || (today > on && !runsOn) ? [refuse('NOT_TODAY', cites, { params: { visitOn: on, today } })] : []
}

/** The door opens on the visit's day, and not earlier before it than the practice says. */
export function ruleCheckInOpens(facts: VisitDayFacts): Finding<VisitDayCode>[] {
  const opensAt = addMinutes(facts.startsAt, -facts.ruleset.values['visit.check-in-early-minutes'])
  return facts.now < opensAt ? [hold('CHECK_IN_TOO_EARLY', cites, { params: { opensAt: opensAt.toISOString() } })] : []
}

/** What is offered of a visit that is confirmed: the door on its day, and that nobody came once it has begun. The rules still say when. */
export const atTheDoor = (
  { startsAt, timeZone }: { readonly startsAt: Date; readonly timeZone: string },
  now: Date,
): { readonly opens: boolean; readonly hasBegun: boolean } => ({
  opens: localDateOf(startsAt, timeZone) === localDateOf(now, timeZone),
  hasBegun: startsAt <= now,
})

/** A visit of a day gone by is neither confirmed nor called off: it took place, or nobody came. */
export function ruleDayOver({ now, timeZone, on }: VisitDayFacts): Finding<VisitDayCode>[] {
  const today = localDateOf(now, timeZone)
  return today > on ? [refuse('VISIT_DAY_OVER', cites, { params: { visitOn: on, today } })] : []
}

/** A visit that took longer than one of its kind can wants a reason. Minutes from its start until now. */
export function ruleVisitLength(
  { startedAt, now, ruleset: { values } }: VisitDayFacts,
  isJourney: boolean,
  reason: string,
): Finding<VisitDayCode>[] {
  const minutes = values[isJourney ? 'visit.journey-longest-minutes' : 'visit.longest-minutes']
  if (startedAt === null || reason !== '' || minutesIn({ start: startedAt, end: now }) <= minutes) return []
  return [hold('VISIT_LONGER_THAN_MAXIMUM', cites, { params: { minutes } })]
}
