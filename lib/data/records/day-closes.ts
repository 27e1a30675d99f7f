import 'server-only'
import type { DayMove, UncountedDay } from '../../domain/billing/day-close.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { type Cents, toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay, fromDayOrNull, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { writeJson } from '../kept-json/columns.ts'
import type { DayContent } from '../kept-json/money.ts'
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
      client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } },
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
        clientName: clientNameOf(client),
        paymentId,
        method: money.method,
        amount: toCents(money.amountCents),
        reference: money.reference,
      },
    ]
  })
}

/** The last day that is closed: counted, or before the day from which the desk is counted. */
export async function loadLastClosedDay(tx: Tx, practiceId: string): Promise<LocalDate | null> {
  const [row] = await tx.$queryRaw<{ day: Date | null }[]>`SELECT app.last_closed_day(${practiceId}::uuid) AS day`
  return fromDayOrNull(row?.day ?? null)
}

/** Days with money at the desk that are not closed, before another day where one is named, oldest first. */
export async function loadUncountedDays(
  tx: Tx,
  practiceId: string,
  { lastClosed, before }: { readonly lastClosed: LocalDate | null; readonly before: LocalDate },
): Promise<UncountedDay[]> {
  const rows = await tx.$queryRaw<{ day: Date; moves: number; net: number }[]>`
    SELECT t.booked_on AS day, count(*)::int AS moves,
      sum(CASE WHEN t.kind = 'payment' THEN p.amount_cents ELSE -coalesce(p.amount_cents, r.amount_cents) END)::int AS net
    FROM ledger_transaction t
      LEFT JOIN payment p ON p.practice_id = t.practice_id AND p.id = t.payment_id
      LEFT JOIN refund r ON r.practice_id = t.practice_id AND r.id = t.refund_id
    WHERE t.practice_id = ${practiceId}::uuid AND t.booked_on < ${before}::date
      AND (${lastClosed}::date IS NULL OR t.booked_on > ${lastClosed}::date)
      AND (t.payment_id IS NOT NULL OR t.refund_id IS NOT NULL)
      AND (t.kind IN ('payment', 'refund_paid') OR (t.kind = 'reversal' AND t.payment_id IS NOT NULL))
    GROUP BY t.booked_on ORDER BY t.booked_on`
  return rows.map(({ day, moves, net }) => ({ day: fromDay(day), moves, net: toCents(net) }))
}

/** Nothing is booked while a day is counted: held until the transaction ends. */
export async function holdTheDay(tx: Tx, practiceId: string): Promise<void> {
  await tx.$executeRaw`SELECT app.hold_the_day(${practiceId}::uuid, true)`
}

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
    data: [{ practiceId, id, ...row, day: toDay(day), ...cents, content: writeJson('DayClose.content', content) }],
  })
  return id
}

type NewStart = { readonly day: LocalDate; readonly reason: string; readonly setAt: Date; readonly setBy: string }

/** Writes down the day from which the desk is counted. Gives its id. */
export async function insertCountingStart(tx: Tx, practiceId: string, { day, ...row }: NewStart): Promise<string> {
  const id = newId()
  await tx.countingStart.createMany({ data: [{ practiceId, id, ...row, day: toDay(day) }] })
  return id
}
