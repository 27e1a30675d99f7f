import 'server-only'
import type { LoadedAppointment } from '../../data/records/appointments.ts'
import { type LoadedMove, loadMove } from '../../data/records/visit-move.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { openingsOfMove } from '../../domain/law/openings.ts'
import { type EarlierTime, firstEarlier, type WaitedPart } from '../../domain/scheduling/time-waits.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'

type Asked = {
  readonly visit: LoadedAppointment
  readonly dayPart: WaitedPart
  readonly actor: ActorFor<'appointment.wait' | 'appointment.offer-time'>
  readonly now: Date
}

/** What a move of the visit depends on, and the first earlier time with the same person that the law allows now; null for what is not moved this way. */
export async function findEarlier(
  tx: Tx,
  { visit, dayPart, actor, now }: Asked,
): Promise<{ readonly move: LoadedMove; readonly time: EarlierTime | null; readonly from: LocalDate; readonly to: LocalDate } | null> {
  const { startsAt, timeZone, clinicianId } = visit
  const today = localDateOf(now, timeZone)
  const last = localDateOf(startsAt, timeZone)
  const window = { from: addDays(today, -4), to: addDays(last, 4) }
  const move = await loadMove(tx, visit, { practiceId: actor.practiceId, now, ...window })
  if (!move) return null
  const days: LocalDate[] = []
  for (let day = today; day <= last; day = addDays(day, 1)) days.push(day)
  const openings = openingsOfMove(move, days, { clinicianId, roomId: null }, { actor, now })
  const { timeZone: clock, ruleset } = move.world
  return { move, ...window, time: firstEarlier(openings, { startsAt, dayPart, timeZone: clock }, now, ruleset) }
}
