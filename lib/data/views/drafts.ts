import 'server-only'
import type { SignedInActor } from '../../domain/access/actor.ts'
import { loadDraft } from '../records/drafts.ts'
import type { Tx } from '../scope.ts'

/** What somebody typed and has not sent: the text of their form and when it was kept. */
export type DraftKept = { readonly body: string; readonly savedAt: string }

/** The actor's own draft under a key; null when nothing is kept. */
export async function findDraft(tx: Tx, { practiceId, userId }: SignedInActor, key: string): Promise<DraftKept | null> {
  const kept = await loadDraft(tx, { practiceId, userId }, key)
  return kept && { body: kept.body, savedAt: kept.savedAt.toISOString() }
}
