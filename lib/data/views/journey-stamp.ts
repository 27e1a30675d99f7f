import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments } from '../visibility.ts'

/** A word that changes whenever something of a journey does, so that a second device knows when to look again. Null when it is not theirs to see. */
export async function findJourneyStamp(tx: Tx, actor: Actor, appointmentId: string): Promise<string | null> {
  const row = await tx.appointment.findFirst({
    where: { AND: [visibleAppointments(actor), { id: appointmentId, kind: 'journey' }] },
    select: {
      status: true,
      _count: { select: { vitalReadings: true, journeyEvents: true, vitalClearances: true } },
      rideHome: { select: { status: true, waitingSince: true } },
      vitalReadings: { where: { voidConfirmedAt: { not: null } }, select: { id: true } },
      vitalClearances: { where: { confirmedAt: { not: null } }, select: { id: true } },
    },
  })
  if (!row) return null
  const { _count: count, rideHome } = row
  const parts = [row.status, count.vitalReadings, count.journeyEvents, count.vitalClearances, row.vitalReadings.length]
  return [...parts, row.vitalClearances.length, rideHome?.status, rideHome?.waitingSince?.getTime()].join(' ')
}
