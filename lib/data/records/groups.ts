import 'server-only'
import type { GroupForSeat } from '../../domain/regimens/decide-seat.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay, toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'

type Group = GroupForSeat & { readonly title: string; readonly locationId: string; readonly timeZone: string }

const columns = {
  id: true,
  title: true,
  phase: true,
  status: true,
  serviceOn: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  capacity: true,
  seatsTaken: true,
  clinicianId: true,
  locationId: true,
} as const

/** Group sessions between two days with what a seat for this client depends on: seats left, whether they sit in it, their journeys that day. */
export async function loadGroupsForSeat(
  tx: Tx,
  practiceId: string,
  clientId: string,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<Group[]> {
  const serviceOn = { gte: toDay(from), lte: toDay(to) }
  const groups = await tx.groupSession.findMany({ where: { practiceId, serviceOn }, orderBy: { startsAt: 'asc' }, select: columns })
  const own = await tx.appointment.findMany({
    where: { practiceId, clientId, serviceOn, status: { notIn: ['cancelled', 'no_show'] } },
    select: { kind: true, groupId: true, serviceOn: true, startsAt: true, endsAt: true },
  })
  return groups.flatMap(({ phase, status, serviceOn: day, capacity, seatsTaken, ...group }) =>
    phase === 'journey'
      ? []
      : [
          {
            ...group,
            phase,
            on: fromDay(day),
            isOpen: status === 'tentative' || status === 'confirmed',
            seatsLeft: capacity - seatsTaken,
            isSeated: own.some(({ groupId }) => groupId === group.id),
            journeys: own
              .filter((visit) => visit.kind === 'journey' && fromDay(visit.serviceOn) === fromDay(day))
              .map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt })),
          },
        ],
  )
}

/** The day and place of one session; null when it is not there. */
export async function loadGroupDay(tx: Tx, practiceId: string, id: string): Promise<{ on: LocalDate; locationId: string } | null> {
  await tx.$queryRaw`SELECT 1 FROM group_session WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  const row = await tx.groupSession.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: { serviceOn: true, locationId: true },
  })
  return row && { on: fromDay(row.serviceOn), locationId: row.locationId }
}
