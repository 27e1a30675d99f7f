import 'server-only'
import type { PaymentMethod } from '../../domain/billing/ledger.ts'
import type { DeskAct } from '../../domain/billing/rule-desk.ts'
import { type Cents, toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay, toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { loadNames } from './users.ts'

type NewPayment = {
  readonly clientId: string
  readonly method: PaymentMethod
  readonly amountCents: number
  readonly reference: string | null
  readonly note: string | null
  readonly receivedAt: Date
  /** The day the money came. */
  readonly receivedOn: LocalDate
  readonly receivedBy: string
}

/** Writes down money that came in. Gives the payment's id. */
export async function insertPayment(tx: Tx, practiceId: string, { receivedOn, ...payment }: NewPayment): Promise<string> {
  const id = newId()
  await tx.payment.createMany({ data: [{ practiceId, id, ...payment, receivedOn: toDay(receivedOn) }] })
  return id
}

export type PaymentOnFile = {
  readonly id: string
  readonly clientId: string
  readonly method: PaymentMethod
  readonly amount: Cents
  readonly transactionId: string
  readonly isReversed: boolean
  /** What it was put against, by day of service. */
  readonly parts: readonly { readonly on: LocalDate; readonly cents: Cents }[]
}

/** A payment with what it was put against; null when there is none the reader may see. */
export async function loadPayment(tx: Tx, practiceId: string, id: string): Promise<PaymentOnFile | null> {
  const row = await tx.payment.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: {
      id: true,
      clientId: true,
      method: true,
      amountCents: true,
      ledgerTransactions: {
        where: { kind: 'payment' },
        select: {
          id: true,
          ledgerTransaction: { select: { id: true } },
          ledgerEntries: { where: { account: 'ar_client' }, select: { cents: true, serviceOn: true } },
        },
      },
    },
  })
  const booked = row?.ledgerTransactions[0]
  if (!row || !booked) return null
  return {
    id: row.id,
    clientId: row.clientId,
    method: row.method,
    amount: toCents(row.amountCents),
    transactionId: booked.id,
    isReversed: booked.ledgerTransaction !== null,
    parts: booked.ledgerEntries.map(({ cents, serviceOn }) => ({ on: fromDay(serviceOn), cents: toCents(0 - cents) })),
  }
}

/** The last payment of this amount since an instant that still stands, with who took it. */
export async function loadSamePayment(
  tx: Tx,
  practiceId: string,
  { clientId, amount, since }: { clientId: string; amount: Cents; since: Date },
): Promise<DeskAct | null> {
  const row = await tx.payment.findFirst({
    where: {
      practiceId,
      clientId,
      amountCents: amount,
      receivedAt: { gte: since },
      ledgerTransactions: { some: { kind: 'payment', ledgerTransaction: { is: null } } },
    },
    orderBy: { receivedAt: 'desc' },
    select: { receivedAt: true, receivedBy: true },
  })
  if (!row) return null
  const names = await loadNames(tx, practiceId, [row.receivedBy])
  return { at: row.receivedAt.toISOString(), by: names.get(row.receivedBy) ?? '', amount }
}
