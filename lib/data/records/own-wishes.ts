import 'server-only'
import type { Restriction, RestrictionRow } from '../../domain/coverage/restriction.ts'
import type { SetAside } from '../../domain/coverage/va-wish.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay, fromDayOrNull, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

export const restrictionColumns = {
  id: true,
  clientId: true,
  kind: true,
  appointmentId: true,
  fromOn: true,
  toOn: true,
  askedAt: true,
  paidInFullOn: true,
  remindedOn: true,
  endedOn: true,
  endedBecause: true,
} satisfies Prisma.CoverageRestrictionSelect

type Row = Prisma.CoverageRestrictionGetPayload<{ select: typeof restrictionColumns }>

export const restrictionOf = ({ appointmentId, ...row }: Row): RestrictionRow & { readonly clientId: string } => ({
  ...row,
  kind: row.kind as Restriction['kind'],
  visitId: appointmentId,
  fromOn: fromDay(row.fromOn),
  toOn: fromDayOrNull(row.toOn),
  paidInFullOn: fromDayOrNull(row.paidInFullOn),
  remindedOn: row.remindedOn.map(fromDay),
  endedOn: fromDayOrNull(row.endedOn),
  endedBecause: row.endedBecause as Restriction['endedBecause'],
})

/** What a client chose and has not ended, whatever its days. */
export async function loadStandingRestrictions(tx: Tx, practiceId: string, clientId: string): Promise<RestrictionRow[]> {
  const rows = await tx.coverageRestriction.findMany({
    where: { practiceId, clientId, endedOn: null },
    orderBy: { fromOn: 'asc' },
    select: restrictionColumns,
  })
  return rows.map(restrictionOf)
}

export async function loadRestriction(tx: Tx, practiceId: string, id: string) {
  const row = await tx.coverageRestriction.findUnique({ where: { practiceId_id: { practiceId, id } }, select: restrictionColumns })
  return row && restrictionOf(row)
}

type Extent = Pick<Restriction, 'fromOn' | 'toOn' | 'visitId'>

/** What the client was charged of that no plan was told, day by day, within what was chosen. */
const restrictedCharges = (practiceId: string, clientId: string, { fromOn, toOn, visitId }: Extent) => ({
  ...{ practiceId, clientId, status: 'posted', isClaimable: false },
  serviceOn: { gte: toDay(fromOn), ...(toOn && { lte: toDay(toOn) }) },
  ...(visitId && { appointmentId: visitId }),
})

export async function loadRestrictedDays(tx: Tx, practiceId: string, clientId: string, extent: Extent): Promise<LocalDate[]> {
  const where = restrictedCharges(practiceId, clientId, extent)
  const rows = await tx.charge.findMany({ where, distinct: ['serviceOn'], orderBy: { serviceOn: 'asc' }, select: { serviceOn: true } })
  return rows.map(({ serviceOn }) => fromDay(serviceOn))
}

/** One visit, or every visit of some days. */
export type Chosen = Pick<Restriction, 'fromOn' | 'toOn'> & Partial<Pick<Restriction, 'visitId'>>

/** A client's visits that a choice is about and that are not over, in the order they come. */
export const loadVisitsOnDays = (
  tx: Tx,
  practiceId: string,
  clientId: string,
  { visitId, fromOn, toOn }: Chosen,
): Promise<{ readonly id: string }[]> =>
  tx.appointment.findMany({
    where: {
      ...{ practiceId, clientId, status: { in: ['tentative', 'confirmed', 'arrived', 'in_progress'] } },
      ...(visitId ? { id: visitId } : { serviceOn: { gte: toDay(fromOn), ...(toOn && { lte: toDay(toOn) }) } }),
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })

export async function insertRestriction(
  tx: Tx,
  restriction: Omit<Prisma.CoverageRestrictionCreateManyInput, 'id' | 'createdAt'>,
): Promise<string> {
  const id = newId()
  await tx.coverageRestriction.createMany({ data: [{ ...restriction, id }] })
  return id
}

export async function updateRestriction(
  tx: Tx,
  practiceId: string,
  id: string,
  data: Pick<Prisma.CoverageRestrictionUncheckedUpdateManyInput, 'paidInFullOn' | 'remindedOn' | 'endedOn' | 'endedBecause'>,
): Promise<void> {
  await tx.coverageRestriction.updateMany({ where: { practiceId, id }, data })
}

/** What a client owes from the days of what they chose. */
export async function loadOwedIn(
  tx: Tx,
  practiceId: string,
  clientId: string,
  { fromOn, toOn }: Pick<Restriction, 'fromOn' | 'toOn'>,
): Promise<number> {
  const { _sum } = await tx.ledgerEntry.aggregate({
    where: { practiceId, clientId, account: 'ar_client', serviceOn: { gte: toDay(fromOn), ...(toOn && { lte: toDay(toOn) }) } },
    _sum: { cents: true },
  })
  return _sum.cents ?? 0
}

export const setAsideColumns = { coverageId: true, fromOn: true, toOn: true } satisfies Prisma.PrivateWishSelect

/** The days of one wish; none while it is signed and not carried out yet. */
export const setAsideOf = ({ coverageId, fromOn, toOn }: Prisma.PrivateWishGetPayload<{ select: typeof setAsideColumns }>): SetAside[] =>
  fromOn === null || toOn === null ? [] : [{ coverageId, fromOn: fromDay(fromOn), toOn: fromDay(toOn) }]

/** The days on which clients' VA rows are set aside at their own wish, by client. */
export async function loadSetAside(tx: Tx, practiceId: string, clientIds: readonly string[]): Promise<Map<string, SetAside[]>> {
  const rows = await tx.privateWish.findMany({
    where: { practiceId, clientId: { in: [...clientIds] } },
    orderBy: { fromOn: 'asc' },
    select: { ...setAsideColumns, clientId: true },
  })
  const byClient = new Map<string, SetAside[]>()
  for (const { clientId, ...row } of rows) byClient.set(clientId, [...(byClient.get(clientId) ?? []), ...setAsideOf(row)])
  return byClient
}

export async function insertWish(tx: Tx, wish: Omit<Prisma.PrivateWishCreateManyInput, 'id' | 'createdAt'>): Promise<string> {
  const id = newId()
  await tx.privateWish.createMany({ data: [{ ...wish, id }] })
  return id
}

export const loadWish = (tx: Tx, practiceId: string, id: string) =>
  tx.privateWish.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: { clientId: true, cycleId: true, coverageId: true, useEndedAt: true },
  })

export const isWishSigned = async (tx: Tx, practiceId: string, cycleId: string): Promise<boolean> =>
  (await tx.privateWish.count({ where: { practiceId, cycleId } })) > 0

/** Ends the use of the VA row for the days of the cycle. */
export async function carryOutWish(
  tx: Tx,
  practiceId: string,
  id: string,
  data: { readonly fromOn: Date; readonly toOn: Date; readonly useEndedAt: Date; readonly useEndedBy: string },
): Promise<void> {
  await tx.privateWish.updateMany({ where: { practiceId, id, useEndedAt: null }, data })
}
