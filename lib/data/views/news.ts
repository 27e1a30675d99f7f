import 'server-only'
import type { SignedInActor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { isNewInThread } from '../../domain/tasks/new-in-thread.ts'
import type { NewsKind } from '../../domain/tasks/who-is-told.ts'
import { Prisma } from '../generated/client.ts'
import { cutAt, type Page } from '../page.ts'
import type { Tx } from '../scope.ts'
import { visibleThreads } from '../visibility.ts'

export type NewsLine = {
  readonly id: string
  readonly kind: NewsKind
  readonly byName: string
  readonly at: Date
  readonly isRead: boolean
  readonly taskKind: string
  readonly taskTitle: string | null
  readonly clientId: string | null
  readonly clientName: string | null
}

const PAGE = 50

/** A page of what a person was told, the latest first. */
export async function listNews(tx: Tx, { practiceId, userId }: SignedInActor, asked = 1): Promise<Page<NewsLine>> {
  const where = { practiceId, userId }
  const total = await tx.news.count({ where })
  const { page, skip, take } = cutAt(asked, total, PAGE)
  const rows = await tx.news.findMany({
    where,
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    skip,
    take,
    select: {
      ...{ id: true, kind: true, at: true, readAt: true },
      by: { select: { name: true } },
      task: {
        select: {
          ...{ kind: true, title: true, clientId: true },
          client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } },
        },
      },
    },
  })
  const items = rows.map(({ by, task, readAt, kind, ...told }) => ({
    ...told,
    kind: kind as NewsKind,
    byName: by.name,
    isRead: readAt !== null,
    taskKind: task.kind,
    taskTitle: task.title,
    clientId: task.clientId,
    clientName: task.client && clientNameOf(task.client),
  }))
  return { items, total, page, pageSize: PAGE }
}

export type NewThread = { readonly id: string; readonly subject: string; readonly clientName: string; readonly lastMessageAt: Date }

/** The ids of all conversations with something new that concern a person, the latest first. */
async function newThreadIds(tx: Tx, actor: SignedInActor, since: Date): Promise<string[]> {
  const { practiceId, userId } = actor
  const own = actor.role === 'therapist' ? Prisma.sql`AND c.primary_clinician_id = ${actor.clinicianId}::uuid` : Prisma.empty
  type Row = { id: string; audience: string; lastMessageAt: Date; lastBy: string | null; readAt: Date | null }
  const rows = await tx.$queryRaw<Row[]>`
    SELECT t.id, t.audience::text AS audience, t.last_message_at AS "lastMessageAt", r.read_at AS "readAt",
      (SELECT m.author_role FROM message m WHERE m.practice_id = t.practice_id AND m.thread_id = t.id
        ORDER BY m.sent_at DESC LIMIT 1) AS "lastBy"
    FROM message_thread t
    JOIN client c ON c.practice_id = t.practice_id AND c.id = t.client_id
    LEFT JOIN message_receipt r ON r.practice_id = t.practice_id AND r.thread_id = t.id AND r.user_id = ${userId}::uuid
    WHERE t.practice_id = ${practiceId}::uuid AND t.last_message_at > ${since} AND (r.read_at IS NULL OR r.read_at < t.last_message_at) ${own}
    ORDER BY t.last_message_at DESC, t.id`
  return rows.filter(isNewInThread).map(({ id }) => id)
}

/** A page of the conversations with something new that concern a person: a therapist those of their own clients, the desk all. */
export async function listNewThreads(tx: Tx, actor: SignedInActor, asked = 1): Promise<Page<NewThread>> {
  const ids = await newThreadIds(tx, actor, new Date(0))
  const { page, skip, take } = cutAt(asked, ids.length, PAGE)
  const rows = await tx.messageThread.findMany({
    where: { AND: [visibleThreads(actor), { id: { in: ids.slice(skip, skip + take) } }] },
    orderBy: [{ lastMessageAt: 'desc' }, { id: 'asc' }],
    select: {
      ...{ id: true, subject: true, lastMessageAt: true },
      client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } },
    },
  })
  const items = rows.map(({ client, ...thread }) => ({ ...thread, clientName: clientNameOf(client) }))
  return { items, total: ids.length, page, pageSize: PAGE }
}

/** How much of what concerns a person and they have not read came since they last looked. */
export async function countNew(tx: Tx, actor: SignedInActor): Promise<number> {
  const { practiceId, userId } = actor
  const user = await tx.user.findUnique({ where: { practiceId_id: { practiceId, id: userId } }, select: { newsSeenAt: true } })
  const since = user?.newsSeenAt ?? new Date(0)
  const told = await tx.news.count({ where: { practiceId, userId, readAt: null, at: { gt: since } } })
  return told + (await newThreadIds(tx, actor, since)).length
}
