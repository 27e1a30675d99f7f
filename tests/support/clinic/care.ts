import { reopenVisits } from '../../../lib/commands/law/reopen.ts'
import { toDay } from '../../../lib/data/dates.ts'
import { reserve, type Taking } from '../../../lib/data/records/reservations.ts'
import { inScope } from '../../../lib/data/scope.ts'
import type { CycleFormat } from '../../../lib/domain/coverage/format.ts'
import type { Phase } from '../../../lib/domain/journeys/phase.ts'
import type { Route } from '../../../lib/domain/journeys/route.ts'
import type { Setting } from '../../../lib/domain/journeys/setting.ts'
import type { AppointmentKind } from '../../../lib/domain/scheduling/appointment-kind.ts'
import { addDays, addMonths, type LocalDate, type LocalTime } from '../../../lib/domain/time/local.ts'
import { instantAt } from '../../../lib/domain/time/practice-time.ts'
import { newId } from '../../../lib/ids.ts'
import { addSignatures, asSetUp, type TestClient } from './clients.ts'
import type { TestPrescriber } from './people.ts'

export type CareWorld = {
  readonly practiceId: string
  readonly timeZone: string
  readonly now: Date
  readonly today: LocalDate
  readonly prescriber: TestPrescriber
  readonly clinicianId: string
  readonly roomId: string
  readonly locationId: string
  readonly facilityId: string
  readonly chairId: string
  readonly staffId: string
}

/** Refers a client to an outside prescriber, who accepts and finds them eligible. */
export async function addReferral(
  world: CareWorld,
  client: TestClient,
  prescriber: TestPrescriber,
  { decided = true } = {},
): Promise<string> {
  const { practiceId, now, today, staffId } = world
  const id = newId()
  const sentAt = new Date(now.getTime() - 8 * 86_400_000)
  await asSetUp(practiceId, async (tx) => {
    await tx.referral.createMany({
      data: [
        {
          practiceId,
          id,
          clientId: client.id,
          prescriberId: prescriber.prescriberId,
          status: 'accepted',
          reason: 'For an evaluation',
          sentAt,
          answeredAt: sentAt,
          sentBy: staffId,
        },
      ],
    })
    await tx.careTeamMember.createMany({
      data: [
        {
          practiceId,
          id: newId(),
          clientId: client.id,
          role: 'prescriber',
          prescriberId: prescriber.prescriberId,
          sinceOn: toDay(addDays(today, -8)),
        },
      ],
    })
  })
  if (!decided) return id
  await inScope(prescriber.actor, (tx) =>
    tx.eligibilityDecision.createMany({
      data: [
        {
          practiceId,
          id: newId(),
          clientId: client.id,
          prescriberId: prescriber.prescriberId,
          verdict: 'eligible',
          decidedAt: new Date(now.getTime() - 7 * 86_400_000),
          validUntilOn: toDay(addDays(today, 358)),
          inPersonExamOn: toDay(addDays(today, -7)),
        },
      ],
    }),
  )
  return id
}

export type OrderOptions = {
  readonly route?: Route
  readonly doseMg?: number
  readonly sitesAllowed?: readonly Setting[]
  readonly homeOrder?: boolean
  readonly issuedOn?: LocalDate
  readonly expiresOn?: LocalDate
  readonly orderedAt?: Date
  /** Stricter than the practice's own. */
  readonly limits?: Readonly<Record<string, number>>
}

/** Orders the medicine as the client's prescriber: 100 mg lozenge for the office and facilities, six months, unless said otherwise. */
export async function addOrder(world: CareWorld, client: TestClient, prescriber: TestPrescriber, options: OrderOptions): Promise<string> {
  const { practiceId, now, today } = world
  const { route = 'lozenge', doseMg = 100, homeOrder = false, issuedOn = addDays(today, -7) } = options
  const sites =
    options.sitesAllowed ??
    (route === 'lozenge'
      ? homeOrder
        ? (['office', 'facility', 'home', 'telehealth'] as const)
        : (['office', 'facility'] as const)
      : (['facility'] as const))
  const id = newId()
  await inScope(prescriber.actor, (tx) =>
    tx.doseOrder.createMany({
      data: [
        {
          practiceId,
          id,
          clientId: client.id,
          prescriberId: prescriber.prescriberId,
          route,
          form: route === 'lozenge' ? 'lozenge' : 'solution',
          doseMg,
          sitesAllowed: [...sites],
          homeOrder,
          status: 'active',
          ...(options.limits ? { limits: options.limits } : {}),
          issuedOn: toDay(issuedOn),
          expiresOn: toDay(options.expiresOn ?? addMonths(issuedOn, 6)),
          pdmpCheckedOn: toDay(issuedOn),
          orderedAt: options.orderedAt ?? new Date(now.getTime() - 7 * 86_400_000),
        },
      ],
    }),
  )
  return id
}

export type TestRegimen = { readonly id: string; readonly cycleIds: readonly string[] }

/** Plans a regimen of equal cycles, six unless said otherwise. */
export async function addRegimen(
  { practiceId, clinicianId, prescriber }: CareWorld,
  client: TestClient,
  {
    cycles = 6,
    format = 'B',
    route = 'lozenge',
    setting = 'office',
  }: { cycles?: number; format?: CycleFormat; route?: Route; setting?: Setting },
): Promise<TestRegimen> {
  const id = newId()
  const cycleIds = Array.from({ length: cycles }, newId)
  await asSetUp(practiceId, async (tx) => {
    await tx.regimen.createMany({
      data: [
        {
          practiceId,
          id,
          clientId: client.id,
          status: 'active',
          cyclesPlanned: cycles,
          primaryClinicianId: clinicianId,
          prescriberId: prescriber.prescriberId,
        },
      ],
    })
    await tx.cycle.createMany({
      data: cycleIds.map((cycleId, index) => ({
        practiceId,
        id: cycleId,
        regimenId: id,
        clientId: client.id,
        number: index + 1,
        format,
        status: 'planned',
        route,
        setting,
      })),
    })
  })
  return { id, cycleIds }
}

export type VisitOptions = {
  readonly kind: AppointmentKind
  readonly on: LocalDate
  readonly at?: LocalTime
  readonly minutes?: number
  readonly status?: 'tentative' | 'confirmed'
  readonly setting?: Setting
  readonly format?: CycleFormat | null
  readonly route?: Route | null
  readonly cycleId?: string | null
  readonly clinicianId?: string
  readonly roomId?: string | null
  readonly authorizationId?: string | null
}

const phases: Partial<Record<AppointmentKind, Phase>> = { preparation: 'preparation', journey: 'journey', integration: 'integration' }

/** A ride for which nobody is named, of a client who agreed to be taken home. */
export const nobodyDrives = {
  status: 'agreed',
  ...{ driverName: null, driverPhone: null, driverRelation: null, wayHome: null, driverIsAdult: null },
  ...{ confirmedAt: null, confirmedBy: null },
} as const

/** Puts a visit into the calendar without asking the rules, with everything it occupies; a journey gets its agreed ride with a driver who said yes. */
export async function addVisit(world: CareWorld, client: TestClient, options: VisitOptions): Promise<string> {
  const { practiceId, timeZone, now } = world
  const { kind, on, at = '10:00', status = 'confirmed', setting = 'office', clinicianId = world.clinicianId } = options
  const minutes = options.minutes ?? (kind === 'journey' ? 180 : 55)
  const startsAt = instantAt(on, at, timeZone)
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000)
  const roomId = options.roomId === undefined ? (setting === 'office' ? world.roomId : null) : options.roomId
  const chairId = setting === 'facility' ? world.chairId : null
  const id = newId()
  await asSetUp(practiceId, async (tx) => {
    const buffer = (kind === 'journey' ? 30 : 5) * 60_000
    const taken = { start: startsAt, end: new Date(endsAt.getTime() + buffer) }
    await tx.appointment.createMany({
      data: [
        {
          practiceId,
          id,
          kind,
          status: kind === 'journey' ? 'tentative' : status,
          setting,
          phase: phases[kind] ?? null,
          format: options.format ?? (kind === 'journey' ? 'B' : null),
          route: options.route === undefined ? (kind === 'journey' ? 'lozenge' : null) : options.route,
          clientId: client.id,
          clinicianId,
          roomId,
          chairId,
          facilityId: setting === 'facility' ? world.facilityId : null,
          locationId: setting === 'office' ? world.locationId : null,
          cycleId: options.cycleId ?? null,
          coverageId: client.coverageId,
          authorizationId: options.authorizationId ?? null,
          startsAt,
          endsAt,
          timeZone,
          serviceOn: toDay(on),
          clientState: 'MO',
          confirmedAt: status === 'confirmed' && kind !== 'journey' ? now : null,
        },
      ],
    })
    const takings: Taking[] = [
      { resourceId: clinicianId, kind: 'clinician', ...taken },
      { resourceId: client.id, kind: 'client', start: startsAt, end: endsAt },
      ...(roomId === null ? [] : [{ resourceId: roomId, kind: 'room' as const, ...taken }]),
      ...(chairId === null ? [] : [{ resourceId: chairId, kind: 'chair' as const, ...taken }]),
    ]
    await reserve(tx, practiceId, { appointmentId: id }, takings)
    if (kind !== 'journey') return
    const signatures = await addSignatures(tx, { practiceId, clientId: client.id, userId: client.userId, name: client.name, at: now }, [
      'ride-home-agreement',
    ])
    const away = setting === 'office' || setting === 'facility'
    await tx.rideHome.createMany({
      data: [
        {
          practiceId,
          id: newId(),
          appointmentId: id,
          clientId: client.id,
          status: away ? 'driver_confirmed' : 'needed',
          agreementId: away ? (signatures['ride-home-agreement'] ?? null) : null,
          driverName: away ? 'Robin Reed' : null,
          driverPhone: away ? '+15555550160' : null,
          wayHome: away ? 'driver' : null,
          driverIsAdult: away ? true : null,
          confirmedAt: away ? now : null,
          confirmedBy: away ? 'staff' : null,
          sitterName: away ? null : 'Robin Reed',
          sitterPhone: away ? null : '+15555550160',
          sitterIsAdult: away ? null : true,
          homeAddress: away ? null : '5 Sedge Court, Prairie, MO',
          noDrivingAttestedAt: away ? null : now,
        },
      ],
    })
    if (status === 'confirmed')
      await tx.appointment.updateMany({ where: { practiceId, id }, data: { status: 'confirmed', confirmedAt: now } })
  })
  // What it waits for is kept on it, as when a command writes it; nothing is put back.
  await asSetUp(practiceId, (tx) => reopenVisits(tx, { practiceId, clientId: client.id, facts: [], now }))
  return id
}
