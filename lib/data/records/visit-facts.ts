import 'server-only'
import type { BookedVisit, ClinicianDay } from '../../domain/law/world.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { fromDay, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { rideColumns, wayHomeFactsOf } from './way-home-facts.ts'

const standing = { in: ['tentative' as const, 'confirmed' as const, 'arrived' as const, 'in_progress' as const, 'completed' as const] }

/** Whether a visit stands in the calendar: it was not called off or missed. */
export const stands = ({ status }: { readonly status: string }): boolean => standing.in.some((one) => one === status)

type Window = { readonly practiceId: string; readonly from: LocalDate; readonly to: LocalDate }

/** What a row of the calendar tells the law. */
export const visitColumns = {
  id: true,
  kind: true,
  phase: true,
  status: true,
  format: true,
  setting: true,
  route: true,
  serviceOn: true,
  timeZone: true,
  startsAt: true,
  endsAt: true,
  clinicianId: true,
  prescriberId: true,
  roomId: true,
  chairId: true,
  facilityId: true,
  locationId: true,
  groupId: true,
  cycleId: true,
  authorizationId: true,
  sequence: true,
  startedAt: true,
  plannedDoseAt: true,
  appointmentPlaces: {
    orderBy: [{ toldAt: 'desc' }, { createdAt: 'desc' }],
    take: 1,
    select: { address: true, state: true, toldAt: true },
  },
  rideHome: { select: rideColumns },
} as const satisfies Prisma.AppointmentSelect

/** The client's visits that stand: those of a window of local days, and all of the cycles that are not over. */
export async function loadVisitsOf(
  tx: Tx,
  { practiceId, clientId, from, to }: Window & { readonly clientId: string },
): Promise<BookedVisit[]> {
  const rows = await tx.appointment.findMany({
    where: {
      practiceId,
      clientId,
      status: standing,
      OR: [{ serviceOn: { gte: toDay(from), lte: toDay(to) } }, { cycle: { status: { not: 'completed' } } }],
    },
    orderBy: { startsAt: 'asc' },
    select: visitColumns,
  })
  return rows.map(bookedVisitOf)
}

type Row = Prisma.AppointmentGetPayload<{ select: typeof visitColumns }>

export function bookedVisitOf({ serviceOn, rideHome, appointmentPlaces: [place], ...visit }: Row): BookedVisit {
  const on = fromDay(serviceOn)
  const told = place && { address: place.address, state: place.state, toldOn: localDateOf(place.toldAt, visit.timeZone) }
  return { ...visit, on, ride: rideHome && wayHomeFactsOf(rideHome), placeToday: told?.toldOn === on ? told : null }
}

/** Which visits everybody has on each local day of a window. */
export async function loadClinicianDays(tx: Tx, { practiceId, from, to }: Window): Promise<ClinicianDay[]> {
  const rows = await tx.appointment.findMany({
    where: {
      practiceId,
      kind: { not: 'consult' },
      status: standing,
      serviceOn: { gte: toDay(from), lte: toDay(to) },
    },
    select: { id: true, clinicianId: true, serviceOn: true, kind: true },
  })
  return rows.flatMap(({ id, clinicianId, serviceOn, kind }) =>
    clinicianId ? [{ appointmentId: id, clinicianId, on: fromDay(serviceOn), kind }] : [],
  )
}
