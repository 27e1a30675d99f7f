import 'server-only'
import type { World } from '../../domain/law/world.ts'
import type { LocalDate, TimeZone } from '../../domain/time/local.ts'
import { fromDay, fromDayOrNull, toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { credentialColumns, credentialOf } from './credentials.ts'

export type PlaceFacts = {
  readonly timeZone: TimeZone
  readonly facilities: World['facilities']
  readonly world: Pick<World, 'location' | 'roomIds' | 'facilities' | 'groups'>
}

/** A location with its clock and rooms, the partner facilities, and the group sessions of a window of local days. Null when it is not there. */
export async function loadPlaceFacts(
  tx: Tx,
  practiceId: string,
  locationId: string,
  from: LocalDate,
  to: LocalDate,
): Promise<PlaceFacts | null> {
  const location = await tx.location.findUnique({
    where: { practiceId_id: { practiceId, id: locationId } },
    select: {
      timeZone: true,
      state: true,
      holdsStock: true,
      rooms: { where: { kind: 'treatment', isActive: true }, orderBy: { name: 'asc' }, select: { id: true } },
    },
  })
  if (!location) return null
  const rows = await tx.partnerFacility.findMany({
    where: { practiceId, isActive: true },
    select: {
      id: true,
      state: true,
      timeZone: true,
      holdsStock: true,
      routes: true,
      remsExpiresOn: true,
      chairs: { where: { isActive: true }, select: { id: true } },
      credentials: { where: { kind: 'dea' }, select: credentialColumns },
    },
  })
  const facilities = rows.map(({ remsExpiresOn, chairs, credentials, ...rest }) => ({
    ...rest,
    remsExpiresOn: fromDayOrNull(remsExpiresOn),
    chairIds: chairs.map(({ id }) => id),
    credentials: credentials.map(credentialOf),
  }))
  return {
    timeZone: location.timeZone,
    facilities,
    world: {
      location: { id: locationId, state: location.state, holdsStock: location.holdsStock },
      roomIds: location.rooms.map(({ id }) => id),
      facilities,
      groups: await loadGroups(tx, practiceId, from, to),
    },
  }
}

/** The group sessions of a window, open or not, with the seats left. */
async function loadGroups(tx: Tx, practiceId: string, from: LocalDate, to: LocalDate): Promise<World['groups']> {
  const rows = await tx.groupSession.findMany({
    where: { practiceId, serviceOn: { gte: toDay(from), lte: toDay(to) } },
    orderBy: { startsAt: 'asc' },
    select: {
      id: true,
      title: true,
      phase: true,
      status: true,
      serviceOn: true,
      startsAt: true,
      endsAt: true,
      capacity: true,
      seatsTaken: true,
      clinicianId: true,
      locationId: true,
    },
  })
  return rows.flatMap(({ phase, status, serviceOn, capacity, seatsTaken, ...rest }) =>
    phase === 'journey'
      ? []
      : [
          {
            ...rest,
            phase,
            on: fromDay(serviceOn),
            seatsLeft: capacity - seatsTaken,
            isOpen: status === 'tentative' || status === 'confirmed',
          },
        ],
  )
}
