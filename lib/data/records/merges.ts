import 'server-only'
import { legalNameOf } from '../../domain/clients/client-name.ts'
import type { CssrsLevel } from '../../domain/clients/cssrs.ts'
import type { MergeChart, MergeScreen, WrittenSince } from '../../domain/clients/decide-merge.ts'
import type { ScreenLevel } from '../../domain/clients/screen-facts.ts'
import { toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay, fromDayOrNull, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { updateClient } from './clients.ts'

const SIGNED = { status: 'signed' as const }
const openStatus = { where: { status: 'open' }, select: { id: true } }

const columnsOn = (today: LocalDate, now: Date) =>
  ({
    id: true,
    legalFirstName: true,
    legalLastName: true,
    bornOn: true,
    mergedIntoId: true,
    mergedCharts: { select: { id: true } },
    appointments: { where: { status: { in: ['tentative', 'confirmed', 'arrived', 'in_progress'] } }, select: { id: true } },
    slotHolds: { where: { releasedAt: null, expiresAt: { gt: now } }, select: { id: true } },
    regimens: { where: { status: { in: ['planned', 'active', 'paused'] } }, select: { id: true } },
    doseOrders: { where: { status: 'active', expiresOn: { gte: toDay(today) } }, select: { route: true } },
    referrals: { where: { status: { in: ['sent', 'accepted'] }, endedAt: null }, select: { prescriber: { select: { name: true } } } },
    remsEnrollments: { where: { endedOn: null }, select: { facility: { select: { name: true } } } },
    careAlerts: { where: { closedAt: null }, select: { id: true } },
    screeningGates: {
      orderBy: { takenAt: 'desc' },
      select: { kind: true, takenAt: true, level: true, openUntilClosed: true, closedAt: true },
    },
    eligibilityDecisions: { orderBy: { decidedAt: 'desc' }, take: 1, select: { decidedAt: true, verdict: true } },
    safetyPlans: { orderBy: { writtenAt: 'desc' }, take: 1, select: { writtenAt: true } },
    notes: { where: { status: 'draft' }, select: { id: true } },
    unbilledVisits: { where: { billedAt: null }, select: { id: true } },
    refunds: openStatus,
    writeOffs: { where: { status: 'waits' }, select: { id: true } },
    chargeDisputes: openStatus,
    superbillRequests: openStatus,
    scaleAppeals: openStatus,
    restoredBalances: { where: { decidedAt: null }, select: { id: true } },
    coverageRestrictions: { where: { endedOn: null, OR: [{ toOn: null }, { toOn: { gte: toDay(today) } }] }, select: { id: true } },
    privateWishes: { where: { toOn: { gte: toDay(today) } }, select: { id: true } },
    signatures: { where: { revokedAt: null }, select: { id: true } },
    userRoles: { where: { user: { status: { not: 'inactive' } } }, select: { id: true } },
    legalHolds: { where: { liftedAt: null }, select: { id: true } },
    ledgerBalances: { where: { account: { in: ['ar_client', 'client_credits'] } }, select: { account: true, cents: true } },
    coverages: {
      select: {
        ...{ id: true, program: true, status: true, priority: true, startsOn: true, endsOn: true, source: true, verifiedAt: true },
        ...{ payerId: true, memberId: true },
      },
    },
    charges: { where: { status: 'posted', isIndividual: true, isClaimable: true }, select: { serviceOn: true } },
    claims: {
      where: { status: { not: 'void' } },
      select: { serviceOn: true, coverage: { select: { program: true, payerId: true, memberId: true } } },
    },
  }) satisfies Prisma.ClientSelect

type Row = Prisma.ClientGetPayload<{ select: ReturnType<typeof columnsOn> }>

type Asked = { readonly today: LocalDate; readonly now: Date }

/**
 * What of a chart a merge rests on; null where there is no such chart. It reads what the desk may not (screens, notes, a safety plan)
 * and gives no more than how many and when: ask it as a job.
 */
export async function loadMergeChart(tx: Tx, practiceId: string, clientId: string, { today, now }: Asked): Promise<MergeChart | null> {
  const row = await tx.client.findUnique({ where: { practiceId_id: { practiceId, id: clientId } }, select: columnsOn(today, now) })
  if (!row) return null
  const where = { practiceId, clientId }
  const owed = await tx.ledgerEntry.groupBy({ by: ['serviceOn'], where: { ...where, account: 'ar_client' }, _sum: { cents: true } })
  const unsigned = await tx.appointment.count({
    where: { ...where, status: 'completed', clinicianId: { not: null }, NOT: { kind: 'consult' }, notes: { none: SIGNED } },
  })
  const cents = (account: string) => toCents(Number(row.ledgerBalances.find((one) => one.account === account)?.cents ?? 0n))
  return {
    clientId: row.id,
    legalName: legalNameOf(row),
    bornOn: fromDayOrNull(row.bornOn),
    isMerged: row.mergedIntoId !== null,
    merged: row.mergedCharts.length,
    visits: row.appointments.length + row.slotHolds.length,
    regimens: row.regimens.length,
    orders: row.doseOrders.map(({ route }) => route),
    referrals: row.referrals.map(({ prescriber }) => prescriber.name),
    enrolments: row.remsEnrollments.map(({ facility }) => facility.name),
    alerts: row.careAlerts.length + row.screeningGates.filter(isUnclosed).length,
    screens: screensOf(row),
    planAt: row.safetyPlans[0]?.writtenAt ?? null,
    notes: row.notes.length + unsigned,
    unbilled: row.unbilledVisits.length,
    openMoney: openMoneyOf(row),
    restrictions: row.coverageRestrictions.length + row.privateWishes.length,
    papers: row.signatures.length,
    hasPortal: row.userRoles.length > 0,
    isHeld: row.legalHolds.length > 0,
    owed: cents('ar_client'),
    credit: toCents(0 - cents('client_credits')),
    coverages: row.coverages.map(({ startsOn, endsOn, source, verifiedAt, ...one }) => ({
      ...one,
      startsOn: fromDay(startsOn),
      endsOn: fromDayOrNull(endsOn),
      isOwnWord: source === 'client' && verifiedAt === null,
    })),
    owedDays: owed.filter(({ _sum }) => (_sum.cents ?? 0) > 0).map(({ serviceOn }) => fromDay(serviceOn)),
    hourDays: row.charges.map(({ serviceOn }) => fromDay(serviceOn)),
    claims: row.claims.map(({ serviceOn, coverage: { program, payerId, memberId } }) => ({
      plan: [program, payerId, memberId].join(' '),
      on: fromDay(serviceOn),
    })),
  }
}

const isUnclosed = ({ openUntilClosed, closedAt }: { readonly openUntilClosed: boolean; readonly closedAt: Date | null }) =>
  openUntilClosed && closedAt === null

const openMoneyOf = ({ refunds, writeOffs, chargeDisputes, superbillRequests, scaleAppeals, restoredBalances }: Row): number =>
  [refunds, writeOffs, chargeDisputes, superbillRequests, scaleAppeals, restoredBalances].flat().length

/** Levels that stop nobody and make nobody wait: of a health screen, and of the safety questions. */
const passes: readonly string[] = ['clear' satisfies ScreenLevel, 'none' satisfies CssrsLevel]

/** The newest screen of each kind, and what the prescriber decided last. */
function screensOf({ screeningGates, eligibilityDecisions }: Row): MergeScreen[] {
  const newest = screeningGates.filter(({ kind }, index) => screeningGates.findIndex((one) => one.kind === kind) === index)
  return [
    ...newest.map(({ kind, takenAt, level }) => ({ kind, takenAt, stops: !passes.includes(level) })),
    ...eligibilityDecisions.map(({ decidedAt, verdict }) => ({
      kind: 'eligibility',
      takenAt: decidedAt,
      stops: verdict === 'not_eligible' || verdict === 'more_information',
    })),
  ]
}

type Merge = { readonly goesId: string; readonly staysId: string; readonly now: Date; readonly by: string; readonly reason: string }

/** Says of a chart which one of the same person stays. */
export const mergeInto = (tx: Tx, practiceId: string, { goesId, staysId, now, by, reason }: Merge): Promise<void> =>
  updateClient(tx, practiceId, goesId, { mergedIntoId: staysId, mergedAt: now, mergedBy: by, mergedBecause: reason })

/** Two charts are two again. */
export const takeApart = (tx: Tx, practiceId: string, goesId: string): Promise<void> =>
  updateClient(tx, practiceId, goesId, { mergedIntoId: null, mergedAt: null, mergedBy: null, mergedBecause: null })

/** The chart a chart was merged into, and since when; null where it stands by itself. */
export async function loadMerge(tx: Tx, practiceId: string, clientId: string): Promise<{ staysId: string; mergedAt: Date } | null> {
  const row = await tx.client.findUnique({
    where: { practiceId_id: { practiceId, id: clientId } },
    select: { mergedIntoId: true, mergedAt: true },
  })
  return row?.mergedIntoId && row.mergedAt ? { staysId: row.mergedIntoId, mergedAt: row.mergedAt } : null
}

/**
 * What was written since two charts were merged: money on either, everything else on the one that stays, since the other takes nothing
 * new. It reads what the desk may not and gives no more than how many: ask it as a job.
 */
export async function countWrittenSince(
  tx: Tx,
  practiceId: string,
  { goesId, staysId, since }: { readonly goesId: string; readonly staysId: string; readonly since: Date },
): Promise<WrittenSince> {
  const at = { gte: since }
  const where = { practiceId, clientId: staysId }
  return {
    postings: await tx.ledgerTransaction.count({ where: { practiceId, clientId: { in: [goesId, staysId] }, happenedAt: at } }),
    notes: await tx.note.count({ where: { ...where, OR: [{ createdAt: at }, { signedAt: at }] } }),
    visits: await tx.appointment.count({ where: { ...where, createdAt: at } }),
    papers: await tx.signature.count({ where: { ...where, signedAt: at } }),
    messages: await tx.message.count({ where: { ...where, sentAt: at } }),
    orders: await tx.doseOrder.count({ where: { ...where, orderedAt: at } }),
  }
}

/** What of a client's row tells the other charts of the same person. */
export const chartsColumns = {
  mergedCharts: { select: { id: true } },
  mergedInto: { select: { id: true, mergedCharts: { select: { id: true } } } },
} satisfies Prisma.ClientSelect

type ChartsRow = { readonly id: string } & Prisma.ClientGetPayload<{ select: typeof chartsColumns }>

/** The other charts of the same person, as their row tells them. */
export const otherChartsOf = ({ id, mergedCharts, mergedInto }: ChartsRow): string[] =>
  [...mergedCharts, ...(mergedInto ? [mergedInto, ...mergedInto.mergedCharts] : [])]
    .map((chart) => chart.id)
    .filter((other) => other !== id)

/** Every chart of one person, the one that is asked about first. */
export async function loadCharts(tx: Tx, practiceId: string, id: string): Promise<readonly string[]> {
  const row = await tx.client.findUnique({ where: { practiceId_id: { practiceId, id } }, select: chartsColumns })
  return [id, ...(row ? otherChartsOf({ id, ...row }) : [])]
}
