import 'server-only'
import type { PaymentMethod } from '../../domain/billing/ledger.ts'
import type { OpenRefund, RefundReason, RefundStatus } from '../../domain/billing/rule-refund.ts'
import { type Cents, subtractCents, sumCents, toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay, fromDayOrNull, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

type NewRefund = {
  readonly clientId: string
  readonly amount: Cents
  readonly why: RefundReason
  readonly note: string | null
  readonly openedAt: Date
  readonly openedBy: string | null
  readonly dueOn: LocalDate
}

/** Writes down money to be given back. Gives the refund's id. */
export async function insertRefund(tx: Tx, practiceId: string, { amount, dueOn, ...refund }: NewRefund): Promise<string> {
  const id = newId()
  await tx.refund.createMany({ data: [{ practiceId, id, ...refund, amountCents: amount, dueOn: toDay(dueOn) }] })
  return id
}

const columns = {
  id: true,
  clientId: true,
  amountCents: true,
  why: true,
  note: true,
  status: true,
  openedAt: true,
  dueOn: true,
  paidOn: true,
  method: true,
  reference: true,
  cancelledWhy: true,
} satisfies Prisma.RefundSelect

export type RefundOnFile = OpenRefund & {
  readonly clientId: string
  readonly why: RefundReason
  readonly note: string | null
  readonly status: RefundStatus
  readonly openedAt: Date
  readonly dueOn: LocalDate
  readonly paidOn: LocalDate | null
  readonly method: PaymentMethod | null
  readonly reference: string | null
  readonly cancelledWhy: string | null
}

const refundOf = ({
  amountCents,
  why,
  status,
  dueOn,
  paidOn,
  ...row
}: Prisma.RefundGetPayload<{ select: typeof columns }>): RefundOnFile => ({
  ...row,
  amount: toCents(amountCents),
  why: why as RefundReason,
  status: status as RefundStatus,
  dueOn: fromDay(dueOn),
  paidOn: fromDayOrNull(paidOn),
})

/** One refund; null when there is none the reader may see. */
export async function loadRefund(tx: Tx, practiceId: string, id: string): Promise<RefundOnFile | null> {
  const row = await tx.refund.findUnique({ where: { practiceId_id: { practiceId, id } }, select: columns })
  return row && refundOf(row)
}

/** A client's refunds, the newest first. */
export async function listRefunds(tx: Tx, practiceId: string, clientId: string): Promise<RefundOnFile[]> {
  const rows = await tx.refund.findMany({
    where: { practiceId, clientId },
    orderBy: [{ openedAt: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    select: columns,
  })
  return rows.map(refundOf)
}

type End = { readonly endedAt: Date; readonly endedBy: string }
type Paid = End & {
  readonly status: 'paid'
  readonly paidOn: Date
  readonly method: PaymentMethod
  readonly reference: string | null
  readonly otherWayBecause: string | null
}
type Cancelled = End & { readonly status: 'cancelled'; readonly cancelledWhy: string }

/** Ends open refunds: paid, or not to be paid after all. */
export async function endRefunds(tx: Tx, practiceId: string, ids: readonly string[], data: Paid | Cancelled): Promise<void> {
  await tx.refund.updateMany({ where: { practiceId, id: { in: [...ids] }, status: 'open' }, data })
}

/**
 * What came from a client and stands, by how it came, less what went back that way; and in all, less what is set aside to go back. Credit
 * they brought along from before counts among all.
 */
export async function loadCollected(
  tx: Tx,
  practiceId: string,
  clientId: string,
): Promise<{ readonly byMethod: ReadonlyMap<PaymentMethod, Cents>; readonly total: Cents }> {
  const came = await tx.payment.groupBy({
    by: ['method'],
    where: { practiceId, clientId, ledgerTransactions: { some: { kind: 'payment', ledgerTransaction: { is: null } } } },
    _sum: { amountCents: true },
  })
  const refunds = await listRefunds(tx, practiceId, clientId)
  const given = refunds.filter(({ status }) => status !== 'cancelled')
  const byMethod = new Map(
    came.map(({ method, _sum }) => {
      const back = given.filter((one) => one.status === 'paid' && one.method === method).map(({ amount }) => amount)
      return [method, subtractCents(toCents(_sum.amountCents ?? 0), sumCents(back))] as const
    }),
  )
  const forward = await tx.ledgerEntry.aggregate({
    where: { practiceId, clientId, account: 'client_credits', transaction: { kind: 'balance_forward' } },
    _sum: { cents: true },
  })
  const total = toCents(came.reduce((sum, { _sum }) => sum + (_sum.amountCents ?? 0), 0 - (forward._sum.cents ?? 0)))
  return { byMethod, total: subtractCents(total, sumCents(given.map(({ amount }) => amount))) }
}
