import 'server-only'
import type { VoidCause } from '../../domain/billing/rule-live-superbill.ts'
import type { VoidedSuperbill } from '../../domain/billing/superbill-again.ts'
import { toCents } from '../../domain/money.ts'
import type { SuperbillContent } from '../../domain/practice/documents/papers.ts'
import { newId } from '../../ids.ts'
import { fromDay } from '../dates.ts'
import { readJson, writeJson } from '../kept-json/columns.ts'
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
  await tx.superbill.createMany({ data: [{ practiceId, ...row, content: writeJson('Superbill.content', content) }] })
  await tx.superbillLine.createMany({ data: chargeIds.map((chargeId) => ({ practiceId, id: newId(), superbillId: row.id, chargeId })) })
}

export const loadSuperbill = (tx: Tx, practiceId: string, id: string) =>
  tx.superbill.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: { id: true, clientId: true, number: true, voidedAt: true },
  })

type Voiding = { readonly voidedAt: Date; readonly voidReason: string; readonly voidCause: VoidCause }

/** Voids a superbill that stands; false when it was voided before. */
export async function voidSuperbillRow(tx: Tx, practiceId: string, id: string, data: Voiding): Promise<boolean> {
  const { count } = await tx.superbill.updateMany({ where: { practiceId, id, voidedAt: null }, data })
  return count === 1
}

/** The superbills a client holds that are not void, as they were kept. */
export async function loadLiveSuperbills(tx: Tx, practiceId: string, clientId: string) {
  const rows = await tx.superbill.findMany({
    where: { practiceId, clientId, voidedAt: null },
    orderBy: { issuedAt: 'asc' },
    select: { id: true, number: true, content: true },
  })
  return rows.flatMap(({ content: kept, ...row }) => {
    const content = readJson('Superbill.content', kept)
    return content ? [{ ...row, content }] : []
  })
}

/** A client's superbills that a wall voided and that none has taken the place of, with the charges they were for. */
export async function loadWalledSuperbills(tx: Tx, practiceId: string, clientId: string): Promise<VoidedSuperbill[]> {
  const rows = await tx.superbill.findMany({
    where: { practiceId, clientId },
    orderBy: [{ issuedAt: 'asc' }, { number: 'asc' }],
    select: {
      id: true,
      number: true,
      content: true,
      voidCause: true,
      superbillLines: { select: { charge: { select: { appointmentId: true, code: true, serviceOn: true, chargeCents: true } } } },
    },
  })
  const replaced = new Set(rows.map(({ content }) => readJson('Superbill.content', content)?.replaces))
  return rows
    .filter(({ number, voidCause }) => voidCause === 'walled' && !replaced.has(number))
    .map(({ id, number, superbillLines }) => ({
      id,
      number,
      lines: superbillLines.map(({ charge: { appointmentId, code, serviceOn, chargeCents } }) => ({
        visitId: appointmentId,
        code,
        serviceOn: fromDay(serviceOn),
        chargeCents: toCents(chargeCents),
      })),
    }))
}
