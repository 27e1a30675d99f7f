import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { atOnce } from '../at-once.ts'
import { listPayerCodes } from '../records/payer-codes.ts'
import { loadUnitLimits, type UnitLimitOnFile } from '../records/unit-limits.ts'
import type { Tx } from '../scope.ts'

/** What payers read instead of the practice's own codes, with the payers to choose from. */
export async function findPayerCodes(tx: Tx, { practiceId }: Actor) {
  const { payers, codes } = await atOnce({
    payers: tx.payer.findMany({ where: { practiceId, isActive: true }, orderBy: { name: 'asc' }, select: { id: true, name: true } }),
    codes: listPayerCodes(tx, practiceId),
  })
  return { codes, payers: payers.map(({ id, name }) => ({ value: id, label: name })) }
}

/** The most units a day of each code, as the practice has them on file. */
export const listUnitLimits = (tx: Tx, { practiceId }: Actor): Promise<UnitLimitOnFile[]> => loadUnitLimits(tx, practiceId)
