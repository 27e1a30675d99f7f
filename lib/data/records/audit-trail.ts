import type { TrailProblem } from '../../domain/practice/audit-head.ts'
import 'server-only'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

export type BrokenLink = { readonly seq: number; readonly problem: TrailProblem }

/** An entry and its hash: where a chain stands, or where a look begins after. */
export type Link = { readonly seq: number; readonly hash: Uint8Array }

/** What every chain begins after. */
export const BEGINNING: Link = { seq: 0, hash: Uint8Array.of(0) }

/** The most entries one statement looks at: about a second. */
const STRETCH = 100_000

/** Where this practice's chain stands; null before its first entry. */
export async function loadHead(tx: Tx): Promise<Link | null> {
  const [head] = await tx.$queryRaw<{ seq: bigint; hash: Uint8Array }[]>`SELECT seq, hash FROM app.audit_head()`
  return head ? { seq: Number(head.seq), hash: head.hash } : null
}

export type Looked = { readonly until: Link } | { readonly broken: BrokenLink }

/** Looks at one stretch of the chain after `from`, at most through `head`. */
export async function lookAlong(tx: Tx, from: Link, head: Link): Promise<Looked> {
  const first = from.seq + 1
  const last = Math.min(head.seq, from.seq + STRETCH)
  const [row] = await tx.$queryRaw<
    { looked: bigint; broken: bigint | null; problem: BrokenLink['problem'] | null; endsWith: Uint8Array | null }[]
  >`SELECT looked, broken, problem, ends_with AS "endsWith" FROM app.verify_audit_range(${first}::bigint, ${last}::bigint, ${from.hash})`
  if (row?.broken != null && row.problem)
    return row.problem === 'cut' && last < head.seq
      ? { broken: { seq: first + Number(row.looked), problem: 'missing' } }
      : { broken: { seq: Number(row.broken), problem: row.problem } }
  return row?.endsWith ? { until: { seq: last, hash: row.endsWith } } : { until: from }
}

/** A signed head as it is kept. */
export type Checkpoint = Link & { readonly madeAt: Date; readonly keyId: string; readonly signature: string }

const columns = { seq: true, hash: true, madeAt: true, keyId: true, signature: true } as const
const checkpointOf = <Row extends { seq: bigint; hash: Uint8Array }>({ seq, ...row }: Row) => ({ ...row, seq: Number(seq) })

export async function loadLastCheckpoint(tx: Tx, practiceId: string): Promise<Checkpoint | null> {
  const row = await tx.auditCheckpoint.findFirst({ where: { practiceId }, orderBy: { seq: 'desc' }, select: columns })
  return row && checkpointOf(row)
}

export async function loadCheckpoint(tx: Tx, practiceId: string, seq: number): Promise<Checkpoint | null> {
  const row = await tx.auditCheckpoint.findUnique({ where: { practiceId_seq: { practiceId, seq: BigInt(seq) } }, select: columns })
  return row && checkpointOf(row)
}

export const listCheckpoints = async (tx: Tx, practiceId: string): Promise<Checkpoint[]> =>
  (await tx.auditCheckpoint.findMany({ where: { practiceId }, orderBy: { seq: 'asc' }, select: columns })).map(checkpointOf)

export async function insertCheckpoint(tx: Tx, practiceId: string, { seq, hash, ...made }: Checkpoint): Promise<void> {
  await tx.auditCheckpoint.createMany({ data: [{ ...made, practiceId, seq: BigInt(seq), hash: new Uint8Array(hash) }] })
}

/** The signed heads that have not been taken elsewhere, the oldest first. */
export const listUnexported = async (tx: Tx, practiceId: string): Promise<Checkpoint[]> =>
  (
    await tx.auditCheckpoint.findMany({ where: { practiceId, exportedAt: null }, orderBy: { seq: 'asc' }, take: 1_000, select: columns })
  ).map(checkpointOf)

export async function markExported(tx: Tx, practiceId: string, upTo: number, exportedAt: Date): Promise<void> {
  await tx.auditCheckpoint.updateMany({ where: { practiceId, seq: { lte: BigInt(upTo) }, exportedAt: null }, data: { exportedAt } })
}

/** The first signed head whose entry is gone or another one; null when all are there. */
export async function findRewritten(tx: Tx): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ seq: bigint | null }[]>`SELECT app.rewritten_checkpoint() AS seq`
  return row?.seq == null ? null : Number(row.seq)
}

export async function insertVerification(tx: Tx, row: Prisma.AuditVerificationCreateManyInput): Promise<void> {
  await tx.auditVerification.createMany({ data: [row] })
}

/** When a look last found something that does not hold. */
export async function loadLastBroken(tx: Tx, practiceId: string): Promise<Date | null> {
  const { _max } = await tx.auditVerification.aggregate({ where: { practiceId, problem: { not: null } }, _max: { finishedAt: true } })
  return _max.finishedAt
}

/** The look through everything that was asked for and is not done. */
export const loadAskedLook = (tx: Tx, practiceId: string) =>
  tx.auditVerification.findFirst({ where: { practiceId, finishedAt: null }, select: { id: true, askedBy: true } })

export async function loadLastWhole(tx: Tx, practiceId: string): Promise<Date | null> {
  const row = await tx.auditVerification.findFirst({
    where: { practiceId, isWhole: true, finishedAt: { not: null } },
    orderBy: { finishedAt: 'desc' },
    select: { finishedAt: true },
  })
  return row?.finishedAt ?? null
}

type Finished = { readonly finishedAt: Date; readonly lastSeq: number; readonly broken: BrokenLink | null }

export async function finishVerification(
  tx: Tx,
  practiceId: string,
  id: string,
  { finishedAt, lastSeq, broken }: Finished,
): Promise<boolean> {
  const { count } = await tx.auditVerification.updateMany({
    where: { practiceId, id, finishedAt: null },
    data: { finishedAt, firstSeq: 1n, lastSeq: BigInt(lastSeq), brokenSeq: broken && BigInt(broken.seq), problem: broken?.problem ?? null },
  })
  return count === 1
}
