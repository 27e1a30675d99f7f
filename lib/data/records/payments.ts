import 'server-only'
import type { PaymentMethod } from '../../domain/billing/ledger.ts'
import { newId } from '../../ids.ts'
import type { Tx } from '../scope.ts'

type NewPayment = {
  readonly clientId: string
  readonly method: PaymentMethod
  readonly amountCents: number
  readonly reference: string | null
  readonly note: string | null
  readonly receivedAt: Date
  readonly receivedBy: string
}

/** Writes down money that came in. Gives the payment's id. */
export async function insertPayment(tx: Tx, practiceId: string, payment: NewPayment): Promise<string> {
  const id = newId()
  await tx.payment.createMany({ data: [{ practiceId, id, ...payment }] })
  return id
}
