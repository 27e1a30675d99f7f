import 'server-only'
import type { SignedInActor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { cutAt, type Page } from '../../domain/page.ts'
import { Prisma } from '../generated/client.ts'
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
  /** Whether this person has put it away, and nobody has written since. */
  readonly isArchived: boolean
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
        orderBy: latestFirst,
        ...cut,
        select: threadColumns(actor),
      }),
  })
  return { ...list, items: rows.map(threadRowOf) }
}

/** A page of what somebody who works here has before them, or of what they have put away; the latest first. */
export async function listInbox(
  tx: Tx,
  actor: SignedInActor,
  { isArchived, page = 1 }: { readonly isArchived: boolean; readonly page?: number | undefined },
): Promise<Page<ThreadRow>> {
  const kept = Prisma.sql`FROM message_thread t
    LEFT JOIN message_receipt r ON r.practice_id = t.practice_id AND r.thread_id = t.id AND r.user_id = ${actor.userId}::uuid
      AND r.archived_to IS NOT NULL
    WHERE t.practice_id = ${actor.practiceId}::uuid
      AND ${isArchived ? Prisma.sql`r.archived_to >= t.last_message_at` : Prisma.sql`(r.id IS NULL OR r.archived_to < t.last_message_at)`}`
  const { items: ids, ...list } = await readPage({
    ...{ page, pageSize: PAGE },
    count: tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count ${kept}`.then(([found]) => found?.count ?? 0),
    rows: ({ skip, take }) =>
      tx.$queryRaw<{ id: string }[]>`SELECT t.id ${kept} ORDER BY t.last_message_at DESC, t.id LIMIT ${take} OFFSET ${skip}`,
  })
  const rows = await tx.messageThread.findMany({
    where: { AND: [visibleThreads(actor), { id: { in: ids.map(({ id }) => id) } }] },
    orderBy: latestFirst,
    select: threadColumns(actor),
  })
  return { ...list, items: rows.map(threadRowOf) }
}

const latestFirst = [{ lastMessageAt: 'desc' }, { id: 'asc' }] satisfies Prisma.MessageThreadOrderByWithRelationInput[]

const threadColumns = ({ userId }: SignedInActor) =>
  ({
    ...{ id: true, subject: true, audience: true, clientId: true, lastMessageAt: true },
    client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } },
    messageReceipts: { where: { userId }, select: { readAt: true, archivedTo: true } },
  }) satisfies Prisma.MessageThreadSelect

type ReadThread = Prisma.MessageThreadGetPayload<{ select: ReturnType<typeof threadColumns> }>

const threadRowOf = ({ client, messageReceipts: [own], ...row }: ReadThread): ThreadRow => ({
  ...row,
  clientName: clientNameOf(client),
  isNew: (own?.readAt ?? new Date(0)) < row.lastMessageAt,
  isArchived: (own?.archivedTo ?? new Date(0)) >= row.lastMessageAt,
})

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
  readonly lastMessageAt: Date
  /** Whether this person has put it away, and nobody has written since. */
  readonly isArchived: boolean
  /** The newest are the first page; within one, the oldest come first. */
  readonly messages: Page<MessageRow>
}

/** One conversation with a page of its messages, the newest page first. Null when it is not this person's to see. */
export async function findThread(tx: Tx, actor: SignedInActor, threadId: string, asked = 1): Promise<ThreadDetail | null> {
  const thread = await tx.messageThread.findFirst({
    where: { AND: [visibleThreads(actor), { id: threadId }] },
    select: {
      ...{ id: true, subject: true, audience: true, clientId: true, lastMessageAt: true },
      messageReceipts: { where: { userId: actor.userId }, select: { archivedTo: true } },
      _count: { select: { messages: true } },
    },
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
  const {
    _count,
    messageReceipts: [own],
    ...about
  } = thread
  const isArchived = (own?.archivedTo ?? new Date(0)) >= about.lastMessageAt
  return { ...about, isArchived, messages: { items, total, page, pageSize: PAGE } }
}
