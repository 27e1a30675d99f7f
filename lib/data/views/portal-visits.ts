import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { addressInOneLine } from '../../domain/address.ts'
import type { PortalRide } from '../../domain/journeys/portal-ride.ts'
import type { Setting } from '../../domain/journeys/setting.ts'
import { type VisitWait, waitsOf } from '../../domain/law/visit-waits.ts'
import type { Page } from '../../domain/page.ts'
import type { AppointmentKind } from '../../domain/scheduling/appointment-kind.ts'
import type { AppointmentStatus } from '../../domain/scheduling/appointment-status.ts'
import { atOnce } from '../at-once.ts'
import type { Prisma } from '../generated/client.ts'
import { readJson } from '../kept-json/columns.ts'
import { readPage } from '../list-page.ts'
import { versionsOfRide } from '../records/rides.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments } from '../visibility.ts'

type ClientActor = Extract<Actor, { role: 'client' }>

export type PortalVisit = {
  readonly id: string
  readonly kind: AppointmentKind
  readonly status: AppointmentStatus
  readonly groupId: string | null
  readonly setting: Setting
  readonly startsAt: Date
  readonly endsAt: Date
  readonly timeZone: string
  readonly clinicianName: string | null
  readonly place: string | null
  readonly cycle: { readonly number: number; readonly of: number } | null
  readonly waits: readonly VisitWait[]
  readonly ride: PortalRide | null
}

const columns = {
  id: true,
  kind: true,
  status: true,
  groupId: true,
  setting: true,
  findings: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  clinician: { select: { name: true } },
  location: { select: { name: true, addressLine: true, city: true, state: true, zip: true } },
  facility: { select: { name: true, addressLine: true, city: true, state: true, zip: true } },
  cycle: { select: { number: true, regimen: { select: { cyclesPlanned: true } } } },
  rideHome: {
    select: {
      id: true,
      agreementId: true,
      agreement: { select: { signedAt: true } },
      driverName: true,
      driverPhone: true,
      driverRelation: true,
      wayHome: true,
      driverIsAdult: true,
      confirmedAt: true,
      waitingSince: true,
      handedOverAt: true,
      sitterName: true,
      sitterPhone: true,
      homeAddress: true,
      noDrivingAttestedAt: true,
    },
  },
} as const

const PAGE = 20

export type PortalVisits = { readonly ahead: readonly PortalVisit[]; readonly past: Page<PortalVisit> }

/** A client's visits: all that are ahead, and a page of the past, the latest first. */
export async function listPortalVisits(tx: Tx, actor: ClientActor, now: Date, page = 1): Promise<PortalVisits> {
  const isAhead: Prisma.AppointmentWhereInput = {
    endsAt: { gt: now },
    status: { notIn: ['cancelled', 'completed', 'no_show'] },
  }
  const where = { AND: [visibleAppointments(actor), { NOT: isAhead }] }
  const { ahead, past } = await atOnce({
    ahead: tx.appointment.findMany({
      where: { AND: [visibleAppointments(actor), isAhead] },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      select: columns,
    }),
    past: readPage({
      ...{ page, pageSize: PAGE, count: tx.appointment.count({ where }) },
      rows: (cut) => tx.appointment.findMany({ where, orderBy: [{ startsAt: 'desc' }, { id: 'asc' }], ...cut, select: columns }),
    }),
  })
  return { ahead: ahead.map(visitOf), past: { ...past, items: past.items.map(visitOf) } }
}

/** One visit of the client's own; null for anybody else's. */
export async function findPortalVisit(tx: Tx, actor: ClientActor, id: string): Promise<PortalVisit | null> {
  const row = await tx.appointment.findFirst({ where: { ...visibleAppointments(actor), id }, select: columns })
  return row && visitOf(row)
}

type Row = NonNullable<Awaited<ReturnType<typeof readOne>>>
const readOne = (tx: Tx) => tx.appointment.findFirst({ select: columns })

function visitOf(row: Row): PortalVisit {
  const { clinician, location, facility, cycle, rideHome, findings: _findings, ...visit } = row
  const at = location ?? facility
  return {
    ...visit,
    clinicianName: clinician?.name ?? null,
    place: at && `${at.name}, ${addressInOneLine(at)}`,
    cycle: cycle && { number: cycle.number, of: cycle.regimen.cyclesPlanned },
    waits: waitsOf({ status: row.status, findings: readJson('Appointment.findings', row.findings) }),
    ride: rideHome && rideOf(rideHome, visit.setting),
  }
}

function rideOf(ride: NonNullable<Row['rideHome']>, setting: Setting): PortalRide {
  const { driverName, driverPhone, driverRelation, wayHome, driverIsAdult, sitterName, sitterPhone, homeAddress } = ride
  const versions = versionsOfRide(ride)
  return {
    id: ride.id,
    isAway: setting === 'office' || setting === 'facility',
    agreedOn: ride.agreement?.signedAt ?? null,
    driver:
      driverName && driverPhone
        ? { version: versions.driver, name: driverName, phone: driverPhone, relation: driverRelation, wayHome, isAdult: driverIsAdult }
        : null,
    confirmedAt: ride.confirmedAt,
    waitingSince: ride.waitingSince,
    handedOverAt: ride.handedOverAt,
    sitter: sitterName && sitterPhone ? { version: versions.sitter, name: sitterName, phone: sitterPhone, address: homeAddress } : null,
    noDrivingAttestedAt: ride.noDrivingAttestedAt,
  }
}
