import 'server-only'
import { type ConsultCalendar, consultStarts, freeForConsult, loadConsultCalendar } from '../../data/records/consult-times.ts'
import { type CallPerson, countUpcomingCalls, lockCallTakers } from '../../data/records/consults.ts'
import type { Tx } from '../../data/scope.ts'
import { type Ruling, rulingOf } from '../../domain/finding.ts'
import { type ConsultTimeCode, nearestStarts, whyNobody } from '../../domain/scheduling/rule-consult-time.ts'
import { wantedResource } from '../../domain/scheduling/wanted-resource.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { instantOf, minuteOf } from '../../domain/time/zone-table.ts'

/** A time that is open for a call: an instant as text. */
export type OpenTime = { readonly startsAt: string }

const DAY_MINUTES = 1_440
const OFFERED = 6

type Asked = {
  readonly practiceId: string
  readonly startsAt: Date
  readonly now: Date
  readonly person?: CallPerson
}
type Found =
  | { readonly calendar: ConsultCalendar; readonly clinicianId: string }
  | { readonly calendar: ConsultCalendar; readonly ruling: Ruling<ConsultTimeCode, OpenTime> }

/**
 * Finds who takes a call at this time, with everybody's lock taken in order first, or says why nobody can. Choosing anybody
 * means locking all who might be chosen, so that two strangers never get the same person.
 */
export async function chooseForCall(tx: Tx, { practiceId, startsAt, now, person }: Asked): Promise<Found> {
  const around = { start: addMinutes(startsAt, -DAY_MINUTES), end: addMinutes(startsAt, DAY_MINUTES) }
  const takers = await lockCallTakers(tx, practiceId, now)
  const calendar = await loadConsultCalendar(tx, practiceId, now, { window: around, takers })
  const [clinicianId] = freeForConsult(calendar, startsAt)
  const upcomingCalls = person ? await countUpcomingCalls(tx, practiceId, person, now) : 0
  if (clinicianId && upcomingCalls === 0) return { calendar, clinicianId }
  const findings = whyNobody(...callOn(calendar, startsAt, now, upcomingCalls))
  return { calendar, ruling: rulingOf<ConsultTimeCode, OpenTime>(findings, { rulesetVersion: calendar.ruleset.version, evaluatedAt: now }) }
}

/** The call at this time as the rule weighs it: everybody who could take it, and what was asked. */
function callOn(calendar: ConsultCalendar, startsAt: Date, now: Date, upcomingCalls: number): Parameters<typeof whyNobody> {
  const { ruleset, timeZone, query } = calendar
  const visit = { start: startsAt, end: addMinutes(startsAt, query.lengthMinutes) }
  const people = query.needs.flatMap(({ anyOf }) => anyOf.map((person) => wantedResource('clinician', person, visit, null)))
  const call = { ...visit, bufferMinutes: query.needs[0]?.after ?? 0 }
  const offered = consultStarts(calendar).map(minuteOf)
  return [people, { now, ruleset, timeZone, call, startMinute: minuteOf(startsAt), offered, upcomingCalls }]
}

/** The open times nearest to the one that was refused. */
export async function nearestOpenTimes(tx: Tx, practiceId: string, wanted: Date, now: Date): Promise<OpenTime[]> {
  const starts = consultStarts(await loadConsultCalendar(tx, practiceId, now)).map(minuteOf)
  return nearestStarts(starts, minuteOf(wanted), OFFERED).map((minute) => ({ startsAt: instantOf(minute).toISOString() }))
}
