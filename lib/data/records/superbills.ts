import 'server-only'
import { superbillKept } from '../../domain/billing/superbill-content.ts'
import type { SuperbillContent } from '../../domain/practice/documents/papers.ts'
import { newId } from '../../ids.ts'
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

/** The superbills a client holds that are not void, as they were kept. */
export async function loadLiveSuperbills(tx: Tx, practiceId: string, clientId: string) {
  const rows = await tx.superbill.findMany({
    where: { practiceId, clientId, voidedAt: null },
    orderBy: { issuedAt: 'asc' },
    select: { id: true, number: true, content: true },
  })
  return rows.map(({ content, ...row }) => ({ ...row, content: superbillKept(content as unknown as SuperbillContent) }))
}
