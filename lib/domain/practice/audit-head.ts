import type { Ruleset } from '../ruleset.ts'
import { addDays, type LocalDate, type TimeZone } from '../time/local.ts'
import { localDateOf } from '../time/practice-time.ts'

/** Where a chain stood at a moment. */
export type AuditHead = { readonly practiceId: string; readonly seq: number; readonly hash: string; readonly at: string }

/** What is signed of a head: four lines and what they are. A verifier that knows nothing of this product can write the same. */
export const headText = ({ practiceId, seq, hash, at }: AuditHead): string =>
  `sojourn audit head 1\n${practiceId}\n${seq}\n${hash}\n${at}\n`

/** A signed head as a line of the file that is kept elsewhere. */
export const headLine = (head: AuditHead & { readonly key: string; readonly signature: string }): string =>
  JSON.stringify({ practice: head.practiceId, seq: head.seq, hash: head.hash, at: head.at, key: head.key, signature: head.signature })

type Last = { readonly seq: number; readonly madeAt: Date }
type Today = { readonly today: LocalDate; readonly timeZone: TimeZone; readonly ruleset: Ruleset }

/** Whether the head is signed now: once on each day on which something was written, and sooner after many entries. */
export function isCheckpointDue(headSeq: number, last: Last | null, { today, timeZone, ruleset: { values } }: Today): boolean {
  if (headSeq <= (last?.seq ?? 0)) return false
  return !last || localDateOf(last.madeAt, timeZone) < today || headSeq - last.seq >= values['audit.checkpoint-entries']
}

/** Whether the whole chain is looked through again by itself. */
export function isWholeLookDue(lastAt: Date | null, { today, timeZone, ruleset: { values } }: Today): boolean {
  return lastAt === null || addDays(localDateOf(lastAt, timeZone), values['audit.whole-days']) <= today
}

/** What can be wrong with an entry of the trail. */
export const trailProblems = ['missing', 'unlinked', 'changed', 'cut', 'rewritten', 'unsigned'] as const
export type TrailProblem = (typeof trailProblems)[number]
