import 'server-only'
import type { Ruleset } from '../../domain/ruleset.ts'
import { type AvailabilityQuery, findStarts, whoIsFree } from '../../domain/scheduling/availability.ts'
import type { Interval } from '../../domain/time/interval.ts'
import { addDays } from '../../domain/time/local.ts'
import { startOfDay } from '../../domain/time/practice-time.ts'
import { instantOf, minuteOf } from '../../domain/time/zone-table.ts'
import type { Tx } from '../scope.ts'
import { loadCalendars } from './calendars.ts'
import { type CallTakers, loadCallTakers } from './consults.ts'

/** All that decides when a consult call can be: who takes them, their calendars, the practice's clock and its rules. */
export type ConsultCalendar = {
  readonly practiceId: string
  readonly timeZone: string
  readonly ruleset: Ruleset
  readonly clinicianIds: readonly string[]
  readonly query: AvailabilityQuery
}

/** Which calendars to read: from now to the horizon or within `window`, of all who take calls or of those already known. */
type Wanted = { readonly window?: Interval; readonly takers?: CallTakers }

/** Reads the calendars of everybody who takes consult calls. */
export async function loadConsultCalendar(tx: Tx, practiceId: string, now: Date, wanted: Wanted = {}): Promise<ConsultCalendar> {
  const { timeZone, today, ruleset, clinicianIds } = wanted.takers ?? (await loadCallTakers(tx, practiceId, now))
  const horizonDays = ruleset.values['consult.horizon-days']
  const { start, end } = wanted.window ?? { start: now, end: startOfDay(addDays(today, horizonDays + 1), timeZone) }
  const calendars = await loadCalendars(tx, practiceId, { clinicianIds, locationId: null }, { start, end }, now)
  const { minutes, bufferMinutes } = ruleset.services.consult
  return {
    practiceId,
    timeZone,
    ruleset,
    clinicianIds,
    query: {
      timeZone,
      stepMinutes: ruleset.values['consult.step-minutes'],
      lengthMinutes: minutes,
      from: minuteOf(start),
      to: minuteOf(end),
      now: Math.ceil(now.getTime() / 60_000),
      noticeMinutes: ruleset.values['consult.notice-hours'] * 60,
      horizonDays,
      needs: [{ kind: 'clinician', anyOf: clinicianIds.flatMap((id) => calendars.get(id) ?? []), before: 0, after: bufferMinutes }],
    },
  }
}

/** The starts a call can have. */
export const consultStarts = ({ query }: ConsultCalendar): Date[] => findStarts(query).map(instantOf)

/** Who is free for a call at `startsAt`; nobody when the time is not on offer. */
export const freeForConsult = ({ query }: ConsultCalendar, startsAt: Date): readonly string[] =>
  whoIsFree(query, minuteOf(startsAt))[0] ?? []

/** The call's stretch, and what its clinician keeps free with it. */
export function consultStretch({ query, ruleset }: ConsultCalendar, startsAt: Date): { call: Interval; kept: Interval } {
  const end = new Date(startsAt.getTime() + query.lengthMinutes * 60_000)
  const keptUntil = new Date(end.getTime() + ruleset.services.consult.bufferMinutes * 60_000)
  return { call: { start: startsAt, end }, kept: { start: startsAt, end: keptUntil } }
}
