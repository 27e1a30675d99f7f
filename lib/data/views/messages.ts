import 'server-only'
import type { SignedInActor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { cutAt, type Page } from '../../domain/page.ts'
import { readPage } from '../list-page.ts'
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

const PAGE = 50

type ThreadsAsked = {
  /** Only those about this client. */
  readonly clientId?: string | undefined
  /** From 1. */
  readonly page?: number | undefined
}

/** A page of the conversations this person may see, the latest first. */
export async function listThreads(tx: Tx, actor: SignedInActor, { clientId, page = 1 }: ThreadsAsked): Promise<Page<ThreadRow>> {
  const where = { AND: [visibleThreads(actor), clientId ? { clientId } : {}] }
  const { items: rows, ...list } = await readPage({
    ...{ page, pageSize: PAGE, count: tx.messageThread.count({ where }) },
    rows: (cut) =>
      tx.messageThread.findMany({
        where,
        orderBy: [{ lastMessageAt: 'desc' }, { id: 'asc' }],
        ...cut,
        select: {
          id: true,
          subject: true,
          audience: true,
          clientId: true,
          lastMessageAt: true,
          client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } },
          messageReceipts: { where: { userId: actor.userId }, select: { readAt: true } },
        },
      }),
  })
  const items = rows.map(({ client, messageReceipts, ...row }) => ({
    ...row,
    clientName: clientNameOf(client),
    isNew: (messageReceipts[0]?.readAt ?? new Date(0)) < row.lastMessageAt,
  }))
  return { ...list, items }
}

/** How many conversations have something this person has not read. */
export async function countNewThreads(tx: Tx, actor: SignedInActor): Promise<number> {
  const rows = await tx.messageThread.findMany({
    where: visibleThreads(actor),
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
  /** The newest are the first page; within one, the oldest come first. */
  readonly messages: Page<MessageRow>
}

/** One conversation with a page of its messages, the newest page first. Null when it is not this person's to see. */
export async function findThread(tx: Tx, actor: SignedInActor, threadId: string, asked = 1): Promise<ThreadDetail | null> {
  const thread = await tx.messageThread.findFirst({
    where: { AND: [visibleThreads(actor), { id: threadId }] },
    select: { id: true, subject: true, audience: true, clientId: true, _count: { select: { messages: true } } },
  })
  if (!thread) return null
  const total = thread._count.messages
  const { page, skip, take } = cutAt(asked, total, PAGE)
  const rows = await tx.message.findMany({
    where: { practiceId: actor.practiceId, threadId },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    skip,
    take,
    select: { id: true, authorName: true, authorUser: true, body: true, sentAt: true },
  })
  const files = await filesOfMessages(
    tx,
    actor,
    rows.map(({ id }) => id),
  )
  const items = rows.reverse().map(({ id, authorName, authorUser, body, sentAt }) => ({
    id,
    authorName,
    isMine: authorUser === actor.userId,
    text: open(bodyPlace(actor.practiceId, id), body),
    sentAt,
    files: files.get(id) ?? [],
  }))
  const { _count, ...about } = thread
  return { ...about, messages: { items, total, page, pageSize: PAGE } }
}
