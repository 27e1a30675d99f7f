import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { isAtHome } from '../../domain/journeys/at-home.ts'
import type { PlaceQuestion } from '../../domain/journeys/rule-place-today.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { fromDay } from '../dates.ts'
import { loadPlaceToday } from '../records/visit-places.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments } from '../visibility.ts'

/** Whether it is the day to ask where the client is, and what was told. Null for a visit elsewhere, on another day, or over. */
export async function findPlaceQuestion(tx: Tx, actor: Actor, appointmentId: string, now: Date): Promise<PlaceQuestion | null> {
  const visit = await tx.appointment.findFirst({
    where: { AND: [visibleAppointments(actor), { id: appointmentId }] },
    select: { setting: true, status: true, serviceOn: true, timeZone: true },
  })
  if (!visit || !isAtHome(visit.setting)) return null
  if (visit.status === 'completed' || visit.status === 'cancelled' || visit.status === 'no_show') return null
  const today = localDateOf(now, visit.timeZone)
  if (today !== fromDay(visit.serviceOn)) return null
  const told = await loadPlaceToday(tx, actor.practiceId, appointmentId, visit.timeZone)
  return { told: told?.toldOn === today ? told : null }
}
