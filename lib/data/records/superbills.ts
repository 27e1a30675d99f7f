import 'server-only'
import type { SuperbillContent } from '../../domain/practice/documents/papers.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay } from '../dates.ts'
import type { Tx } from '../scope.ts'

type NewSuperbill = {
  readonly id: string
  readonly clientId: string
  readonly number: string
  readonly content: SuperbillContent
  readonly issuedAt: Date
  readonly issuedBy: string
  readonly chargeIds: readonly string[]
}

/** Keeps a superbill as it was issued, with the charges it is for. */
export async function insertSuperbill(tx: Tx, practiceId: string, { chargeIds, content, ...row }: NewSuperbill): Promise<void> {
  await tx.superbill.createMany({ data: [{ practiceId, ...row, content: JSON.parse(JSON.stringify(content)) }] })
  await tx.superbillLine.createMany({ data: chargeIds.map((chargeId) => ({ practiceId, id: newId(), superbillId: row.id, chargeId })) })
}

export const loadSuperbill = (tx: Tx, practiceId: string, id: string) =>
  tx.superbill.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: { id: true, clientId: true, number: true, voidedAt: true },
  })

/** Voids a superbill that stands; false when it was voided before. */
export async function voidSuperbillRow(tx: Tx, practiceId: string, id: string, voidedAt: Date, voidReason: string): Promise<boolean> {
  const { count } = await tx.superbill.updateMany({ where: { practiceId, id, voidedAt: null }, data: { voidedAt, voidReason } })
  return count === 1
}

type Voiding = { readonly isWalled: (on: LocalDate) => boolean; readonly voidedAt: Date; readonly reason: string }

/** Voids what a client holds for days a wall stands before now, or for charges that stand no more. Gives their ids. */
export async function voidSuperbillsOf(
  tx: Tx,
  practiceId: string,
  clientId: string,
  { isWalled, voidedAt, reason }: Voiding,
): Promise<string[]> {
  const rows = await tx.superbill.findMany({
    where: { practiceId, clientId, voidedAt: null },
    select: { id: true, superbillLines: { select: { charge: { select: { status: true, serviceOn: true } } } } },
  })
  const wrong = rows.filter(({ superbillLines }) =>
    superbillLines.some(({ charge }) => charge.status === 'void' || isWalled(fromDay(charge.serviceOn))),
  )
  const ids = wrong.map(({ id }) => id)
  for (const id of ids) await voidSuperbillRow(tx, practiceId, id, voidedAt, reason)
  return ids
}
