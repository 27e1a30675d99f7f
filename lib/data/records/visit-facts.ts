import 'server-only'
import type { PlaceTold } from '../../domain/journeys/rule-place-today.ts'
import type { BookedVisit, ClinicianDay } from '../../domain/law/world.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { fromDay } from '../dates.ts'
import { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { rideColumns, wayHomeFactsOf } from './way-home-facts.ts'

/** The states in which a visit stands in the calendar. */
export const standing = {
  in: ['tentative' as const, 'confirmed' as const, 'arrived' as const, 'in_progress' as const, 'completed' as const],
}

/** Whether a visit stands in the calendar: it was not called off or missed. */
export const stands = ({ status }: { readonly status: string }): boolean => standing.in.some((one) => one === status)

type Window = { readonly practiceId: string; readonly from: LocalDate; readonly to: LocalDate }

/** What a row of the calendar tells the law of a visit itself. */
export const seenVisitColumns = {
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
} as const satisfies Prisma.AppointmentSelect

/** The same, with the way home. */
export const visitColumns = { ...seenVisitColumns, rideHome: { select: rideColumns } } as const satisfies Prisma.AppointmentSelect

type Row = Prisma.AppointmentGetPayload<{ select: typeof visitColumns }>
type SeenRow = Prisma.AppointmentGetPayload<{ select: typeof seenVisitColumns }>

/** A row of the calendar as the law reads it. */
export const bookedVisitOf = ({ rideHome, ...row }: Row): BookedVisit => ({
  ...seenVisitOf(row),
  ride: rideHome && wayHomeFactsOf(rideHome),
})

/** The same where nobody asks for the way home. */
export function seenVisitOf(row: SeenRow): Omit<BookedVisit, 'ride'> {
  const { serviceOn, appointmentPlaces: _places, ...visit } = row
  const on = fromDay(serviceOn)
  const told = placeTold(row)
  return { ...visit, on, placeToday: told?.toldOn === on ? told : null }
}

/** Where the client said last that they are, with the day they said it on; null when nobody asked. */
export function placeTold({ appointmentPlaces: [place], timeZone }: Pick<SeenRow, 'appointmentPlaces' | 'timeZone'>): PlaceTold | null {
  return place ? { address: place.address, state: place.state, toldOn: localDateOf(place.toldAt, timeZone) } : null
}

/** Which visits everybody has on each local day of a window. */
export async function loadClinicianDays(tx: Tx, { practiceId, from, to }: Window): Promise<ClinicianDay[]> {
  const [row] = await tx.$queryRaw<{ days: ClinicianDay[] | null }[]>`SELECT ${clinicianDays(practiceId, { from, to })} AS days`
  return row?.days ?? []
}

/** The same as one value of a statement: a list of JSON, null for nobody's. */
export const clinicianDays = (practiceId: string, { from, to }: Omit<Window, 'practiceId'>) => Prisma.sql`(
    SELECT json_agg(json_build_object('appointmentId', a.id, 'clinicianId', a.clinician_id, 'on', a.service_on, 'kind', a.kind))
    FROM appointment a WHERE a.practice_id = ${practiceId}::uuid AND a.kind <> 'consult' AND a.clinician_id IS NOT NULL
      AND a.status::text = ANY (${standing.in}) AND a.service_on BETWEEN ${from}::date AND ${to}::date)`
