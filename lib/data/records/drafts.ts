import 'server-only'
import { newId } from '../../ids.ts'
import type { Tx } from '../scope.ts'
import { open, seal } from '../secrets.ts'

const placeOf = (practiceId: string, id: string) => ({ practiceId, table: 'draft', row: id, column: 'body', version: 1 })

type Owner = { readonly practiceId: string; readonly userId: string }

/** Keeps what somebody is typing, sealed, over what was kept under the same key. */
export async function saveDraft(tx: Tx, { practiceId, userId }: Owner, key: string, body: string, now: Date): Promise<void> {
  const kept = await tx.draft.findUnique({ where: { practiceId_userId_key: { practiceId, userId, key } }, select: { id: true } })
  const id = kept?.id ?? newId()
  const row = { body: seal(placeOf(practiceId, id), body), savedAt: now }
  if (kept) await tx.draft.update({ where: { practiceId_id: { practiceId, id } }, data: row, select: { id: true } })
  // Two devices that begin at once: the later save wins with its next one.
  else await tx.draft.createMany({ data: [{ practiceId, id, userId, key, ...row }], skipDuplicates: true })
}

/** What was kept under a key; null when nothing is. */
export async function loadDraft(tx: Tx, { practiceId, userId }: Owner, key: string): Promise<{ body: string; savedAt: Date } | null> {
  const row = await tx.draft.findUnique({
    where: { practiceId_userId_key: { practiceId, userId, key } },
    select: { id: true, body: true, savedAt: true },
  })
  return row && { body: open(placeOf(practiceId, row.id), row.body), savedAt: row.savedAt }
}

export async function deleteDraft(tx: Tx, { practiceId, userId }: Owner, key: string): Promise<void> {
  await tx.draft.deleteMany({ where: { practiceId, userId, key } })
}

/** What somebody keeps besides one draft. */
export const countOtherDrafts = (tx: Tx, { practiceId, userId }: Owner, key: string): Promise<number> =>
  tx.draft.count({ where: { practiceId, userId, NOT: { key } } })
