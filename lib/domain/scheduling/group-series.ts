import type { Finding } from '../finding.ts'
import { addDays, daysBetween, type LocalDate } from '../time/local.ts'

/** A session that cannot be held as asked for, with why: by itself, or for the client of one of its seats. */
export type RefusedWeek = { readonly on: LocalDate; readonly clientId: string | null; readonly findings: readonly Finding[] }

/** The local days of a series: the first and the same weekday of the weeks after it, without those on which it is not held. */
export const daysOfSeries = (first: LocalDate, weeks: number, without: readonly LocalDate[] = []): LocalDate[] =>
  Array.from({ length: weeks }, (_, week) => addDays(first, week * 7)).filter((on) => !without.includes(on))

/** Who leads the session of a day: one after the other, week by week; a week that is left out costs nobody but its leader the turn. */
export function leaderOn(on: LocalDate, first: LocalDate, leaders: readonly [string, ...string[]]): string {
  return leaders[(daysBetween(first, on) / 7) % leaders.length] ?? leaders[0]
}

type Session = { readonly on: LocalDate; readonly clinicianId: string; readonly roomId: string | null }
type Change = { readonly from: Session; readonly to: Pick<Session, 'on' | 'clinicianId'> & { readonly roomId: string } }

/**
 * A later session of a series once an earlier one is changed from one to the other: as many days away; whoever led that one is replaced where they
 * lead, others keep their turn; the same holds of its room.
 */
export const followsChange = <One extends Session>(session: One, { from, to }: Change) => ({
  on: addDays(session.on, daysBetween(from.on, to.on)),
  clinicianId: session.clinicianId === from.clinicianId ? to.clinicianId : session.clinicianId,
  roomId: session.roomId === null || session.roomId === from.roomId ? to.roomId : session.roomId,
})
