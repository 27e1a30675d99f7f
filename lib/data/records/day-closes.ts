import 'server-only'
import type { DayMove, Deposit, MethodSum } from '../../domain/billing/day-close.ts'
import { type Cents, toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDayOrNull, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

/** Money at the desk: taken, reversed, given back. */
const atTheDesk = {
  OR: [{ kind: 'payment' }, { kind: 'refund_paid' }, { kind: 'reversal', paymentId: { not: null } }],
} satisfies Prisma.LedgerTransactionWhereInput

export type NamedMove = DayMove & { readonly id: string; readonly at: Date; readonly clientId: string; readonly clientName: string }

/** What moved at the desk on a day it is booked on, in order. */
export async function loadDayMoves(tx: Tx, practiceId: string, day: LocalDate): Promise<NamedMove[]> {
  const rows = await tx.ledgerTransaction.findMany({
    where: { practiceId, bookedOn: toDay(day), ...atTheDesk },
    orderBy: [{ happenedAt: 'asc' }, { createdAt: 'asc' }],
    select: {
      id: true,
      kind: true,
      happenedAt: true,
      clientId: true,
      client: { select: { legalFirstName: true, legalLastName: true } },
      paymentId: true,
      payment: { select: { method: true, amountCents: true, reference: true } },
      refund: { select: { method: true, amountCents: true, reference: true } },
    },
  })
  return rows.flatMap(({ id, kind, happenedAt, clientId, client, paymentId, payment, refund }) => {
    const money = payment ?? refund
    if (!money?.method) return []
    const what = kind === 'payment' || kind === 'reversal' ? kind : 'refund'
    return [
      {
        id,
        kind: what,
        at: happenedAt,
        clientId,
        clientName: `${client.legalFirstName} ${client.legalLastName}`,
        paymentId,
        method: money.method,
        amount: toCents(money.amountCents),
        reference: money.reference,
      },
    ]
  })
}

export async function loadLastClosedDay(tx: Tx, practiceId: string): Promise<LocalDate | null> {
  const { _max } = await tx.dayClose.aggregate({ where: { practiceId }, _max: { day: true } })
  return fromDayOrNull(_max.day)
}

/** The oldest day with money at the desk that is not closed, before another day where one is named. */
export async function loadOldestOpenDay(tx: Tx, practiceId: string, before: LocalDate | null): Promise<LocalDate | null> {
  const lastClosed = await loadLastClosedDay(tx, practiceId)
  const { _min } = await tx.ledgerTransaction.aggregate({
    where: {
      practiceId,
      ...atTheDesk,
      bookedOn: { ...(lastClosed ? { gt: toDay(lastClosed) } : {}), ...(before ? { lt: toDay(before) } : {}) },
    },
    _min: { bookedOn: true },
  })
  return fromDayOrNull(_min.bookedOn)
}

/** Nothing is booked while a day is counted: held until the transaction ends. */
export async function holdTheDay(tx: Tx, practiceId: string): Promise<void> {
  await tx.$executeRaw`SELECT app.hold_the_day(${practiceId}::uuid, true)`
}

export type DayContent = { readonly sums: readonly MethodSum[]; readonly deposit: Deposit }

type NewClose = {
  readonly day: LocalDate
  readonly cash: Cents
  readonly counted: Cents
  readonly words: string | null
  readonly depositNumber: string
  readonly content: DayContent
  readonly closedAt: Date
  readonly closedBy: string
}

/** Writes down a day that was counted. Gives its id. */
export async function insertDayClose(tx: Tx, practiceId: string, { day, cash, counted, content, ...row }: NewClose): Promise<string> {
  const id = newId()
  const cents = { cashCents: cash, countedCents: counted, differenceCents: counted - cash }
  await tx.dayClose.createMany({
    data: [{ practiceId, id, ...row, day: toDay(day), ...cents, content: content as unknown as Prisma.InputJsonObject }],
  })
  return id
}
