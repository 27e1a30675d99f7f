import 'server-only'
import type { Prisma } from '../generated/client.ts'
import { type JsonOf, readJson, writeJson } from '../kept-json/columns.ts'
import type { OutboxKind } from '../outbox.ts'
import type { Tx } from '../scope.ts'

export type Claimed = {
  readonly id: string
  readonly kind: OutboxKind
  readonly payload: JsonOf<'Outbox.payload'>
  /** How many tries there were, this one among them. */
  readonly attempts: number
  readonly createdAt: Date
}

/**
 * Takes the message that has waited longest, for as long as the lease lasts; nobody else takes it meanwhile. When whoever took it
 * dies, it is due again at the end of the lease. Null when nothing is due.
 */
export async function claimOutbox(tx: Tx, practiceId: string, now: Date, leaseUntil: Date): Promise<Claimed | null> {
  const rows = await tx.$queryRaw<Claimed[]>`UPDATE outbox SET attempts = attempts + 1, due_at = ${leaseUntil}
    WHERE practice_id = ${practiceId}::uuid AND id = (
      SELECT id FROM outbox WHERE practice_id = ${practiceId}::uuid AND sent_at IS NULL AND failed_at IS NULL AND due_at <= ${now}
      ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, kind, payload, attempts, created_at AS "createdAt"`
  return rows[0] ? { ...rows[0], payload: readJson('Outbox.payload', rows[0].payload) } : null
}

/** When the next message of a practice is due, those that are being sent by somebody among them; null when none waits. */
export async function loadNextDue(tx: Tx, practiceId: string): Promise<Date | null> {
  const next = await tx.outbox.findFirst({
    where: { practiceId, sentAt: null, failedAt: null },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    select: { dueAt: true },
  })
  return next?.dueAt ?? null
}

/** A message as it stands, locked; null when there is none or it has gone out. */
export async function loadUnsent(tx: Tx, practiceId: string, id: string) {
  await tx.$queryRaw`SELECT 1 FROM outbox WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  const row = await tx.outbox.findFirst({
    where: { practiceId, id, sentAt: null },
    select: { id: true, kind: true, payload: true, attempts: true, failedAt: true },
  })
  return row && { ...row, payload: readJson('Outbox.payload', row.payload) }
}

type Change = Omit<Prisma.OutboxUncheckedUpdateManyInput, 'payload'> & { readonly payload?: JsonOf<'Outbox.payload'> }

export async function updateOutbox(tx: Tx, practiceId: string, id: string, { payload, ...data }: Change): Promise<void> {
  const kept = payload && { payload: writeJson('Outbox.payload', payload) }
  await tx.outbox.updateMany({ where: { practiceId, id }, data: { ...data, ...kept } })
}

/** Lets messages that were given up be due again; gives how many there were. */
export async function retryGivenUp(tx: Tx, practiceId: string, ids: readonly string[], now: Date): Promise<number> {
  const given = { practiceId, id: { in: [...ids] }, sentAt: null, failedAt: { not: null } }
  const { count } = await tx.outbox.updateMany({ where: given, data: { failedAt: null, attempts: 0, dueAt: now } })
  return count
}

/** Keeps a mail for the mailbox page. The same message sent twice is kept once. */
export async function insertSentMail(tx: Tx, row: Prisma.SentMailCreateManyInput): Promise<void> {
  await tx.sentMail.createMany({ data: [row], skipDuplicates: true })
}

/**
 * Takes out of letters that wait to tell a client of moves what they would tell of these visits, for whoever moves them again: gives it as it was
 * written down with them. A letter that somebody has begun to send tells what it tells.
 */
export async function takeOverMoved(tx: Tx, clientId: string, visitIds: readonly string[], at: Date): Promise<readonly string[]> {
  const [row] = await tx.$queryRaw<
    { taken: string[] }[]
  >`SELECT app.take_over_moved(${clientId}::uuid, ${[...visitIds]}::uuid[], ${at}) AS taken`
  return row?.taken ?? []
}

/** Writes a message under an id of its own, once: false when it is there already. */
export async function insertOnce(
  tx: Tx,
  {
    practiceId,
    id,
    kind,
    payload,
    dueAt,
  }: { practiceId: string; id: string; kind: OutboxKind; payload: JsonOf<'Outbox.payload'>; dueAt: Date },
): Promise<boolean> {
  const { count } = await tx.outbox.createMany({
    data: [{ practiceId, id, kind, payload: writeJson('Outbox.payload', payload), dueAt }],
    skipDuplicates: true,
  })
  return count === 1
}
