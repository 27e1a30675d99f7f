import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { isAtHome } from '../../domain/journeys/at-home.ts'
import type { Route } from '../../domain/journeys/route.ts'
import type { Setting } from '../../domain/journeys/setting.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { recordAudit } from '../audit.ts'
import { fromDay, toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments } from '../visibility.ts'

/** What has to be there before a journey begins. */
export type GateKey = 'agreement' | 'driver' | 'driver-confirmed' | 'sitter' | 'no-driving' | 'order' | 'safety-questions'
export type Gate = { readonly key: GateKey; readonly done: boolean }

const nameOf = (client: { chosenName: string | null; legalFirstName: string; legalLastName: string }) =>
  `${client.chosenName ?? client.legalFirstName} ${client.legalLastName}`

/** Safety questions are of the day when answered since then, in minutes (4.4). */
const SAFETY_WITHIN = 24 * 60

/** One visit with its ride, its note's state and, for a journey, the gates of the day. Opening it is written into the trail. */
export async function findVisit(tx: Tx, actor: Actor, appointmentId: string, now: Date) {
  const row = await tx.appointment.findFirst({
    where: { AND: [visibleAppointments(actor), { id: appointmentId }] },
    select: {
      id: true,
      kind: true,
      status: true,
      setting: true,
      format: true,
      route: true,
      clinicianId: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      serviceOn: true,
      plannedDoseAt: true,
      confirmBy: true,
      arrivedAt: true,
      startedAt: true,
      completedAt: true,
      cancelReason: true,
      overrideReason: true,
      client: {
        select: { id: true, legalFirstName: true, legalLastName: true, chosenName: true, pronouns: true, phone: true, email: true },
      },
      clinician: { select: { name: true, title: true } },
      room: { select: { name: true } },
      location: { select: { name: true } },
      facility: { select: { name: true } },
      cycle: { select: { id: true, number: true, regimen: { select: { cyclesPlanned: true } } } },
      rideHome: {
        select: {
          id: true,
          status: true,
          agreementId: true,
          driverName: true,
          driverPhone: true,
          driverRelation: true,
          wayHome: true,
          driverIsAdult: true,
          confirmedAt: true,
          confirmedBy: true,
          waitingSince: true,
          restPlace: true,
          restRoom: { select: { name: true } },
          handedOverAt: true,
          sitterName: true,
          sitterPhone: true,
          homeAddress: true,
          noDrivingAttestedAt: true,
        },
      },
      discharge: { select: { dischargedAt: true } },
    },
  })
  if (!row?.client) return null
  const { client, ...visit } = row
  await recordAudit(tx, { actor, at: now, command: 'visit.open', outcome: 'read', clientId: client.id, objectId: appointmentId })
  return {
    ...visit,
    serviceOn: fromDay(visit.serviceOn),
    client: { id: client.id, name: nameOf(client), pronouns: client.pronouns, phone: client.phone, email: client.email },
    gates: visit.kind === 'journey' ? await findGates(tx, { ...visit, practiceId: actor.practiceId, clientId: client.id }, now) : [],
  }
}

export type VisitPage = NonNullable<Awaited<ReturnType<typeof findVisit>>>
export type VisitRide = NonNullable<VisitPage['rideHome']>

type Gated = {
  readonly practiceId: string
  readonly clientId: string
  readonly setting: Setting
  readonly route: Route | null
  readonly serviceOn: Date
  readonly rideHome: {
    readonly agreementId: string | null
    readonly driverName: string | null
    readonly driverPhone: string | null
    readonly confirmedAt: Date | null
    readonly sitterName: string | null
    readonly sitterPhone: string | null
    readonly noDrivingAttestedAt: Date | null
  } | null
}

async function findGates(tx: Tx, { practiceId, clientId, setting, route, rideHome: ride, serviceOn }: Gated, now: Date): Promise<Gate[]> {
  const on = toDay(fromDay(serviceOn))
  const orders = await tx.doseOrder.count({
    where: { practiceId, clientId, status: 'active', issuedOn: { lte: on }, expiresOn: { gte: on }, ...(route ? { route } : {}) },
  })
  const answered = await tx.screeningGate.count({
    where: { practiceId, clientId, kind: 'cssrs', takenAt: { gte: addMinutes(now, -SAFETY_WITHIN) } },
  })
  const companion: Gate[] = isAtHome(setting)
    ? [
        { key: 'sitter', done: Boolean(ride?.sitterName && ride.sitterPhone) },
        { key: 'no-driving', done: ride?.noDrivingAttestedAt != null },
      ]
    : [
        { key: 'agreement', done: ride?.agreementId != null },
        { key: 'driver', done: Boolean(ride?.driverName && ride.driverPhone) },
        { key: 'driver-confirmed', done: ride?.confirmedAt != null },
      ]
  return [...companion, { key: 'order', done: orders > 0 }, { key: 'safety-questions', done: answered > 0 }]
}
