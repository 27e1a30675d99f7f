import type { Duty } from '../access/roles.ts'
import { type Finding, hold, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { addMinutes, type Interval, minutesIn, overlaps } from '../time/interval.ts'
import { addDays, type TimeZone } from '../time/local.ts'
import { localDateOf } from '../time/practice-time.ts'
import type { AppointmentKind } from './appointment-kind.ts'
import { type BillingShape, usesIndividualHour } from './billing-shape.ts'
import { keepsBuffer, type ResourceKind } from './resource-kind.ts'

/** Who may set clinic policy aside for one visit, with a reason on record. */
export const policyOverriders = ['billing-lead', 'clinical-director'] as const satisfies readonly Duty[]

/** Somebody or something the visit would reserve, with what is known of its day. */
export type WantedResource = {
  readonly kind: ResourceKind
  readonly id: string
  /** Opening hours around the visit; null for a client, who has none. */
  readonly open: readonly Interval[] | null
  readonly away: readonly Interval[]
  /** Reservations near the visit, buffers included, without those of the visit itself. A hold or a tentative visit lapses. */
  readonly taken: readonly { readonly during: Interval; readonly lapsesAt: Date | null }[]
  /** Other visits and journeys on the visit's local day; null where no limit applies. */
  readonly sameDay: { readonly visits: number; readonly journeys: number } | null
}

export type TimesFacts = {
  readonly now: Date
  readonly ruleset: Ruleset
  /** The location's clock. */
  readonly timeZone: TimeZone
  readonly visit: Interval & { readonly kind: AppointmentKind; readonly bufferMinutes: number; readonly bills: BillingShape }
  readonly needs: readonly ResourceKind[]
  readonly resources: readonly WantedResource[]
  /** The client's other visits on that local day, whoever gives them. */
  readonly clientDay: { readonly individualHours: number; readonly groups: number }
}

export type TimesCode =
  | 'TIME_EMPTY'
  | 'TIME_PAST'
  | 'NOTICE_TOO_SHORT'
  | 'TOO_FAR_AHEAD'
  | 'RESOURCE_NOT_CHOSEN'
  | 'TIME_TAKEN'
  | 'RESOURCE_AWAY'
  | 'OUTSIDE_OPENING_HOURS'
  | 'BUFFER_TOO_SHORT'
  | 'DAY_LIMIT_REACHED'
  | 'SECOND_INDIVIDUAL_HOUR'
  | 'SECOND_GROUP_SAME_DAY'

/**
 * Whether the visit can stand where it is asked for: hours, notice, buffers, day limits, one individual hour a client and day,
 * nobody in two places. Hours, notice, buffers and day limits are clinic policy and can be set aside by the
 * billing lead or the clinical director; the rest never. The time somebody else keeps free after a visit counts as taken; only
 * the visit's own buffer can be cut short.
 */
export function ruleTimes(facts: TimesFacts): Finding<TimesCode>[] {
  const { visit, resources } = facts
  if (!(visit.end > visit.start)) return [refuse('TIME_EMPTY', ['practice.booking'], { params: { visit: visit.kind } })]
  return [
    ...ruleNoticeAndHorizon(facts),
    ...ruleChosen(facts),
    ...resources.flatMap((resource) => ruleResource(resource, facts)),
    ...ruleClientDay(facts),
  ]
}

function ruleNoticeAndHorizon({ now, ruleset, timeZone, visit }: TimesFacts): Finding<TimesCode>[] {
  const consult = visit.kind === 'consult'
  const noticeHours = ruleset.values[consult ? 'consult.notice-hours' : 'booking.notice-hours']
  const horizonDays = ruleset.values[consult ? 'consult.horizon-days' : 'booking.horizon-days']
  const params = { visit: visit.kind }
  const findings: Finding<TimesCode>[] = []
  if (visit.start < now) findings.push(refuse('TIME_PAST', ['practice.booking'], { params }))
  else if (visit.start < addMinutes(now, noticeHours * 60)) {
    findings.push(refuse('NOTICE_TOO_SHORT', ['practice.booking'], { params: { ...params, noticeHours }, overridableBy: policyOverriders }))
  }
  // A day of the clock is never more than two of the sun: what is nearer is within the horizon, whatever the clocks show.
  if (visit.start < addMinutes(now, (horizonDays - 2) * 24 * 60)) return findings
  const lastOn = addDays(localDateOf(now, timeZone), horizonDays)
  if (localDateOf(visit.start, timeZone) > lastOn)
    findings.push(refuse('TOO_FAR_AHEAD', ['practice.booking'], { params: { ...params, lastOn } }))
  return findings
}

const ruleChosen = ({ needs, resources, visit }: TimesFacts): Finding<TimesCode>[] =>
  needs
    .filter((kind) => !resources.some((resource) => resource.kind === kind))
    .map((kind) => hold('RESOURCE_NOT_CHOSEN', ['practice.booking'], { params: { visit: visit.kind, resource: kind } }))

function ruleResource(resource: WantedResource, facts: TimesFacts): Finding<TimesCode>[] {
  const { visit, now } = facts
  const params = { visit: visit.kind, resource: resource.kind }
  const standing = resource.taken.filter(({ lapsesAt }) => lapsesAt === null || lapsesAt > now).map(({ during }) => during)
  const findings: Finding<TimesCode>[] = []
  if (standing.some((during) => overlaps(during, visit))) findings.push(refuse('TIME_TAKEN', ['practice.nobody-in-two-places'], { params }))
  if (resource.away.some((away) => overlaps(away, visit))) findings.push(refuse('RESOURCE_AWAY', ['practice.booking'], { params }))
  if (resource.open !== null && !isInside(visit, resource.open)) {
    findings.push(refuse('OUTSIDE_OPENING_HOURS', ['practice.booking'], { params, overridableBy: policyOverriders }))
  }
  if (keepsBuffer(resource.kind)) findings.push(...ruleBuffer(standing, visit, params))
  return [...findings, ...ruleDayLimit(resource, facts)]
}

function ruleBuffer(
  standing: readonly Interval[],
  visit: TimesFacts['visit'],
  params: { visit: AppointmentKind; resource: ResourceKind },
): Finding<TimesCode>[] {
  const buffer = { start: visit.end, end: addMinutes(visit.end, visit.bufferMinutes) }
  const next = standing.filter((during) => overlaps(during, buffer) && !overlaps(during, visit))
  if (next.length === 0) return []
  const minutesFree = Math.min(...next.map(({ start }) => minutesIn({ start: visit.end, end: start })))
  return [
    refuse('BUFFER_TOO_SHORT', ['practice.booking'], {
      params: { ...params, minutesFree, minutesWanted: visit.bufferMinutes },
      overridableBy: policyOverriders,
    }),
  ]
}

function ruleDayLimit({ sameDay, kind }: WantedResource, { visit, ruleset }: TimesFacts): Finding<TimesCode>[] {
  if (sameDay === null || visit.kind === 'consult') return []
  const visits = ruleset.values['booking.clinician-visits-a-day']
  const journeys = ruleset.values['booking.clinician-journeys-a-day']
  const reached = (limit: number) =>
    refuse('DAY_LIMIT_REACHED', ['practice.booking'], {
      params: { visit: visit.kind, resource: kind, limit },
      overridableBy: policyOverriders,
    })
  if (visit.kind === 'journey' && sameDay.journeys >= journeys) return [reached(journeys)]
  return sameDay.visits >= visits ? [reached(visits)] : []
}

function ruleClientDay({ visit, clientDay }: TimesFacts): Finding<TimesCode>[] {
  if (usesIndividualHour(visit.bills) && clientDay.individualHours > 0)
    return [refuse('SECOND_INDIVIDUAL_HOUR', ['practice.one-individual-hour'], { params: { visit: visit.kind } })]
  if (visit.bills === 'group' && clientDay.groups > 0) return [refuse('SECOND_GROUP_SAME_DAY', ['practice.one-individual-hour'])]
  return []
}

/** Whether the openings, touching ones taken together, cover the whole visit. */
function isInside(visit: Interval, openings: readonly Interval[]): boolean {
  let covered = visit.start.getTime()
  for (const { start, end } of [...openings].sort((left, right) => left.start.getTime() - right.start.getTime())) {
    if (start.getTime() <= covered) covered = Math.max(covered, end.getTime())
  }
  return covered >= visit.end.getTime()
}
