import 'server-only'
import type { Actor } from '../domain/access/actor.ts'
import type { TrailAct } from '../domain/access/trail.ts'
import { Prisma } from './generated/client.ts'
import { type JsonOf, writeJson } from './kept-json/columns.ts'
import { beforeCommit, type Tx } from './scope.ts'

export const auditOutcomes = ['done', 'refused', 'denied', 'read'] as const

/** What the trail keeps of one act: ids, codes, times and cents, never names or notes. */
export type AuditRecord = {
  readonly actor: Actor
  readonly at: Date
  readonly command: TrailAct
  readonly outcome: (typeof auditOutcomes)[number]
  readonly clientId?: string | null
  readonly objectId?: string | null
  readonly details?: JsonOf<'AuditEvent.details'>
  readonly requestId?: string | null
}

/** Adds a link to the practice's chain, and runs `beside` in the same statement. Call it last before commit: it holds the head's lock. */
export async function recordAudit(tx: Tx, record: AuditRecord, beside?: Prisma.Sql): Promise<void> {
  await tx.$queryRaw`${beside ? Prisma.sql`WITH beside AS (${beside})` : Prisma.empty} SELECT ${linkOf(record)}`
}

/** The call that adds a link. */
function linkOf({
  actor,
  at,
  command,
  outcome,
  clientId = null,
  objectId = null,
  details = {},
  requestId = null,
}: AuditRecord): Prisma.Sql {
  const actorId = 'userId' in actor ? actor.userId : actor.role === 'link' ? actor.grantId : null
  const micros = BigInt(at.getTime()) * 1000n
  return Prisma.sql`app.append_audit(${actor.role}, ${actorId}::uuid, ${clientId}::uuid, ${command}, ${outcome}, ${objectId}::uuid,
      ${JSON.stringify(writeJson('AuditEvent.details', details))}::jsonb, ${requestId}::uuid, ${micros}::bigint)`
}

const reads = new WeakMap<Tx, AuditRecord[]>()

/** Adds what was read to the chain when everything else of the transaction is done, all of it in one statement. */
export function recordRead(tx: Tx, record: Omit<AuditRecord, 'outcome'>): void {
  const entry: AuditRecord = { ...record, outcome: 'read' }
  const known = reads.get(tx)
  if (known) known.push(entry)
  else {
    const entries = [entry]
    reads.set(tx, entries)
    beforeCommit(tx, async () => void (await tx.$queryRaw`SELECT ${Prisma.join(entries.map(linkOf))}`))
  }
}

/** One entry for each client of an act that concerned many, chained as `recordAudit` does. Call it last before commit, too. */
export async function recordAudits(
  tx: Tx,
  { actor, at, command, outcome, objectId = null, details = {}, requestId = null }: Omit<AuditRecord, 'clientId'>,
  clientIds: readonly string[],
): Promise<void> {
  const actorId = 'userId' in actor ? actor.userId : null
  const micros = BigInt(at.getTime()) * 1000n
  for (let from = 0; from < clientIds.length; from += CLIENTS_AT_ONCE) {
    await tx.$queryRaw`SELECT app.append_audits(${actor.role}, ${actorId}::uuid, ${clientIds.slice(from, from + CLIENTS_AT_ONCE)}::uuid[],
      ${command}, ${outcome}, ${objectId}::uuid, ${JSON.stringify(writeJson('AuditEvent.details', details))}::jsonb, ${requestId}::uuid, ${micros}::bigint)`
  }
}

const CLIENTS_AT_ONCE = 500
