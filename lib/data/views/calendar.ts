import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import type { Phase } from '../../domain/journeys/phase.ts'
import type { Setting } from '../../domain/journeys/setting.ts'
import { type VisitWait, waitsOf } from '../../domain/law/visit-waits.ts'
import type { AppointmentKind } from '../../domain/scheduling/appointment-kind.ts'
import type { AppointmentStatus } from '../../domain/scheduling/appointment-status.ts'
import type { OpenSeatWait } from '../../domain/scheduling/seat-waits.ts'
import { addMinutes, type Interval } from '../../domain/time/interval.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay, toDay } from '../dates.ts'
import { readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments } from '../visibility.ts'

type Named = { readonly id: string; readonly name: string }

export type CalendarVisit = {
  readonly id: string
  readonly kind: AppointmentKind
  readonly phase: Phase | null
  readonly status: AppointmentStatus
  readonly setting: Setting
  readonly startsAt: Date
  readonly endsAt: Date
  readonly timeZone: string
  readonly clientId: string | null
  /** The client, or who asked for the consult call. */
  readonly who: string
  readonly consultId: string | null
  readonly clinician: Named | null
  readonly room: Named | null
  readonly cycle: { readonly number: number; readonly of: number } | null
  readonly overrideReason: string | null
  readonly waits: readonly VisitWait[]
}

export type CalendarGroup = {
  readonly id: string
  readonly title: string
  readonly phase: Phase
  readonly status: AppointmentStatus
  readonly startsAt: Date
  readonly endsAt: Date
  readonly timeZone: string
  readonly clinician: Named
  readonly room: Named | null
  readonly capacity: number
  readonly seatsTaken: number
  readonly seatsClosedAt: Date | null
  readonly version: number
  /** Who waits for a seat in it. */
  readonly waits: readonly OpenSeatWait[]
}

/** No visit is longer: what began before cannot reach in, so the index need not go back to the first visit of all. */
const LONGEST_MINUTES = 24 * 60

type Stretch = Interval & { readonly locationId: string }

/** The visits that stand between two instants at a location, with those that have no place of ours (video, home, a partner's). One seat in a group is one visit. One statement and its relations. */
export async function listVisits(tx: Tx, actor: Actor, { start, end, locationId }: Stretch): Promise<CalendarVisit[]> {
  const rows = await tx.appointment.findMany({
    where: {
      AND: [
        visibleAppointments(actor),
        {
          startsAt: { gt: addMinutes(start, -LONGEST_MINUTES), lt: end },
          endsAt: { gt: start },
          NOT: { status: 'cancelled' },
          OR: [{ locationId }, { locationId: null }],
        },
      ],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      phase: true,
      status: true,
      setting: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      clientId: true,
      consultId: true,
      policySetAsides: { orderBy: { setAt: 'desc' }, take: 1, select: { reason: true } },
      client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } },
      consult: { select: { name: true } },
      clinician: { select: { id: true, name: true } },
      room: { select: { id: true, name: true } },
      cycle: { select: { number: true, regimen: { select: { cyclesPlanned: true } } } },
      findings: true,
    },
  })
  return rows.map(({ client, consult, cycle, findings, policySetAsides, ...visit }) => ({
    ...visit,
    overrideReason: policySetAsides[0]?.reason ?? null,
    who: client ? clientNameOf(client) : (consult?.name ?? ''),
    cycle: cycle && { number: cycle.number, of: cycle.regimen.cyclesPlanned },
    waits: waitsOf({ status: visit.status, findings: readJson('Appointment.findings', findings) }),
  }))
}

/** The group sessions that stand between two instants at a location, each with who waits for a seat. One statement. */
export const listGroups = (tx: Tx, actor: Actor, { start, end, locationId }: Stretch): Promise<CalendarGroup[]> =>
  tx.groupSession.findMany({
    where: { practiceId: actor.practiceId, locationId, startsAt: { lt: end }, endsAt: { gt: start }, NOT: { status: 'cancelled' } },
    orderBy: { startsAt: 'asc' },
    select: {
      id: true,
      title: true,
      phase: true,
      status: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      clinician: { select: { id: true, name: true } },
      room: { select: { id: true, name: true } },
      capacity: true,
      seatsTaken: true,
      seatsClosedAt: true,
      version: true,
      waits: { where: { endedAt: null }, select: { offeredUntil: true } },
    },
  })

export type Seat = { readonly appointmentId: string; readonly name: string; readonly status: AppointmentStatus }

/** Who sits in a group session, by name. */
export async function listSeats(tx: Tx, actor: Actor, groupId: string): Promise<Seat[]> {
  const rows = await tx.appointment.findMany({
    where: { AND: [visibleAppointments(actor), { groupId, status: { notIn: ['cancelled', 'no_show'] } }] },
    select: { id: true, status: true, client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } } },
  })
  return rows
    .flatMap(({ id, status, client }) => (client ? [{ appointmentId: id, status, name: clientNameOf(client) }] : []))
    .sort((left, right) => left.name.localeCompare(right.name))
}

export type CalendarPlace = {
  readonly id: string
  readonly name: string
  readonly timeZone: string
  readonly rooms: readonly Named[]
  readonly hours: readonly { readonly weekday: number; readonly opens: string; readonly closes: string }[]
  /** Days on which it is closed whatever its hours, of those that were asked about. */
  readonly closures: readonly { readonly on: LocalDate; readonly reason: string }[]
}

type Days = { readonly from: LocalDate; readonly to: LocalDate }

/** The locations with the rooms visits can be in, their opening hours and the days on which they are closed, the first opened first. */
export async function listPlaces(tx: Tx, actor: Actor, days: Days | null = null): Promise<CalendarPlace[]> {
  const rows = await tx.location.findMany({
    where: { practiceId: actor.practiceId, isActive: true },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      name: true,
      timeZone: true,
      rooms: { where: { isActive: true, NOT: { kind: 'waiting' } }, orderBy: { name: 'asc' }, select: { id: true, name: true } },
      locationHours: { select: { weekday: true, opens: true, closes: true } },
      locationClosures: {
        where: days ? { closedOn: { gte: toDay(days.from), lte: toDay(days.to) } } : { id: { in: [] } },
        orderBy: { closedOn: 'asc' },
        select: { closedOn: true, reason: true },
      },
    },
  })
  return rows.map(({ locationHours, locationClosures, ...place }) => ({
    ...{ ...place, hours: locationHours },
    closures: locationClosures.map(({ closedOn, reason }) => ({ on: fromDay(closedOn), reason })),
  }))
}

/** Everybody who takes visits, by name. */
export const listClinicianNames = (tx: Tx, actor: Actor): Promise<Named[]> =>
  tx.clinician.findMany({
    where: { practiceId: actor.practiceId, isActive: true },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
