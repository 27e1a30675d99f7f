import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { Interval } from '../../domain/time/interval.ts'
import type { TimeZone } from '../../domain/time/local.ts'
import { stretchColumns, withVersion } from '../records/places.ts'
import type { Tx } from '../scope.ts'
import type { ClinicianRow } from './settings-clinicians.ts'

export type AwayRow = Pick<ClinicianRow, 'id' | 'name' | 'timeZone' | 'timeOff'>

const fromNowOn = (now: Date) =>
  ({
    where: { endsAt: { gt: now } },
    orderBy: { startsAt: 'asc' },
    select: stretchColumns,
  }) as const

/** When each room is out of use, from now on, with the place it is in. */
export async function listRoomsOut(tx: Tx, { practiceId }: Actor, now: Date): Promise<AwayRow[]> {
  const rows = await tx.room.findMany({
    where: { practiceId, isActive: true, NOT: { kind: 'waiting' }, location: { isActive: true } },
    orderBy: [{ location: { name: 'asc' } }, { name: 'asc' }],
    select: { id: true, name: true, location: { select: { name: true, timeZone: true } }, timeOffs: fromNowOn(now) },
  })
  return rows.map(({ id, name, location, timeOffs }) => ({
    ...{ id, name: `${name}, ${location.name}`, timeZone: location.timeZone, timeOff: timeOffs.map(withVersion) },
  }))
}

/** When each chair of the partner facilities is out of use, from now on, with the facility it is in. */
export async function listChairsOut(tx: Tx, { practiceId }: Actor, now: Date): Promise<AwayRow[]> {
  const rows = await tx.chair.findMany({
    where: { practiceId, isActive: true, facility: { isActive: true } },
    orderBy: [{ facility: { name: 'asc' } }, { name: 'asc' }],
    select: { id: true, name: true, facility: { select: { name: true, timeZone: true } }, timeOffs: fromNowOn(now) },
  })
  return rows.map(({ id, name, facility, timeOffs }) => ({
    ...{ id, name: `${name}, ${facility.name}`, timeZone: facility.timeZone, timeOff: timeOffs.map(withVersion) },
  }))
}

/** Who is away when, from now on: everybody for the desk, a therapist's own for a therapist. */
export async function listTimeOff(tx: Tx, actor: Actor, now: Date, timeZone: TimeZone): Promise<AwayRow[]> {
  const rows = await tx.clinician.findMany({
    where: { practiceId: actor.practiceId, isActive: true, ...(actor.role === 'therapist' ? { id: actor.clinicianId } : {}) },
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      homeLocation: { select: { timeZone: true } },
      timeOffs: fromNowOn(now),
    },
  })
  return rows.map(({ id, name, homeLocation, timeOffs }) => ({
    ...{ id, name, timeZone: homeLocation?.timeZone ?? timeZone, timeOff: timeOffs.map(withVersion) },
  }))
}

/** Somebody who is away, or a room or a chair that is out of use, as the calendar shows it: without why. */
export type AbsenceShown = {
  readonly id: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly clinician: { readonly id: string; readonly name: string } | null
  readonly room: { readonly id: string; readonly name: string } | null
  readonly chair: { readonly id: string; readonly name: string } | null
}

/** Who is away, which rooms of a location and which chairs of facilities are out of use between two instants. */
export const listAbsences = (
  tx: Tx,
  { practiceId }: Actor,
  { start, end, locationId }: Interval & { readonly locationId: string },
): Promise<AbsenceShown[]> =>
  tx.timeOff.findMany({
    where: {
      ...{ practiceId, startsAt: { lt: end }, endsAt: { gt: start } },
      OR: [{ clinician: { isActive: true } }, { room: { locationId, isActive: true } }, { chair: { isActive: true } }],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, startsAt: true, endsAt: true },
      clinician: { select: { id: true, name: true } },
      room: { select: { id: true, name: true } },
      chair: { select: { id: true, name: true } },
    },
  })
