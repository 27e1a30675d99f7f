import 'server-only'
import {
  BEGINNING,
  type BrokenLink,
  type Checkpoint,
  findRewritten,
  type Link,
  listCheckpoints,
  loadHead,
  lookAlong,
} from '../../data/records/audit-trail.ts'
import type { Tx } from '../../data/scope.ts'
import { auditKeys } from '../../data/secrets.ts'
import { headLine, headText } from '../../domain/practice/audit-head.ts'

/** What was looked at: entries after `from` through `head`, and the first that does not hold. */
export type Look = { readonly from: Link; readonly head: Link; readonly broken: BrokenLink | null }

export const textOf = (practiceId: string, { seq, hash, madeAt }: Pick<Checkpoint, 'seq' | 'hash' | 'madeAt'>): string =>
  headText({ practiceId, seq, hash: Buffer.from(hash).toString('hex'), at: madeAt.toISOString() })

/** A signed head as the line that is kept elsewhere. */
export const lineOf = (practiceId: string, { seq, hash, madeAt, keyId, signature }: Checkpoint): string =>
  headLine({ practiceId, seq, hash: Buffer.from(hash).toString('hex'), at: madeAt.toISOString(), key: keyId, signature })

/** The first signed head that nobody with our key has signed, or whose entry is another one by now. */
export async function findFalseHead(tx: Tx, practiceId: string, heads: readonly Checkpoint[]): Promise<BrokenLink | null> {
  const { holds, publicKeys } = auditKeys()
  const unsigned = publicKeys.length > 0 && heads.find((head) => !holds(head.keyId, textOf(practiceId, head), head.signature))
  if (unsigned) return { seq: unsigned.seq, problem: 'unsigned' }
  const rewritten = await findRewritten(tx)
  return rewritten === null ? null : { seq: rewritten, problem: 'rewritten' }
}

/** Whether a chain that was looked at to its end is the one its head stands for. */
export const endOf = (until: Link, head: Link): BrokenLink | null =>
  Buffer.compare(Buffer.from(until.hash), Buffer.from(head.hash)) === 0 ? null : { seq: head.seq, problem: 'cut' }

/** Looks at everything since the last signed head, and at all signed heads. */
export async function lookSinceCheckpoint(tx: Tx, practiceId: string): Promise<Look> {
  const head = (await loadHead(tx)) ?? BEGINNING
  const heads = await listCheckpoints(tx, practiceId)
  const from = heads.at(-1) ?? BEGINNING
  const falseHead = await findFalseHead(tx, practiceId, heads)
  if (falseHead) return { from, head, broken: falseHead }
  let until: Link = from
  while (until.seq < head.seq) {
    const looked = await lookAlong(tx, until, head)
    if ('broken' in looked) return { from, head, broken: looked.broken }
    until = looked.until
  }
  return { from, head, broken: endOf(until, head) }
}
