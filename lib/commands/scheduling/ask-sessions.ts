import 'server-only'
import { loadCalendars } from '../../data/records/calendars.ts'
import { loadClinicians } from '../../data/records/people-facts.ts'
import { freeExpiredHolds, lockResources, type Taking } from '../../data/records/reservations.ts'
import { loadRules } from '../../data/records/rulesets.ts'
import { loadClinicianDays } from '../../data/records/visit-facts.ts'
import type { Tx } from '../../data/scope.ts'
import { type Finding, onceEach, rulingOf } from '../../domain/finding.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import type { RefusedWeek } from '../../domain/scheduling/group-series.ts'
import { ruleGroupSession } from '../../domain/scheduling/rule-group-session.ts'
import { addMinutes, type Interval } from '../../domain/time/interval.ts'
import { addDays, type LocalDate, type LocalTime } from '../../domain/time/local.ts'
import { instantAt, localDateOf, startOfDay } from '../../domain/time/practice-time.ts'

export type AskedSession = { readonly on: LocalDate; readonly at: LocalTime; readonly clinicianId: string; readonly roomId: string }

export type Given = {
  readonly practiceId: string
  readonly now: Date
  /** Of today: what an answer is dated by. */
  readonly ruleset: Ruleset
  /** Of the day of a session: what it is held to. */
  readonly rulesetOn: (on: LocalDate) => Ruleset
  readonly place: { readonly id: string; readonly timeZone: string; readonly state: string }
  readonly phase: 'preparation' | 'integration'
  /** The sessions that are written anew, whose own time does not count as taken, and the visits that sit in them. */
  readonly except?: readonly string[]
  readonly seats?: readonly string[]
}

type Held = Pick<Given, 'place' | 'now'> & { readonly phase: string }
type Rules = Pick<Given, 'rulesetOn' | 'place'>

/** By what rules sessions of a place are asked: each by those of its own day. */
export async function rulesOfSessions(tx: Tx, practiceId: string, { place, phase, now }: Held): Promise<Given> {
  const { rulesetOn } = await loadRules(tx, practiceId)
  const ruleset = rulesetOn(localDateOf(now, place.timeZone))
  return { practiceId, now, ruleset, rulesetOn, place, phase: phase === 'integration' ? 'integration' : 'preparation' }
}

/** When a session begins and ends. */
export function timeOfSession({ on, at }: Pick<AskedSession, 'on' | 'at'>, { rulesetOn, place }: Rules): Interval {
  const start = instantAt(on, at, place.timeZone)
  return { start, end: addMinutes(start, rulesetOn(on).services.group.minutes) }
}

/** What a session takes: its leader and its room, with the time kept after it. */
export function takingsOfSession(session: AskedSession, given: Rules): Taking[] {
  const { start, end } = timeOfSession(session, given)
  const taken = { start, end: addMinutes(end, given.rulesetOn(session.on).services.group.bufferMinutes) }
  return [
    { ...taken, resourceId: session.clinicianId, kind: 'clinician' },
    { ...taken, resourceId: session.roomId, kind: 'room' },
  ]
}

/** Locks whoever leads these sessions and their rooms, and frees what ran-out holds still occupy of them. `also`: whom else the change takes. */
export async function lockSessions(tx: Tx, sessions: readonly AskedSession[], { practiceId, now }: Given, also: readonly string[] = []) {
  const ids = [...new Set(sessions.flatMap(({ clinicianId, roomId }) => [clinicianId, roomId])), ...also]
  await lockResources(tx, practiceId, ids)
  await freeExpiredHolds(tx, practiceId, ids, now)
}

/** What the rules say of each of these sessions; null when nobody of the practice is to lead one. */
export async function askSessions(
  tx: Tx,
  sessions: readonly AskedSession[],
  given: Given,
): Promise<readonly (readonly Finding<string>[])[] | null> {
  const { practiceId, now, place, except = [], seats = [] } = given
  const days = sessions.map(({ on }) => on).sort()
  const [from, to] = [days[0], days.at(-1)]
  if (!from || !to) return []
  const leaders = await loadClinicians(tx, practiceId)
  const window = { start: startOfDay(addDays(from, -1), place.timeZone), end: startOfDay(addDays(to, 2), place.timeZone) }
  const [clinicianIds, roomIds] = [sessions.map(({ clinicianId }) => clinicianId), sessions.map(({ roomId }) => roomId)].map((ids) => [
    ...new Set(ids),
  ]) as [string[], string[]]
  const calendars = await loadCalendars(tx, practiceId, { clinicianIds, locationId: place.id, roomIds, except }, window, now)
  const visits = (await loadClinicianDays(tx, { practiceId, from, to })).filter(({ appointmentId }) => !seats.includes(appointmentId))
  const answers: (readonly Finding<string>[])[] = []
  for (const { on, at, clinicianId, roomId } of sessions) {
    const leader = leaders.find(({ id }) => id === clinicianId)
    const [leaderCalendar, roomCalendar] = [calendars.get(clinicianId), calendars.get(roomId)]
    if (!leader || !leaderCalendar || !roomCalendar) return null
    const day = visits.filter((visit) => visit.clinicianId === clinicianId && visit.on === on)
    const leaderDay = { visits: day.length, journeys: day.filter(({ kind }) => kind === 'journey').length }
    const session = timeOfSession({ on, at }, given)
    answers.push(
      ruleGroupSession({
        ...given,
        ruleset: given.rulesetOn(on),
        timeZone: place.timeZone,
        state: place.state,
        session,
        leader,
        leaderCalendar,
        leaderDay,
        roomCalendar,
      }),
    )
  }
  return answers
}

/** The sessions that cannot be held so, each with why, and what that is together. Null where all can. */
export function refusedOf(sessions: readonly AskedSession[], answers: readonly (readonly Finding<string>[])[], { ruleset, now }: Given) {
  const weeks = sessions
    .map(
      ({ on }, index): RefusedWeek => ({ on, clientId: null, findings: (answers[index] ?? []).filter(({ effect }) => effect !== 'warn') }),
    )
    .filter(({ findings }) => findings.length > 0)
  if (weeks.length === 0) return null
  const findings = onceEach(weeks.flatMap((week) => week.findings))
  return rulingOf<string, RefusedWeek>(findings, { rulesetVersion: ruleset.version, evaluatedAt: now, alternatives: weeks })
}
