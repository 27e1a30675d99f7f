import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { listPayerCodes } from '../records/payer-codes.ts'
import type { Tx } from '../scope.ts'

/** What payers read instead of the practice's own codes, with the payers to choose from. */
export async function findPayerCodes(tx: Tx, { practiceId }: Actor) {
  const payers = await tx.payer.findMany({
    where: { practiceId, isActive: true },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
  return { codes: await listPayerCodes(tx, practiceId), payers: payers.map(({ id, name }) => ({ value: id, label: name })) }
}
