import 'server-only'
import type { PayerCode } from '../../domain/billing/payer-code.ts'
import { newId } from '../../ids.ts'
import { fromDay, toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { loadNames } from './users.ts'

type NewPayerCode = PayerCode & { readonly source: string; readonly signedOffAt: Date; readonly signedOffBy: string }

/** Keeps what a payer reads instead of a code of our own. Earlier rows stay for the days they held. */
export async function insertPayerCode(tx: Tx, practiceId: string, { fromOn, ...row }: NewPayerCode): Promise<string> {
  const id = newId()
  await tx.payerCode.createMany({ data: [{ practiceId, id, ...row, fromOn: toDay(fromOn) }] })
  return id
}

/** What has been signed off, in the order it was. */
export async function loadPayerCodes(tx: Tx, practiceId: string): Promise<PayerCode[]> {
  const rows = await tx.payerCode.findMany({
    where: { practiceId },
    orderBy: [{ fromOn: 'asc' }, { createdAt: 'asc' }],
    select: { payerId: true, houseCode: true, code: true, fromOn: true },
  })
  return rows.map((row) => ({ ...row, fromOn: fromDay(row.fromOn) }))
}

export type NamedPayerCode = PayerCode & {
  readonly id: string
  readonly payerName: string | null
  readonly source: string
  readonly signedOffBy: string
}

/** The same with names, the latest first. */
export async function listPayerCodes(tx: Tx, practiceId: string): Promise<NamedPayerCode[]> {
  const rows = await tx.payerCode.findMany({
    where: { practiceId },
    orderBy: [{ fromOn: 'desc' }, { createdAt: 'desc' }],
    select: {
      id: true,
      payerId: true,
      houseCode: true,
      code: true,
      fromOn: true,
      source: true,
      signedOffBy: true,
      payer: { select: { name: true } },
    },
  })
  const names = await loadNames(
    tx,
    practiceId,
    rows.map(({ signedOffBy }) => signedOffBy),
  )
  return rows.map(({ payer, fromOn, signedOffBy, ...row }) => ({
    ...row,
    fromOn: fromDay(fromOn),
    payerName: payer?.name ?? null,
    signedOffBy: names.get(signedOffBy) ?? '',
  }))
}
