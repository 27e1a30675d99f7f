import 'server-only'
import type { Outcome } from '../domain/outcome.ts'
import { Prisma } from './generated/client.ts'
import type { Tx } from './scope.ts'

type Key = {
  readonly practiceId: string
  readonly actorKey: string
  readonly key: string
  readonly command: string
  readonly requestHash: string
}

/** What a key already stands for: nothing yet, an earlier answer, or another request. */
export type Earlier =
  | { readonly is: 'new' }
  | { readonly is: 'answered'; readonly answer: Outcome<unknown, unknown> }
  | { readonly is: 'other' }

/** Claims the key, waiting for whoever is using it just now. */
export async function claimKey(tx: Tx, { practiceId, actorKey, key, command, requestHash }: Key): Promise<Earlier> {
  const claimed = await tx.$executeRaw`INSERT INTO idempotency_key (practice_id, actor_key, key, command, request_hash)
    VALUES (${practiceId}::uuid, ${actorKey}, ${key}, ${command}, ${requestHash}) ON CONFLICT DO NOTHING`
  if (claimed === 1) return { is: 'new' }
  const row = await tx.idempotencyKey.findUnique({ where: { practiceId_actorKey_key: { practiceId, actorKey, key } } })
  if (!row || row.command !== command || row.requestHash !== requestHash) return { is: 'other' }
  return { is: 'answered', answer: row.answer as unknown as Outcome<unknown, unknown> }
}

/** The statement that keeps the answer beside the key, for the transaction that earned it. */
export const keptAnswer = ({ practiceId, actorKey, key }: Pick<Key, 'practiceId' | 'actorKey' | 'key'>, answer: object): Prisma.Sql =>
  Prisma.sql`UPDATE idempotency_key SET answer = ${JSON.stringify(answer)}::jsonb
    WHERE practice_id = ${practiceId}::uuid AND actor_key = ${actorKey} AND key = ${key}`
