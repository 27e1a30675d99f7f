import 'server-only'
import type { ScreenFacts } from '../../domain/clients/screen-facts.ts'
import type { PlaceTold } from '../../domain/journeys/rule-place-today.ts'
import type { BookedVisit, JourneyAround, World } from '../../domain/law/world.ts'
import { extensionOf } from '../../domain/regimens/extension.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay, fromDayOrNull, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { type JsonOf, readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'
import { enrolmentOf, latestWeight, remsOfClient } from './body-facts.ts'
import { authorizationOf, authorizationsOfClient, coverageColumns, coveragesWith, firstPayerFirst, loadOwnCoverages } from './coverages.ts'
import { type GateOfEpisode, gateColumns } from './crisis.ts'
import { eligibilityOf } from './eligibility.ts'
import { extensionColumns } from './extensions.ts'
import { hardshipColumns, hardshipOf } from './hardships.ts'
import { lastMedicaidAnswer, medicaidSaidOf } from './medicaid-answers.ts'
import { chartsColumns, otherChartsOf } from './merges.ts'
import { orderOf, ordersOfClient } from './orders.ts'
import { restrictionColumns, restrictionOf, setAsideColumns, setAsideOf } from './own-wishes.ts'
import { screenColumns, screenFactsOf } from './screen-facts.ts'
import { standingTiers, tierOf } from './sliding-tiers.ts'
import { supervisedJourney } from './supervised-journeys.ts'
import { bookedVisitOf, placeTold, standing, visitColumns } from './visit-facts.ts'

/** What the record says of one client. */
export type ClientFacts = {
  readonly world: Pick<
    World,
    | 'client'
    | 'cycles'
    | 'primaryId'
    | 'referredTo'
    | 'orders'
    | 'eligibility'
    | 'screen'
    | 'setAsides'
    | 'visits'
    | 'journeys'
    | 'coverages'
    | 'authorizations'
    | 'vaSetAside'
    | 'restrictions'
    | 'medicaidSaid'
    | 'tiers'
    | 'hardships'
  >
  /** Whose plans stand on the client's own chart. */
  readonly ownPayerIds: ReadonlySet<string>
  /** The gates of the client's episodes of danger, newest first. */
  readonly gates: readonly GateOfEpisode[]
  /** Visits that stand from the day asked for, and those of cycles that are not over. */
  readonly ahead: readonly VisitAhead[]
}

/** A visit that may lie ahead, with what it waits for as its row keeps it, and where the client said last that they are. */
export type VisitAhead = BookedVisit & { readonly findings: JsonOf<'Appointment.findings'>; readonly placeTold: PlaceTold | null }

/** A cycle as the law looks at it. */
const cycleColumns = {
  id: true,
  number: true,
  route: true,
  format: true,
  regimenId: true,
  regimen: { select: { cyclesPlanned: true, primaryClinicianId: true, extensions: { select: extensionColumns } } },
} as const satisfies Prisma.CycleSelect

const cycleInWorldOf = ({
  regimen,
  id,
  number,
  route,
  format,
  regimenId,
}: Prisma.CycleGetPayload<{ select: typeof cycleColumns }>): World['cycles'][number] => ({
  ...{ id, number, route, format, regimenId, planned: regimen.cyclesPlanned, primaryId: regimen.primaryClinicianId },
  extension: extensionOf(regimen.extensions),
})

/** What somebody set aside for a client, with what was weighed. */
export const setAsidesOfClient = { select: { cycleId: true, appointmentId: true, code: true, params: true } } as const

type SetAsideRow = Prisma.PolicySetAsideGetPayload<typeof setAsidesOfClient>

export const setAsideInWorldOf = (one: SetAsideRow): World['setAsides'][number] => ({
  ...one,
  params: readJson('PolicySetAside.params', one.params),
})

/** The client's visits that stand: of a window of local days, of the cycles that are not over, and every journey. Those from a day on, too, where asked. */
type Days = { readonly from: LocalDate; readonly to: LocalDate; readonly aheadFrom?: LocalDate | undefined }

const columnsIn = ({ from, to, aheadFrom }: Days) =>
  ({
    status: true,
    state: true,
    bornOn: true,
    part2: true,
    primaryClinicianId: true,
    ...chartsColumns,
    clientContacts: { where: { kind: 'emergency' }, take: 1, select: { id: true } },
    eligibilityDecisions: { orderBy: { decidedAt: 'desc' }, take: 1, select: { verdict: true, validUntilOn: true, endedBecause: true } },
    screeningGates: {
      where: { OR: [{ kind: 'contraindication' }, { episodeId: { not: null } }] },
      orderBy: [{ takenAt: 'desc' }, { id: 'desc' }],
      select: { ...screenColumns, ...gateColumns, kind: true, episodeId: true },
    },
    referrals: { where: { status: 'accepted' }, orderBy: { answeredAt: 'desc' }, select: { prescriberId: true, endedAt: true } },
    doseOrders: ordersOfClient,
    bodyMeasures: latestWeight,
    remsEnrollments: remsOfClient,
    policySetAsides: setAsidesOfClient,
    cycles: { where: { status: { not: 'completed' } }, select: cycleColumns },
    appointments: {
      where: {
        status: standing,
        OR: [
          { serviceOn: { gte: toDay(from), lte: toDay(to) } },
          { cycle: { status: { not: 'completed' } } },
          { kind: 'journey' },
          ...(aheadFrom ? [{ serviceOn: { gte: toDay(aheadFrom) } }] : []),
        ],
      },
      orderBy: { startsAt: 'asc' },
      select: {
        ...visitColumns,
        findings: true,
        cycle: { select: { status: true, regimenId: true } },
        journeyDay: { select: { outcome: true } },
      },
    },
    coverages: { orderBy: firstPayerFirst, select: coverageColumns },
    authorizations: authorizationsOfClient,
    privateWishes: { orderBy: { fromOn: 'asc' }, select: setAsideColumns },
    coverageRestrictions: { orderBy: { fromOn: 'asc' }, select: restrictionColumns },
    medicaidAnswers: lastMedicaidAnswer,
    slidingFeeAssessments: standingTiers,
    hardships: { orderBy: { fromOn: 'desc' }, select: hardshipColumns },
    _count: { select: { appointments: { where: supervisedJourney } } },
  }) as const satisfies Prisma.ClientSelect

type Row = Prisma.ClientGetPayload<{ select: ReturnType<typeof columnsIn> }>

/** Reads a client's facts for the law, in one statement; null when the client is not there to see. */
export async function loadClientFacts(tx: Tx, practiceId: string, clientId: string, days: Days): Promise<ClientFacts | null> {
  const row = await tx.client.findUnique({ where: { practiceId_id: { practiceId, id: clientId } }, select: columnsIn(days) })
  if (!row) return null
  const { referrals, screeningGates } = row
  const referred = new Set(referrals.flatMap(({ prescriberId, endedAt }) => (endedAt === null ? [prescriberId] : [])))
  const health = screeningGates.find(({ kind }) => kind === 'contraindication')
  const screen = health ? screenFactsOf(health) : null
  const orders = row.doseOrders.map((order) => orderOf(order, referred))
  const referredTo = referrals[0]?.prescriberId ?? null
  const vaSetAside = row.privateWishes.flatMap(setAsideOf)
  const elsewhere = [...(await loadOwnCoverages(tx, practiceId, otherChartsOf({ id: clientId, ...row }))).values()].flat()
  return {
    ownPayerIds: new Set(row.coverages.flatMap(({ payerId }) => payerId ?? [])),
    gates: screeningGates.filter(({ episodeId }) => episodeId !== null),
    ahead: days.aheadFrom ? row.appointments.filter(isIn({ ...days, from: days.aheadFrom, to: FAR })).map(aheadOf) : [],
    world: {
      client: clientOf(clientId, row, screen),
      cycles: row.cycles.map(cycleInWorldOf),
      primaryId: row.primaryClinicianId,
      referredTo,
      orders,
      eligibility: row.eligibilityDecisions[0] ? eligibilityOf(row.eligibilityDecisions[0]) : null,
      screen,
      setAsides: row.policySetAsides.map(setAsideInWorldOf),
      visits: row.appointments.filter(isIn(days)).map(visitOf),
      journeys: row.appointments.filter(isAround).map(journeyOf),
      coverages: coveragesWith(row.coverages, vaSetAside, elsewhere),
      authorizations: row.authorizations.map(authorizationOf),
      vaSetAside,
      restrictions: row.coverageRestrictions.map(restrictionOf),
      medicaidSaid: medicaidSaidOf(row.medicaidAnswers),
      tiers: row.slidingFeeAssessments.map(tierOf),
      hardships: row.hardships.map(hardshipOf),
    },
  }
}

/** Later than any visit. */
const FAR = '9999-12-31' as LocalDate

const clientOf = (id: string, row: Row, screen: ScreenFacts | null): World['client'] => ({
  id,
  status: row.status,
  state: row.state,
  bornOn: fromDayOrNull(row.bornOn),
  part2: row.part2,
  pregnant: screen?.pregnant ?? 'unknown',
  seriousCondition: screen?.seriousCondition ?? 'unknown',
  emergencyContactOnFile: row.clientContacts.length > 0,
  weightKg: row.bodyMeasures[0]?.weightKg ?? null,
  remsEnrollments: row.remsEnrollments.map(enrolmentOf),
  supervisedJourneys: row._count.appointments,
})

type Visit = Row['appointments'][number]

const isIn =
  ({ from, to }: Days) =>
  ({ serviceOn, cycle }: Visit): boolean =>
    (cycle !== null && cycle.status !== 'completed') || (from <= fromDay(serviceOn) && fromDay(serviceOn) <= to)

const visitOf = ({ findings: _findings, cycle: _cycle, journeyDay: _day, ...row }: Visit): BookedVisit => bookedVisitOf(row)

const aheadOf = (row: Visit): VisitAhead => ({
  ...visitOf(row),
  findings: readJson('Appointment.findings', row.findings),
  placeTold: placeTold(row),
})

/** A day that ended without a dose counts for nobody. */
const isAround = ({ kind, journeyDay }: Visit): boolean => kind === 'journey' && journeyDay?.outcome !== 'no_dose'

const journeyOf = ({ id, serviceOn, cycleId, cycle, facilityId }: Visit): JourneyAround => ({
  ...{ id, cycleId, facilityId, on: fromDay(serviceOn), regimenId: cycle?.regimenId ?? null },
})
