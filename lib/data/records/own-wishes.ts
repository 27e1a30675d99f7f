import 'server-only'
import type { Restriction } from '../../domain/coverage/restriction.ts'
import type { SetAside } from '../../domain/coverage/va-wish.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay, fromDayOrNull, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

/** Which visits clients' plans are not told of, by client. */
export async function loadRestrictions(tx: Tx, practiceId: string, clientIds: readonly string[]): Promise<Map<string, Restriction[]>> {
  const rows = await tx.coverageRestriction.findMany({
    where: { practiceId, clientId: { in: [...clientIds] } },
    orderBy: { fromOn: 'asc' },
    select: { clientId: true, fromOn: true, toOn: true, endedOn: true, endedBecause: true },
  })
  const byClient = new Map<string, Restriction[]>()
  for (const { clientId, fromOn, toOn, endedOn, endedBecause } of rows) {
    const one = {
      fromOn: fromDay(fromOn),
      toOn: fromDayOrNull(toOn),
      endedOn: fromDayOrNull(endedOn),
      endedBecause: endedBecause as Restriction['endedBecause'],
    }
    byClient.set(clientId, [...(byClient.get(clientId) ?? []), one])
  }
  return byClient
}

export const loadStandingRestriction = (tx: Tx, practiceId: string, clientId: string) =>
  tx.coverageRestriction.findFirst({ where: { practiceId, clientId, endedOn: null }, select: { id: true, fromOn: true, toOn: true } })

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
  data: Pick<Prisma.CoverageRestrictionUncheckedUpdateManyInput, 'paidInFullOn' | 'endedOn' | 'endedBecause'>,
): Promise<void> {
  await tx.coverageRestriction.updateMany({ where: { practiceId, id }, data })
}

/** What a client owes from days on or after one. */
export async function loadOwedSince(tx: Tx, practiceId: string, clientId: string, from: LocalDate): Promise<number> {
  const { _sum } = await tx.ledgerEntry.aggregate({
    where: { practiceId, clientId, account: 'ar_client', serviceOn: { gte: toDay(from) } },
    _sum: { cents: true },
  })
  return _sum.cents ?? 0
}

/** The days on which clients' VA rows are set aside at their own wish, by client. */
export async function loadSetAside(tx: Tx, practiceId: string, clientIds: readonly string[]): Promise<Map<string, SetAside[]>> {
  const rows = await tx.privateWish.findMany({
    where: { practiceId, clientId: { in: [...clientIds] } },
    orderBy: { fromOn: 'asc' },
    select: { clientId: true, coverageId: true, fromOn: true, toOn: true },
  })
  const byClient = new Map<string, SetAside[]>()
  for (const { clientId, coverageId, fromOn, toOn } of rows) {
    // Signed, and not carried out yet.
    if (fromOn === null || toOn === null) continue
    byClient.set(clientId, [...(byClient.get(clientId) ?? []), { coverageId, fromOn: fromDay(fromOn), toOn: fromDay(toOn) }])
  }
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
