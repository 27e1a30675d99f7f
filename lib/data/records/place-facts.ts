import 'server-only'
import type { PrescriberInWorld, World } from '../../domain/law/world.ts'
import { addDays, type LocalDate, type TimeZone } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { fromDay, fromDayOrNull, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { credentialColumns, credentialOf, protocolsOfPrescribers, supervisedTogether } from './credentials.ts'
import { networkColumns, networkFactOf } from './network-standings.ts'
import { clinicianColumns, clinicianInWorldOf, prescriberColumns } from './people-facts.ts'
import { presenceColumns } from './presences.ts'

type Asked = {
  readonly locationId: string
  /** Whose prescribers are read: everybody a client was accepted by or has an order of. */
  readonly clientId: string
  readonly now: Date
  readonly from: LocalDate
  /** The last day; null for all that is ahead. */
  readonly to: LocalDate | null
}

export type PlaceFacts = {
  readonly timeZone: TimeZone
  readonly world: Pick<World, 'location' | 'roomIds' | 'facilities' | 'groups' | 'clinicians' | 'networks' | 'presences' | 'prescribers'>
}

const columnsIn = ({ locationId, clientId, from, to }: Asked) => {
  // Days are the location's, and that clock is not read yet: nobody's day begins or ends further from the day of Greenwich.
  const [first, last] = [toDay(addDays(from, -2)), to && toDay(addDays(to, 3))]
  return {
    locations: {
      where: { id: locationId },
      select: {
        timeZone: true,
        state: true,
        holdsStock: true,
        rooms: { where: { kind: 'treatment', isActive: true }, orderBy: { name: 'asc' }, select: { id: true } },
      },
    },
    partnerFacilities: {
      where: { isActive: true },
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
    },
    groupSessions: {
      where: { serviceOn: { gte: toDay(from), ...(to && { lte: toDay(to) }) } },
      orderBy: { startsAt: 'asc' },
      select: groupColumns,
    },
    clinicians: { where: { isActive: true }, orderBy: { name: 'asc' }, select: clinicianColumns },
    networkStandings: { where: { payer: { coverages: { some: { clientId } } } }, orderBy: { fromOn: 'asc' }, select: networkColumns },
    prescribers: {
      where: { OR: [{ referrals: { some: { clientId, status: 'accepted' } } }, { doseOrders: { some: { clientId } } }] },
      select: {
        ...prescriberColumns,
        presences: {
          where: { takenBackAt: null, endsAt: { gt: first }, ...(last && { startsAt: { lt: last } }) },
          orderBy: { startsAt: 'asc' },
          select: presenceColumns,
        },
      },
    },
    credentials: protocolsOfPrescribers,
  } satisfies Prisma.PracticeSelect
}

const groupColumns = {
  id: true,
  title: true,
  phase: true,
  status: true,
  serviceOn: true,
  startsAt: true,
  endsAt: true,
  capacity: true,
  seatsTaken: true,
  seatsClosedAt: true,
  clinicianId: true,
  locationId: true,
} as const satisfies Prisma.GroupSessionSelect

type Row = Prisma.PracticeGetPayload<{ select: ReturnType<typeof columnsIn> }>

/**
 * Reads, in one statement, the people and places a client's visit could take: a location with its clock and rooms, the partner facilities,
 * everybody who could give it, the client's prescribers with where they said they are, and the group sessions of a window of local days.
 * Null when the location is not there.
 */
export async function loadPlaceFacts(tx: Tx, practiceId: string, asked: Asked): Promise<PlaceFacts | null> {
  const row = await tx.practice.findUnique({ where: { id: practiceId }, select: columnsIn(asked) })
  const [location] = row?.locations ?? []
  if (!row || !location) return null
  const { timeZone, state, holdsStock, rooms } = location
  return {
    timeZone,
    world: {
      location: { id: asked.locationId, state, holdsStock },
      roomIds: rooms.map(({ id }) => id),
      facilities: row.partnerFacilities.map(facilityOf),
      groups: row.groupSessions.flatMap(groupOf),
      clinicians: row.clinicians.map(clinicianInWorldOf),
      networks: row.networkStandings.map(networkFactOf),
      presences: row.prescribers.flatMap(({ presences }) => presences),
      prescribers: row.prescribers.map((one) => prescriberOf(one, row.credentials, localDateOf(asked.now, timeZone))),
    },
  }
}

const facilityOf = ({ remsExpiresOn, chairs, credentials, ...rest }: Row['partnerFacilities'][number]): World['facilities'][number] => ({
  ...rest,
  remsExpiresOn: fromDayOrNull(remsExpiresOn),
  chairIds: chairs.map(({ id }) => id),
  credentials: credentials.map(credentialOf),
})

function groupOf({
  phase,
  status,
  serviceOn,
  capacity,
  seatsTaken,
  seatsClosedAt,
  ...rest
}: Row['groupSessions'][number]): World['groups'] {
  if (phase === 'journey') return []
  const isOpen = status === 'tentative' || status === 'confirmed'
  return [{ ...rest, phase, on: fromDay(serviceOn), seatsLeft: capacity - seatsTaken, isOpen, takesSeats: seatsClosedAt === null }]
}

function prescriberOf(
  { credentials: held, presences: _presences, ...row }: Row['prescribers'][number],
  protocols: Row['credentials'],
  today: LocalDate,
): PrescriberInWorld {
  const credentials = held.map(credentialOf)
  return { ...row, credentials, supervisedTogether: supervisedTogether(credentials, protocols, today) }
}
