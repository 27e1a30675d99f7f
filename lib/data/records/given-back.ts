import 'server-only'
import { type Cents, toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay, toDay } from '../dates.ts'
import { readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'

/** Why a transaction stands in the ledger: a plan covered its day after all, or it was denied after that. */
export const COVERED = 'covered-after-all'
export const DENIED = 'denied-after-all'

/** What the coverage of its days took from a client's account and has not been put back since. */
export type GivenBack = {
  /** What had been paid for each day and went back, or is set aside to. */
  readonly paidOn: ReadonlyMap<LocalDate, Cents>
  /** What had been given up of each day. */
  readonly givenUpOn: ReadonlyMap<LocalDate, Cents>
  /** Credit paid ahead that went the same way. */
  readonly credit: Cents
}

/** Everything taken back from a client's account because a plan covered the days, less what a denial has put back. */
export async function loadGivenBack(tx: Tx, practiceId: string, clientId: string): Promise<GivenBack> {
  const rows = await tx.ledgerTransaction.findMany({
    where: {
      practiceId,
      clientId,
      OR: [COVERED, DENIED].map((reason) => ({ memo: { path: ['reason'], equals: reason } })),
    },
    orderBy: { serviceOn: 'asc' },
    select: {
      kind: true,
      serviceOn: true,
      reversesId: true,
      memo: true,
      ledgerEntries: { select: { account: true, cents: true } },
    },
  })
  const asked = await tx.restoredBalance.findMany({ where: { practiceId, clientId }, select: { serviceOn: true, amountCents: true } })
  const paid = new Map<LocalDate, Cents>()
  const givenUp = new Map<LocalDate, Cents>()
  const add = (to: Map<LocalDate, Cents>, on: Date, cents: number) => to.set(fromDay(on), toCents((to.get(fromDay(on)) ?? 0) + cents))
  let credit = 0
  for (const { kind, serviceOn, reversesId, memo, ledgerEntries } of rows) {
    const { reason, of } = readJson('LedgerTransaction.memo', memo)
    const on = (account: string) => ledgerEntries.reduce((sum, entry) => (entry.account === account ? sum + entry.cents : sum), 0)
    if (of === 'credit') credit -= on('refunds_payable')
    else if (on('provider_writeoff') !== 0) add(givenUp, serviceOn, on('ar_client'))
    else if (reason === DENIED && kind === 'refund_cancelled') add(paid, serviceOn, on('client_credits'))
    else if (reason === COVERED && kind === 'reversal' && reversesId === null) add(paid, serviceOn, on('ar_client'))
  }
  for (const { serviceOn, amountCents } of asked) add(paid, serviceOn, -amountCents)
  return { paidOn: above(paid), givenUpOn: above(givenUp), credit: toCents(Math.max(0, credit)) }
}

const above = (days: ReadonlyMap<LocalDate, Cents>) => new Map([...days].filter(([, cents]) => cents > 0).sort())

type NewRestored = {
  readonly practiceId: string
  readonly clientId: string
  readonly coverageId: string
  readonly serviceOn: LocalDate
  readonly amount: Cents
  readonly openedAt: Date
  readonly openedBy: string
}

/** A day owed again that waits for the billing lead. Gives its id. */
export async function insertRestoredBalance(tx: Tx, { serviceOn, amount, ...row }: NewRestored): Promise<string> {
  const id = newId()
  await tx.restoredBalance.createMany({ data: [{ ...row, id, serviceOn: toDay(serviceOn), amountCents: amount }] })
  return id
}

export async function loadRestoredBalance(tx: Tx, practiceId: string, id: string) {
  const row = await tx.restoredBalance.findUnique({ where: { practiceId_id: { practiceId, id } } })
  return row && { ...row, serviceOn: fromDay(row.serviceOn), amount: toCents(row.amountCents) }
}

type Decision = { readonly decidedAt: Date; readonly decidedBy: string; readonly isAsked: boolean; readonly note: string | null }

/** The billing lead's word on it; the database takes one. */
export async function decideRestoredBalance(tx: Tx, practiceId: string, id: string, decision: Decision): Promise<void> {
  await tx.restoredBalance.updateMany({ where: { practiceId, id }, data: decision })
}

export type RestoredRow = { readonly id: string; readonly on: LocalDate; readonly cents: Cents }

/** A client's days that are owed again and wait for the billing lead, oldest first. */
export async function listRestored(tx: Tx, practiceId: string, clientId: string): Promise<RestoredRow[]> {
  const rows = await tx.restoredBalance.findMany({
    where: { practiceId, clientId, decidedAt: null },
    orderBy: { serviceOn: 'asc' },
    select: { id: true, serviceOn: true, amountCents: true },
  })
  return rows.map(({ id, serviceOn, amountCents }) => ({ id, on: fromDay(serviceOn), cents: toCents(amountCents) }))
}
