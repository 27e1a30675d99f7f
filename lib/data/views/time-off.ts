import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { TimeZone } from '../../domain/time/local.ts'
import type { Tx } from '../scope.ts'
import type { ClinicianRow } from './settings-clinicians.ts'

export type AwayRow = Pick<ClinicianRow, 'id' | 'name' | 'timeZone' | 'timeOff'>

/** Who is away when, from now on: everybody for the desk, a therapist's own for a therapist. */
export async function listTimeOff(tx: Tx, actor: Actor, now: Date, timeZone: TimeZone): Promise<AwayRow[]> {
  const rows = await tx.clinician.findMany({
    where: { practiceId: actor.practiceId, isActive: true, ...(actor.role === 'therapist' ? { id: actor.clinicianId } : {}) },
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      homeLocation: { select: { timeZone: true } },
      timeOffs: {
        where: { endsAt: { gt: now } },
        orderBy: { startsAt: 'asc' },
        select: { id: true, startsAt: true, endsAt: true, reason: true },
      },
    },
  })
  return rows.map(({ id, name, homeLocation, timeOffs }) => ({ id, name, timeZone: homeLocation?.timeZone ?? timeZone, timeOff: timeOffs }))
}
