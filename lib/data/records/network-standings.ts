import 'server-only'
import type { NetworkFact } from '../../domain/coverage/network.ts'
import type { Answer } from '../../domain/coverage/payer-flags.ts'
import type { DatedRow } from '../../domain/practice/later-row.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay, fromDayOrNull, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

/** What these payers said about the clinicians of the practice, with the days each holds. */
export async function loadNetworkFacts(tx: Tx, practiceId: string, payerIds: readonly string[]): Promise<NetworkFact[]> {
  const rows = await tx.networkStanding.findMany({
    where: { practiceId, payerId: { in: [...payerIds] } },
    orderBy: { fromOn: 'asc' },
    select: networkColumns,
  })
  return rows.map(networkFactOf)
}

/** What of a standing the rules read. */
export const networkColumns = {
  payerId: true,
  clinicianId: true,
  inNetwork: true,
  fromOn: true,
  toOn: true,
} as const satisfies Prisma.NetworkStandingSelect

export const networkFactOf = ({
  fromOn,
  toOn,
  ...row
}: Prisma.NetworkStandingGetPayload<{ select: typeof networkColumns }>): NetworkFact => ({
  ...row,
  fromOn: fromDay(fromOn),
  toOn: fromDayOrNull(toOn),
})

type Pair = { readonly payerId: string; readonly clinicianId: string }

export async function loadNetworkRows(tx: Tx, practiceId: string, { payerId, clinicianId }: Pair): Promise<DatedRow[]> {
  const rows = await tx.networkStanding.findMany({
    where: { practiceId, payerId, clinicianId },
    select: { id: true, fromOn: true, toOn: true },
  })
  return rows.map(({ id, fromOn, toOn }) => ({ id, effectiveFrom: fromDay(fromOn), effectiveTo: fromDayOrNull(toOn) }))
}

/** What the payer said by the entry that begins on a day; null where none does. */
export const loadNetworkFrom = (tx: Tx, practiceId: string, { payerId, clinicianId }: Pair, fromOn: LocalDate) =>
  tx.networkStanding.findFirst({ where: { practiceId, payerId, clinicianId, fromOn: toDay(fromOn) }, select: { inNetwork: true } })

export async function insertNetworkStanding(
  tx: Tx,
  practiceId: string,
  { fromOn, ...told }: Pair & { readonly inNetwork: Answer; readonly fromOn: LocalDate },
): Promise<string> {
  const id = newId()
  await tx.networkStanding.createMany({ data: [{ practiceId, id, ...told, fromOn: toDay(fromOn) }] })
  return id
}

export async function correctNetworkStanding(tx: Tx, practiceId: string, id: string, inNetwork: Answer): Promise<void> {
  await tx.networkStanding.updateMany({ where: { practiceId, id }, data: { inNetwork } })
}

/** Ends a standing the day before `from`. */
export async function closeNetworkStanding(tx: Tx, practiceId: string, id: string, from: LocalDate): Promise<void> {
  await tx.networkStanding.updateMany({ where: { practiceId, id }, data: { toOn: toDay(addDays(from, -1)) } })
}
