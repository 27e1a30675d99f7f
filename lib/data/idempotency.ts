import 'server-only'
import type { Outcome } from '../domain/outcome.ts'
import { Prisma } from './generated/client.ts'
import { readJson, writeJson } from './kept-json/columns.ts'
import type { Claim, Tx } from './scope.ts'

/** Whose key it is. */
export type Claimed = Claim & { readonly practiceId: string; readonly actorKey: string }

/** What a key already stands for: an earlier answer, or another request. */
export type Earlier = { readonly is: 'answered'; readonly answer: Outcome<unknown, unknown> } | { readonly is: 'other' }

/** Finds what was answered under a key that is not new. */
export async function loadEarlier(tx: Tx, { practiceId, actorKey, key, command, requestHash }: Claimed): Promise<Earlier> {
  const row = await tx.idempotencyKey.findUnique({ where: { practiceId_actorKey_key: { practiceId, actorKey, key } } })
  if (!row || row.command !== command || row.requestHash !== requestHash) return { is: 'other' }
  const answer = readJson('IdempotencyKey.answer', row.answer)
  return answer ? { is: 'answered', answer } : { is: 'other' }
}

/** The statement that keeps the answer beside the key, for the transaction that earned it. */
export const keptAnswer = (
  { practiceId, actorKey, key }: Pick<Claimed, 'practiceId' | 'actorKey' | 'key'>,
  answer: Outcome<unknown, unknown>,
): Prisma.Sql =>
  Prisma.sql`UPDATE idempotency_key SET answer = ${JSON.stringify(writeJson('IdempotencyKey.answer', answer))}::jsonb
    WHERE practice_id = ${practiceId}::uuid AND actor_key = ${actorKey} AND key = ${key}`
