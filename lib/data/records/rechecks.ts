import 'server-only'
import type { FactKey } from '../../domain/law/fact.ts'
import { newId } from '../../ids.ts'
import type { Tx } from '../scope.ts'

/** Writes down that a fact of the whole practice has changed, so that all later visits are decided again. */
export async function insertRecheck(tx: Tx, practiceId: string, facts: readonly FactKey[], now: Date): Promise<void> {
  await tx.lawRecheck.createMany({ data: [{ practiceId, id: newId(), facts: [...facts], askedAt: now }] })
}

/** What has changed since all visits were last decided again. */
export const loadRechecks = (tx: Tx, practiceId: string) =>
  tx.lawRecheck.findMany({ where: { practiceId, doneAt: null }, orderBy: { askedAt: 'asc' }, select: { id: true, facts: true } })

export async function finishRechecks(tx: Tx, practiceId: string, ids: readonly string[], now: Date): Promise<void> {
  await tx.lawRecheck.updateMany({ where: { practiceId, id: { in: [...ids] } }, data: { doneAt: now } })
}
