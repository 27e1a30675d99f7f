import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { newId } from '../../ids.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { seal } from '../secrets.ts'
import { visibleThreads } from '../visibility.ts'

export const bodyPlace = (practiceId: string, id: string) => ({ practiceId, table: 'message', row: id, column: 'body', version: 1 })

/** A thread as far as this person may see it. */
export const loadThread = (tx: Tx, actor: Actor, id: string) =>
  tx.messageThread.findFirst({
    where: { AND: [visibleThreads(actor), { id }] },
    select: { id: true, clientId: true, audience: true, lastMessageAt: true },
  })

export async function insertThread(tx: Tx, row: Prisma.MessageThreadCreateManyInput): Promise<void> {
  await tx.messageThread.createMany({ data: [row] })
}

type NewMessage = {
  practiceId: string
  id: string
  threadId: string
  clientId: string
  authorUser: string
  authorRole: string
  authorName: string
  text: string
  sentAt: Date
  waitsForStaff: boolean
}

/** Writes a message, sealed, and moves its thread to the top; `waitsForStaff` says whether those who work here have it to read. */
export async function insertMessage(tx: Tx, { text, waitsForStaff, ...row }: NewMessage): Promise<void> {
  await tx.message.createMany({ data: [{ ...row, body: seal(bodyPlace(row.practiceId, row.id), text) }] })
  const data = { lastMessageAt: row.sentAt, waitsForStaff }
  await tx.messageThread.updateMany({ where: { practiceId: row.practiceId, id: row.threadId }, data })
}

export async function markRead(tx: Tx, practiceId: string, threadId: string, userId: string, id: string, readAt: Date): Promise<void> {
  const { count } = await tx.messageReceipt.updateMany({ where: { practiceId, threadId, userId }, data: { readAt } })
  if (count === 0) await tx.messageReceipt.createMany({ data: [{ practiceId, id, threadId, userId, readAt }], skipDuplicates: true })
}

/** Puts a conversation away for one person with all that was written up to a moment, which counts as read. Null takes it out again. */
export async function markArchived(
  tx: Tx,
  { practiceId, threadId, userId }: { readonly practiceId: string; readonly threadId: string; readonly userId: string },
  archivedTo: Date | null,
): Promise<void> {
  const own = { practiceId, threadId, userId }
  const { count } = await tx.messageReceipt.updateMany({ where: own, data: { archivedTo } })
  if (archivedTo === null) return
  if (count === 0)
    await tx.messageReceipt.createMany({ data: [{ ...own, id: newId(), readAt: archivedTo, archivedTo }], skipDuplicates: true })
  else await tx.messageReceipt.updateMany({ where: { ...own, readAt: { lt: archivedTo } }, data: { readAt: archivedTo } })
}

export async function loadUserName(tx: Tx, practiceId: string, userId: string): Promise<string> {
  const user = await tx.user.findUnique({ where: { practiceId_id: { practiceId, id: userId } }, select: { name: true } })
  return user?.name ?? ''
}
