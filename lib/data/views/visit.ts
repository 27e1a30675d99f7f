import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { decideVisit, type LawFinding } from '../../domain/law/decide-visit.ts'
import type { LawMoment } from '../../domain/law/moment.ts'
import { lawVisitOf } from '../../domain/law/visit.ts'
import { toCents, ZERO } from '../../domain/money.ts'
import { MISSED_VISIT } from '../../domain/reference/billing-codes.ts'
import type { AppointmentStatus } from '../../domain/scheduling/appointment-status.ts'
import { recordRead } from '../audit.ts'
import { fromDay } from '../dates.ts'
import { findFeeAhead } from '../records/missed-fees.ts'
import { versionsOfRide } from '../records/rides.ts'
import { loadNames } from '../records/users.ts'
import { type Around, worldAround } from '../records/world-around.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments } from '../visibility.ts'

/** What is asked next of a visit in each status. */
const next: Partial<Record<AppointmentStatus, LawMoment>> = { tentative: 'confirm', confirmed: 'check-in', arrived: 'start' }

const lastSetAside = { orderBy: { setAt: 'desc' }, take: 1, select: { reason: true } } as const
const rideShown = {
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
} as const
const whoIs = { id: true, legalFirstName: true, legalLastName: true, chosenName: true, pronouns: true, phone: true, email: true } as const

/** One visit with its ride and what the law still asks before the next step. Opening it is written into the trail. */
export async function findVisit(tx: Tx, actor: Actor, appointmentId: string, now: Date) {
  const row = await tx.appointment.findFirst({
    where: { AND: [visibleAppointments(actor), { id: appointmentId }] },
    select: {
      id: true,
      kind: true,
      status: true,
      setting: true,
      contact: true,
      format: true,
      route: true,
      clinicianId: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      serviceOn: true,
      plannedDoseAt: true,
      confirmBy: true,
      reopenedAt: true,
      reopenedBecause: true,
      arrivedAt: true,
      startedAt: true,
      completedAt: true,
      cancelReason: true,
      missedFeeCents: true,
      feeWaivedAt: true,
      feeWaivedBy: true,
      feeWaivedBecause: true,
      practiceId: true,
      locationId: true,
      policySetAsides: lastSetAside,
      client: { select: whoIs },
      clinician: { select: { name: true, title: true } },
      room: { select: { name: true } },
      chair: { select: { name: true } },
      location: { select: { name: true } },
      facility: { select: { name: true } },
      cycleId: true,
      cycle: { select: { id: true, number: true, regimen: { select: { cyclesPlanned: true } } } },
      rideHome: { select: rideShown },
      discharge: { select: { dischargedAt: true } },
    },
  })
  if (!row?.client) return null
  const { client, policySetAsides, rideHome, missedFeeCents, feeWaivedAt, feeWaivedBy, feeWaivedBecause, ...visit } = row
  recordRead(tx, { actor, at: now, command: 'visit.open', clientId: client.id, objectId: appointmentId })
  return {
    ...visit,
    rideHome: rideHome && rideWithVersions(rideHome),
    serviceOn: fromDay(visit.serviceOn),
    client: { id: client.id, name: clientNameOf(client), pronouns: client.pronouns, phone: client.phone, email: client.email },
    overrideReason: policySetAsides[0]?.reason ?? null,
    /** What would be asked if it were missed or called off late. */
    feeAhead: isAhead(row) ? ((await findFeeAhead(tx, row.practiceId, appointmentId))?.fee ?? ZERO) : ZERO,
    /** What was asked because it was. */
    fee: await findFeeAsked(tx, { ...row, missedFeeCents, feeWaivedAt, feeWaivedBy, feeWaivedBecause }),
    open: await findOpen(tx, { actor, now, visit: { ...visit, serviceOn: row.serviceOn, clientId: client.id } }),
  }
}

const rideWithVersions = <Ride extends Parameters<typeof versionsOfRide>[0]>(ride: Ride) => {
  const { driver: driverVersion, sitter: sitterVersion } = versionsOfRide(ride)
  return { ...ride, driverVersion, sitterVersion }
}

type FeeRow = {
  readonly id: string
  readonly practiceId: string
  readonly missedFeeCents: number | null
  readonly feeWaivedAt: Date | null
  readonly feeWaivedBy: string | null
  readonly feeWaivedBecause: string | null
}

/** The fee that was asked for a missed visit, whether it stands on the account, and who waived it. */
async function findFeeAsked(tx: Tx, { id, practiceId, missedFeeCents, feeWaivedAt, feeWaivedBy, feeWaivedBecause }: FeeRow) {
  if (missedFeeCents === null) return null
  const onAccount = await tx.charge.count({ where: { practiceId, appointmentId: id, code: MISSED_VISIT, status: 'posted' } })
  const names = await loadNames(tx, practiceId, feeWaivedBy ? [feeWaivedBy] : [])
  const waived = feeWaivedAt && { at: feeWaivedAt, by: names.get(feeWaivedBy ?? '') ?? '', because: feeWaivedBecause ?? '' }
  return { cents: toCents(missedFeeCents), isOnAccount: onAccount > 0, waived }
}

const isAhead = ({ status }: { readonly status: AppointmentStatus }) => status === 'tentative' || status === 'confirmed'

export type VisitPage = NonNullable<Awaited<ReturnType<typeof findVisit>>>
export type VisitRide = NonNullable<VisitPage['rideHome']>

type Looked = {
  readonly actor: Actor
  readonly now: Date
  readonly visit: Around & { readonly id: string; readonly status: AppointmentStatus }
}

/** What stands between a visit and its next step, as the law has it now; nothing for one that is over. What is asked at the door itself is left for the door. */
async function findOpen(tx: Tx, { actor, now, visit }: Looked): Promise<readonly LawFinding[]> {
  const moment = next[visit.status]
  const world = moment && (await worldAround(tx, visit, now))
  const booked = world?.visits.find(({ id }) => id === visit.id)
  if (!moment || !world || !booked) return []
  const { findings } = decideVisit(world, lawVisitOf(world, booked), moment, { actor, now })
  return findings.filter(({ bite, code }) => bite !== 'warns' && code !== 'CHECK_IN_NOT_ASKED')
}
