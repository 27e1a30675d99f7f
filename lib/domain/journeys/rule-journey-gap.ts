import { type Finding, refuse, warn } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { addDays, daysBetween, type LocalDate } from '../time/local.ts'
import { atLeast } from './order-limits.ts'

/** Another journey of the client: planned, or with a dose given. */
export type OtherJourney = {
  readonly on: LocalDate
  /** Of the same regimen: only those are missed when the time between grows long. */
  readonly sameRegimen: boolean
}

export type JourneyGapFacts = {
  readonly on: LocalDate
  readonly others: readonly OtherJourney[]
  /** The least days between two doses as the prescriber wrote them; null when the order says nothing. */
  readonly orderLeastDays: number | null
}

export type JourneyGapCode = 'GAP_TOO_SHORT' | 'GAP_TOO_LONG' | 'TOO_SOON_AFTER_LAST' | 'TWO_A_WEEK'

const cites = ['practice.frequency'] as const
/** Who may plan journeys closer than usual, with a reason. */
export const gapOverriders = ['clinical-director', 'prescriber'] as const

/**
 * The days between one journey and the client's others. Below the floor, or below what the order says, and more than
 * two in any seven days nobody sets aside; between the floor and the usual least the clinical director or the prescriber may.
 */
export function ruleJourneyGap({ on, others, orderLeastDays }: JourneyGapFacts, { values }: Ruleset): Finding<JourneyGapCode>[] {
  const floor = atLeast(values['regimen.gap-floor-days'], orderLeastDays)
  const least = values['regimen.gap-least-days']
  const nearest = others.reduce<OtherJourney | null>(
    (found, other) => (found === null || apart(other.on, on) < apart(found.on, on) ? other : found),
    null,
  )
  const findings: Finding<JourneyGapCode>[] = []
  if (nearest !== null) {
    const days = apart(nearest.on, on)
    const params = { days, otherOn: nearest.on }
    if (days < floor) findings.push(refuse('TOO_SOON_AFTER_LAST', cites, { params: { ...params, least: floor } }))
    else if (days < least) findings.push(refuse('GAP_TOO_SHORT', cites, { params: { ...params, least }, overridableBy: gapOverriders }))
  }
  const most = values['regimen.week-most']
  if (inOneWeek(on, others) > most) findings.push(refuse('TWO_A_WEEK', cites, { params: { most } }))
  return [...findings, ...tooLong(on, others, values['regimen.gap-most-days'])]
}

const apart = (left: LocalDate, right: LocalDate) => Math.abs(daysBetween(left, right))

/** The most journeys in any seven local days that hold this one. */
function inOneWeek(on: LocalDate, others: readonly OtherJourney[]): number {
  const starts = Array.from({ length: 7 }, (_, back) => addDays(on, -back))
  return Math.max(...starts.map((from) => 1 + others.filter((other) => other.on >= from && other.on <= addDays(from, 6)).length))
}

/** The time since the journey before, and to the next of the same regimen. */
function tooLong(on: LocalDate, others: readonly OtherJourney[], most: number): Finding<JourneyGapCode>[] {
  const days = others.filter(({ sameRegimen }) => sameRegimen).map((other) => other.on)
  const before = days
    .filter((day) => day < on)
    .sort()
    .at(-1)
  const after = days.filter((day) => day > on).sort()[0]
  return [before, after].flatMap((otherOn) => {
    if (otherOn === undefined || apart(otherOn, on) <= most) return []
    return [warn('GAP_TOO_LONG', cites, { params: { days: apart(otherOn, on), otherOn, most } })]
  })
}
