import 'server-only'
import type { WriteOffReason, WriteOffStatus } from '../../domain/billing/rule-write-off.ts'
import { type Cents, toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { loadNames } from './users.ts'

type NewWriteOff = {
  readonly clientId: string
  readonly amount: Cents
  readonly reason: WriteOffReason
  readonly note: string
  readonly status: 'waits' | 'posted'
  readonly askedAt: Date
  readonly askedBy: string
}

/** Writes down a balance to be given up. Gives the write-off's id. */
export async function insertWriteOff(tx: Tx, practiceId: string, { amount, ...writeOff }: NewWriteOff): Promise<string> {
  const id = newId()
  await tx.writeOff.createMany({ data: [{ practiceId, id, ...writeOff, amountCents: amount }] })
  return id
}

const columns = {
  id: true,
  clientId: true,
  amountCents: true,
  reason: true,
  note: true,
  status: true,
  askedAt: true,
  askedBy: true,
  decidedBy: true,
  declinedWhy: true,
} satisfies Prisma.WriteOffSelect

export type WriteOffOnFile = {
  readonly id: string
  readonly clientId: string
  readonly amount: Cents
  readonly reason: WriteOffReason
  readonly note: string
  readonly status: WriteOffStatus
  readonly askedAt: Date
  readonly askedBy: string
  readonly decidedBy: string | null
  readonly declinedWhy: string | null
}

const writeOffOf = ({ amountCents, reason, status, ...row }: Prisma.WriteOffGetPayload<{ select: typeof columns }>): WriteOffOnFile => ({
  ...row,
  amount: toCents(amountCents),
  reason: reason as WriteOffReason,
  status: status as WriteOffStatus,
})

/** One write-off; null when there is none the reader may see. */
export async function loadWriteOff(tx: Tx, practiceId: string, id: string): Promise<WriteOffOnFile | null> {
  const row = await tx.writeOff.findUnique({ where: { practiceId_id: { practiceId, id } }, select: columns })
  return row && writeOffOf(row)
}

export type NamedWriteOff = WriteOffOnFile & { readonly askedByName: string; readonly decidedByName: string | null }

/** A client's write-offs, the newest first, with who asked and who decided. */
export async function listWriteOffs(tx: Tx, practiceId: string, clientId: string): Promise<NamedWriteOff[]> {
  const rows = await tx.writeOff.findMany({
    where: { practiceId, clientId },
    orderBy: [{ askedAt: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    select: columns,
  })
  const names = await loadNames(
    tx,
    practiceId,
    rows.flatMap(({ askedBy, decidedBy }) => (decidedBy ? [askedBy, decidedBy] : [askedBy])),
  )
  return rows.map((row) => ({
    ...writeOffOf(row),
    askedByName: names.get(row.askedBy) ?? '',
    decidedByName: row.decidedBy && (names.get(row.decidedBy) ?? ''),
  }))
}

/** What was given up for a client since an instant. */
export async function loadWrittenOffSince(tx: Tx, practiceId: string, clientId: string, since: Date): Promise<Cents> {
  const { _sum } = await tx.writeOff.aggregate({
    where: { practiceId, clientId, status: 'posted', askedAt: { gte: since } },
    _sum: { amountCents: true },
  })
  return toCents(_sum.amountCents ?? 0)
}

type Decision = {
  readonly status: 'posted' | 'declined'
  readonly decidedAt: Date
  readonly decidedBy: string
  readonly declinedWhy: string | null
}

/** The second person's word. */
export async function decideWriteOffRow(tx: Tx, practiceId: string, id: string, decision: Decision): Promise<void> {
  await tx.writeOff.updateMany({ where: { practiceId, id, status: 'waits' }, data: decision })
}

/** What stands written off of a client's days, by day of service. */
export async function loadWrittenOffDays(tx: Tx, practiceId: string, clientId: string): Promise<ReadonlyMap<LocalDate, Cents>> {
  const rows = await tx.ledgerEntry.groupBy({
    by: ['serviceOn'],
    where: {
      practiceId,
      clientId,
      account: 'ar_client',
      transaction: { OR: [{ kind: 'write_off' }, { kind: 'reversal', reverses: { kind: 'write_off' } }] },
    },
    _sum: { cents: true },
    orderBy: { serviceOn: 'asc' },
  })
  return new Map(rows.map(({ serviceOn, _sum }) => [fromDay(serviceOn), toCents(0 - (_sum.cents ?? 0))]))
}
