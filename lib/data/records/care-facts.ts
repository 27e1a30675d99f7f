import 'server-only'
import { ageOn } from '../../domain/clients/age.ts'
import type { CssrsLevel } from '../../domain/clients/cssrs.ts'
import { orderFor } from '../../domain/journeys/order-on-file.ts'
import type { Route } from '../../domain/journeys/route.ts'
import type { Step } from '../../domain/journeys/step.ts'
import type { CycleWorld, StandingVisit } from '../../domain/regimens/cycle-world.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay, toDay } from '../dates.ts'
import { BrokenInvariant } from '../errors.ts'
import type { Tx } from '../scope.ts'
import { eligibilityOf } from './eligibility.ts'
import { loadOrdersOnFile } from './orders.ts'
import { rideColumns, wayHomeFactsOf } from './way-home-facts.ts'

type Asked = { practiceId: string; clientId: string; cycleId: string; route: Route; today: LocalDate; from: LocalDate; to: LocalDate }

export type CareFacts = Pick<
  CycleWorld,
  'client' | 'eligibility' | 'order' | 'sitter' | 'noDrivingAttestedAt' | 'screenTakenAt' | 'cssrs' | 'alreadyReserved' | 'clinicianDays'
> & {
  readonly ride: Omit<CycleWorld['ride'], 'agreementSignedAt'>
  readonly ownAppointmentIds: readonly string[]
  readonly stepsOfCycle: readonly Step[]
}

/** What the record says about one client for the booking of one cycle. */
export async function loadCareFacts(tx: Tx, asked: Asked): Promise<CareFacts> {
  const { practiceId, clientId, cycleId, today } = asked
  const client = await tx.client.findUnique({
    where: { practiceId_id: { practiceId, id: clientId } },
    select: {
      state: true,
      bornOn: true,
      clientContacts: { where: { kind: 'emergency' }, take: 1, select: { id: true } },
      eligibilityDecisions: { orderBy: { decidedAt: 'desc' }, take: 1, select: { verdict: true, validUntilOn: true, endedBecause: true } },
      screeningGates: { orderBy: { takenAt: 'desc' }, take: 20, select: { kind: true, takenAt: true, level: true, acknowledgedAt: true } },
    },
  })
  if (!client) throw new BrokenInvariant('a cycle has a client')
  const own = await loadOwnVisits(tx, practiceId, cycleId)
  const journey = own.find(({ kind }) => kind === 'journey')
  const decision = client.eligibilityDecisions[0]
  const cssrs = client.screeningGates.find(({ kind }) => kind === 'cssrs')
  const wayHome = wayHomeFactsOf(journey?.rideHome)
  return {
    client: {
      id: clientId,
      state: client.state,
      limits: { age: client.bornOn ? ageOn(fromDay(client.bornOn), today) : null, pregnant: 'unknown', seriousCondition: 'unknown' },
      homeAddressOnFile: wayHome.homeAddressOnFile,
      emergencyContactOnFile: client.clientContacts.length > 0,
      supervisedJourneys: await tx.appointment.count({
        where: {
          ...{ practiceId, clientId, kind: 'journey', status: 'completed', setting: { in: ['office', 'facility'] } },
          NOT: { journeyDay: { outcome: { in: ['no_dose', 'left_against_advice', 'transferred'] } } },
        },
      }),
      weightKg: null,
      remsEnrolledOn: null,
      visits: await loadStandingVisits(tx, asked),
    },
    eligibility: decision ? eligibilityOf(decision) : null,
    order: orderFor(await loadOrdersOnFile(tx, practiceId, clientId), asked.route),
    ride: { driver: wayHome.driver, confirmedAt: wayHome.driverConfirmedAt },
    sitter: wayHome.sitter,
    noDrivingAttestedAt: wayHome.noDrivingAttestedAt,
    screenTakenAt: client.screeningGates.find(({ kind }) => kind === 'contraindication')?.takenAt ?? null,
    cssrs: cssrs ? { takenAt: cssrs.takenAt, level: cssrs.level as CssrsLevel, reviewed: cssrs.acknowledgedAt !== null } : null,
    alreadyReserved: own.filter(({ authorizationId }) => authorizationId !== null).length,
    clinicianDays: await loadClinicianDays(tx, { ...asked, except: own.map(({ id }) => id) }),
    ownAppointmentIds: own.map(({ id }) => id),
    stepsOfCycle: own
      .filter(({ status }) => status === 'completed')
      .flatMap(({ kind, phase }): Step[] => (kind === 'preparation' || phase === 'preparation' ? ['preparation'] : [])),
  }
}

type Standing = {
  readonly practiceId: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly except?: readonly string[]
}

const standing = { in: ['tentative' as const, 'confirmed' as const, 'arrived' as const, 'in_progress' as const, 'completed' as const] }

const loadOwnVisits = (tx: Tx, practiceId: string, cycleId: string) =>
  tx.appointment.findMany({
    where: { practiceId, cycleId, status: standing },
    select: {
      id: true,
      kind: true,
      phase: true,
      status: true,
      authorizationId: true,
      rideHome: { select: rideColumns },
    },
  })

/** The client's visits in a window outside the one being booked: without those of its cycle, and without `except`. */
export async function loadStandingVisits(
  tx: Tx,
  { practiceId, clientId, cycleId, from, to, except = [] }: Standing & { readonly clientId: string; readonly cycleId: string | null },
): Promise<StandingVisit[]> {
  const rows = await tx.appointment.findMany({
    where: {
      practiceId,
      clientId,
      status: standing,
      serviceOn: { gte: toDay(from), lte: toDay(to) },
      id: { notIn: [...except] },
      ...(cycleId === null ? {} : { OR: [{ cycleId: null }, { NOT: { cycleId } }] }),
    },
    select: { serviceOn: true, kind: true, groupId: true },
  })
  return rows.map(({ serviceOn, kind, groupId }) => ({
    on: fromDay(serviceOn),
    kind,
    bills: groupId !== null || kind === 'group' ? 'group' : kind === 'consult' || kind === 'prescriber_evaluation' ? 'none' : 'individual',
  }))
}

/** How many visits everybody has on each day of a window, without `except`. */
export async function loadClinicianDays(tx: Tx, { practiceId, from, to, except = [] }: Standing): Promise<CycleWorld['clinicianDays']> {
  const rows = await tx.appointment.findMany({
    where: {
      practiceId,
      clinicianId: { not: null },
      kind: { not: 'consult' },
      status: standing,
      serviceOn: { gte: toDay(from), lte: toDay(to) },
      id: { notIn: [...except] },
    },
    select: { clinicianId: true, serviceOn: true, kind: true },
  })
  return rows.flatMap(({ clinicianId, serviceOn, kind }) => (clinicianId ? [{ clinicianId, on: fromDay(serviceOn), kind }] : []))
}
