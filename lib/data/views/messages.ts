import 'server-only'
import type { SignedInActor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { bodyPlace } from '../records/messages.ts'
import type { Tx } from '../scope.ts'
import { open } from '../secrets.ts'
import { visibleThreads } from '../visibility.ts'
import { filesOfMessages, type SentFile } from './attachments.ts'

export type ThreadRow = {
  readonly id: string
  readonly subject: string
  readonly audience: string
  readonly clientId: string
  readonly clientName: string
  readonly lastMessageAt: Date
  readonly isNew: boolean
}

/** The conversations this person may see, the latest first; those about one client when asked. */
export async function listThreads(tx: Tx, actor: SignedInActor, clientId?: string): Promise<ThreadRow[]> {
  const rows = await tx.messageThread.findMany({
    where: { AND: [visibleThreads(actor), clientId ? { clientId } : {}] },
    orderBy: { lastMessageAt: 'desc' },
    take: 100,
    select: {
      id: true,
      subject: true,
      audience: true,
      clientId: true,
      lastMessageAt: true,
      client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } },
      messageReceipts: { where: { userId: actor.userId }, select: { readAt: true } },
    },
  })
  return rows.map(({ client, messageReceipts, ...row }) => ({
    ...row,
    clientName: clientNameOf(client),
    isNew: (messageReceipts[0]?.readAt ?? new Date(0)) < row.lastMessageAt,
  }))
}

/** How many conversations have something this person has not read, a hundred at most. */
export async function countNewThreads(tx: Tx, actor: SignedInActor): Promise<number> {
  const rows = await tx.messageThread.findMany({
    where: visibleThreads(actor),
    orderBy: { lastMessageAt: 'desc' },
    take: 100,
    select: { lastMessageAt: true, messageReceipts: { where: { userId: actor.userId }, select: { readAt: true } } },
  })
  return rows.filter(({ lastMessageAt, messageReceipts }) => (messageReceipts[0]?.readAt ?? new Date(0)) < lastMessageAt).length
}

export type MessageRow = {
  readonly id: string
  readonly authorName: string
  readonly isMine: boolean
  readonly text: string
  readonly sentAt: Date
  readonly files: readonly SentFile[]
}
export type ThreadDetail = {
  readonly id: string
  readonly subject: string
  readonly audience: string
  readonly clientId: string
  readonly messages: readonly MessageRow[]
}

/** One conversation with its messages, oldest first. Null when it is not this person's to see. */
export async function findThread(tx: Tx, actor: SignedInActor, threadId: string): Promise<ThreadDetail | null> {
  const thread = await tx.messageThread.findFirst({
    where: { AND: [visibleThreads(actor), { id: threadId }] },
    select: {
      id: true,
      subject: true,
      audience: true,
      clientId: true,
      messages: {
        orderBy: { sentAt: 'desc' },
        take: 200,
        select: { id: true, authorName: true, authorUser: true, body: true, sentAt: true },
      },
    },
  })
  if (!thread) return null
  const files = await filesOfMessages(
    tx,
    actor,
    thread.messages.map(({ id }) => id),
  )
  const messages = thread.messages.reverse().map(({ id, authorName, authorUser, body, sentAt }) => ({
    id,
    authorName,
    isMine: authorUser === actor.userId,
    text: open(bodyPlace(actor.practiceId, id), body),
    sentAt,
    files: files.get(id) ?? [],
  }))
  return { id: thread.id, subject: thread.subject, audience: thread.audience, clientId: thread.clientId, messages }
}
