import 'server-only'
import type { Tx } from '../scope.ts'

export type BrokenLink = { readonly seq: number; readonly problem: 'missing' | 'unlinked' | 'changed' | 'cut' }

/** The first link of this practice's chain that does not hold; null when all do. */
export async function findBrokenLink(tx: Tx): Promise<BrokenLink | null> {
  const [broken] = await tx.$queryRaw<{ seq: bigint; problem: BrokenLink['problem'] }[]>`SELECT seq, problem FROM app.verify_audit()`
  return broken ? { seq: Number(broken.seq), problem: broken.problem } : null
}

export const countAuditEvents = (tx: Tx, practiceId: string): Promise<number> => tx.auditEvent.count({ where: { practiceId } })
