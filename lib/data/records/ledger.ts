import 'server-only'
import type { OpenDay } from '../../domain/billing/allocate.ts'
import type { ChargeLine } from '../../domain/billing/charge-types.ts'
import type { ClaimState, LedgerAccount } from '../../domain/billing/ledger.ts'
import type { LedgerEvent, Posting } from '../../domain/billing/postings.ts'
import { type Cents, toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay } from '../dates.ts'
import { Prisma } from '../generated/client.ts'
import { writeJson } from '../kept-json/columns.ts'
import type { LedgerMemo } from '../kept-json/money.ts'
import type { Tx } from '../scope.ts'

/** One transaction to be written. A side without a day of its own counts for the transaction's day. */
export type NewTransaction = {
  readonly kind: LedgerEvent
  readonly clientId: string
  readonly serviceOn: LocalDate
  readonly happenedAt: Date
  readonly postedBy: string | null
  readonly postings: readonly (Posting & { readonly serviceOn?: LocalDate })[]
  readonly chargeId?: string | null
  readonly paymentId?: string | null
  readonly claimId?: string | null
  readonly assessmentId?: string | null
  readonly reversesId?: string | null
  readonly refundId?: string | null
  readonly writeOffId?: string | null
  readonly memo?: LedgerMemo
}

/** Writes transactions with their sides, in one statement. The database refuses what does not add up to zero. */
export async function insertTransactions(tx: Tx, practiceId: string, transactions: readonly NewTransaction[]): Promise<void> {
  const rows = transactionRows(transactions)
  if (rows.length > 0) await tx.$executeRaw`SELECT ${posting(practiceId, rows)}`
}

type Row = ReturnType<typeof transactionRows>[number]

/** Transactions as the functions that write them read them. */
export const transactionRows = (transactions: readonly NewTransaction[]) =>
  transactions
    .filter(({ postings }) => postings.length > 0)
    .map(({ postings, memo = {}, ...row }) => ({
      ...row,
      id: newId(),
      memo: writeJson('LedgerTransaction.memo', memo),
      postings: postings.map((side) => ({ ...side, id: newId() })),
    }))

const posting = (practiceId: string, rows: readonly Row[]) => Prisma.sql`app.post(${practiceId}::uuid, ${JSON.stringify(rows)}::jsonb)`

/** What a day is written with: its claims as they stand now, and the charges that are new. */
export type NewDay = {
  readonly clientId: string
  readonly on: LocalDate
  readonly claims: readonly ClaimOfDay[]
  readonly charges: readonly NewCharge[]
}

/** What a claim comes to. Its id is the one it has, or a new one. */
export type ClaimOfDay = {
  readonly id: string
  readonly coverageId: string
  readonly status: Exclude<ClaimState, 'void'>
  readonly chargedCents: number
}

export type NewCharge = {
  readonly id: string
  readonly line: ChargeLine
  /** The claim it goes on, and its place there; null off claims. */
  readonly claim: { readonly id: string; readonly number: number } | null
  readonly noteId: string | null
}

/** Writes a day with its claims, charges and transactions, in one statement. Claims of the day that are not named are void. */
export async function insertDay(
  tx: Tx,
  practiceId: string,
  { clientId, on, claims, charges }: NewDay,
  transactions: readonly NewTransaction[],
): Promise<void> {
  const numbered = claims.map((claim) => ({
    ...claim,
    number: `C${on.replaceAll('-', '').slice(2)}-${claim.id.slice(0, 8).toUpperCase()}`,
  }))
  const billed = charges.map(({ id, line, claim, noteId }) => ({
    ...line,
    ...{ id, noteId, claimId: claim?.id ?? null, number: claim?.number ?? null },
  }))
  await tx.$executeRaw`SELECT app.post_day(${practiceId}::uuid, ${clientId}::uuid, ${on}::date, ${JSON.stringify(numbered)}::jsonb,
    ${JSON.stringify(billed)}::jsonb), ${posting(practiceId, transactionRows(transactions))}`
}

export type StandingTransaction = {
  readonly id: string
  readonly kind: LedgerEvent
  readonly chargeId: string | null
  readonly claimId: string | null
  readonly assessmentId: string | null
  readonly writeOffId: string | null
  readonly serviceOn: LocalDate
  readonly happenedAt: Date
  readonly postings: readonly (Posting & { readonly serviceOn: LocalDate })[]
}

/** What was posted and not reversed since, oldest first; reversals themselves are left out. */
export async function loadStanding(tx: Tx, practiceId: string, where: Prisma.LedgerTransactionWhereInput): Promise<StandingTransaction[]> {
  const rows = await tx.ledgerTransaction.findMany({
    where: { AND: [{ practiceId, reversesId: null, ledgerTransaction: { is: null } }, where] },
    orderBy: [{ happenedAt: 'asc' }, { createdAt: 'asc' }],
    select: {
      id: true,
      kind: true,
      chargeId: true,
      claimId: true,
      assessmentId: true,
      writeOffId: true,
      serviceOn: true,
      happenedAt: true,
      ledgerEntries: { select: { account: true, cents: true, coverageId: true, serviceOn: true } },
    },
  })
  return rows.map(({ ledgerEntries, kind, serviceOn, ...row }) => ({
    ...row,
    kind: kind as LedgerEvent,
    serviceOn: fromDay(serviceOn),
    postings: ledgerEntries.map((entry) => ({ ...entry, cents: toCents(entry.cents), serviceOn: fromDay(entry.serviceOn) })),
  }))
}

/** The same transaction the other way round, to be written. */
export const reversing = (
  { id, clientId, chargeId, claimId, writeOffId, serviceOn, postings }: StandingTransaction & { readonly clientId: string },
  { happenedAt, postedBy, reason, causedBy }: { happenedAt: Date; postedBy: string | null; reason: string; causedBy?: LocalDate },
): NewTransaction => ({
  kind: 'reversal',
  clientId,
  chargeId,
  claimId,
  writeOffId,
  serviceOn,
  happenedAt,
  postedBy,
  reversesId: id,
  memo: { reason, ...(causedBy && { causedBy }) },
  postings: postings.map((posting) => ({ ...posting, cents: toCents(0 - posting.cents) })),
})

/** What a client owes, or is owed (below zero), by day of service; settled days are left out. */
export async function loadOpenDays(tx: Tx, practiceId: string, clientId: string): Promise<OpenDay[]> {
  const rows = await tx.ledgerEntry.groupBy({
    by: ['serviceOn'],
    where: { practiceId, clientId, account: 'ar_client' },
    _sum: { cents: true },
    orderBy: { serviceOn: 'asc' },
  })
  const open = rows
    .map(({ serviceOn, _sum }) => ({ on: fromDay(serviceOn), cents: toCents(_sum.cents ?? 0) }))
    .filter(({ cents }) => cents !== 0)
  if (open.length === 0) return open
  const untold = await tx.charge.findMany({
    where: { practiceId, clientId, status: 'posted', restricted: true },
    distinct: ['serviceOn'],
    select: { serviceOn: true },
  })
  const first = new Set(untold.map(({ serviceOn }) => fromDay(serviceOn)))
  return open.map((day) => (first.has(day.on) ? { ...day, isFirst: true } : day))
}

/** The kept sums of a client's accounts. Credits and refunds are below zero, as the ledger writes them. */
export async function loadBalances(tx: Tx, practiceId: string, clientId: string): Promise<ReadonlyMap<LedgerAccount, Cents>> {
  const rows = await tx.ledgerBalance.findMany({ where: { practiceId, clientId }, select: { account: true, cents: true } })
  return new Map(rows.map(({ account, cents }) => [account, toCents(Number(cents))]))
}

/** What stands to a client's credit. */
export async function loadCredit(tx: Tx, practiceId: string, clientId: string): Promise<Cents> {
  return toCents(0 - ((await loadBalances(tx, practiceId, clientId)).get('client_credits') ?? 0))
}
