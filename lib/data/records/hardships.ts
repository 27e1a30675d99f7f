import 'server-only'
import type { Hardship } from '../../domain/billing/rule-hardship.ts'
import { toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay, fromDayOrNull, toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { loadNames } from './users.ts'

type NewHardship = Pick<Hardship, 'basisPoints' | 'cents' | 'fromOn' | 'toOn'> & {
  readonly clientId: string
  readonly papers: string
  readonly reason: string
  readonly decidedAt: Date
  readonly decidedBy: string
}

/** Keeps a decision on hardship. Gives its id. */
export async function insertHardship(tx: Tx, practiceId: string, { fromOn, toOn, ...row }: NewHardship): Promise<string> {
  const id = newId()
  await tx.hardship.createMany({ data: [{ practiceId, id, ...row, fromOn: toDay(fromOn), toOn: toDay(toOn) }] })
  return id
}

export type HardshipOnFile = Hardship & {
  readonly clientId: string
  readonly papers: string
  readonly reason: string
  readonly decidedBy: string
  readonly endedWhy: string | null
}

export const hardshipColumns = {
  id: true,
  clientId: true,
  basisPoints: true,
  cents: true,
  fromOn: true,
  toOn: true,
  papers: true,
  reason: true,
  decidedBy: true,
  endedOn: true,
  endedWhy: true,
} as const

type Row = Omit<HardshipOnFile, 'fromOn' | 'toOn' | 'endedOn' | 'cents'> & {
  readonly cents: number | null
  readonly fromOn: Date
  readonly toOn: Date
  readonly endedOn: Date | null
}

export const hardshipOf = ({ cents, fromOn, toOn, endedOn, ...row }: Row): HardshipOnFile => ({
  ...row,
  cents: cents === null ? null : toCents(cents),
  fromOn: fromDay(fromOn),
  toOn: fromDay(toOn),
  endedOn: fromDayOrNull(endedOn),
})

/** What was decided for a client, the latest first. */
export async function loadHardships(tx: Tx, practiceId: string, clientId: string): Promise<HardshipOnFile[]> {
  return (await loadHardshipsOf(tx, practiceId, [clientId])).get(clientId) ?? []
}

/** What was decided for some clients, by client. */
export async function loadHardshipsOf(tx: Tx, practiceId: string, clientIds: readonly string[]): Promise<Map<string, HardshipOnFile[]>> {
  const rows = await tx.hardship.findMany({
    where: { practiceId, clientId: { in: [...clientIds] } },
    orderBy: { fromOn: 'desc' },
    select: hardshipColumns,
  })
  return Map.groupBy(rows.map(hardshipOf), ({ clientId }) => clientId)
}

export async function loadHardship(tx: Tx, practiceId: string, id: string): Promise<HardshipOnFile | null> {
  const row = await tx.hardship.findUnique({ where: { practiceId_id: { practiceId, id } }, select: hardshipColumns })
  return row && hardshipOf(row)
}

export type NamedHardship = HardshipOnFile & { readonly decidedByName: string }

/** The same with who decided. */
export async function listHardships(tx: Tx, practiceId: string, clientId: string): Promise<NamedHardship[]> {
  const rows = await loadHardships(tx, practiceId, clientId)
  const names = await loadNames(
    tx,
    practiceId,
    rows.map(({ decidedBy }) => decidedBy),
  )
  return rows.map((row) => ({ ...row, decidedByName: names.get(row.decidedBy) ?? '' }))
}

type Ending = { readonly endedOn: LocalDate; readonly endedAt: Date; readonly endedBy: string; readonly endedWhy: string }

/** Ends a decision from a day on. */
export async function endHardshipRow(tx: Tx, practiceId: string, id: string, { endedOn, ...row }: Ending): Promise<void> {
  await tx.hardship.updateMany({ where: { practiceId, id, endedAt: null }, data: { ...row, endedOn: toDay(endedOn) } })
}
