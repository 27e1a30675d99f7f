import 'server-only'
import type { PaymentMethod } from '../../domain/billing/ledger.ts'
import { type Cents, toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { type NewTransaction, transactionRows } from './ledger.ts'

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

/**
 * Writes down money that came in with what it was put against, in one statement; what the plan is not told of is paid in full once nothing
 * is owed from its days. Gives the payment's id.
 */
export async function takeMoney(
  tx: Tx,
  practiceId: string,
  payment: NewPayment,
  against: Omit<NewTransaction, 'paymentId'>,
): Promise<string> {
  const id = newId()
  const transactions = JSON.stringify(transactionRows([{ ...against, paymentId: id }]))
  await tx.$executeRaw`SELECT app.take_payment(${practiceId}::uuid, ${JSON.stringify({ ...payment, id })}::jsonb, ${transactions}::jsonb,
    ${against.serviceOn}::date)`
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
