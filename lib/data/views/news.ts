import 'server-only'
import type { SignedInActor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { cutAt, type Page } from '../../domain/page.ts'
import type { NewsKind } from '../../domain/tasks/who-is-told.ts'
import { Prisma } from '../generated/client.ts'
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

/**
 * The conversations with something new that concern a person: written since they read them, for those who work here, and for a therapist
 * about one of their own clients. What a colleague has answered waits for nobody.
 */
const newThreads = (actor: SignedInActor): Prisma.Sql => {
  const own = Prisma.sql`AND EXISTS (SELECT 1 FROM client c
    WHERE c.practice_id = t.practice_id AND c.id = t.client_id AND c.primary_clinician_id = ${'clinicianId' in actor ? actor.clinicianId : null}::uuid)`
  return Prisma.sql`SELECT t.id, t.last_message_at FROM message_thread t
    LEFT JOIN message_receipt r ON r.practice_id = t.practice_id AND r.thread_id = t.id AND r.user_id = ${actor.userId}::uuid
    WHERE t.practice_id = ${actor.practiceId}::uuid AND t.waits_for_staff AND (r.read_at IS NULL OR r.read_at < t.last_message_at)
      ${actor.role === 'therapist' ? own : Prisma.empty}`
}

/** A page of the conversations with something new that concern a person: a therapist those of their own clients, the desk all. */
export async function listNewThreads(tx: Tx, actor: SignedInActor, asked = 1): Promise<Page<NewThread>> {
  const found = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM (${newThreads(actor)}) new ORDER BY last_message_at DESC, id`
  const { page, skip, take } = cutAt(asked, found.length, PAGE)
  const rows = await tx.messageThread.findMany({
    where: { AND: [visibleThreads(actor), { id: { in: found.slice(skip, skip + take).map(({ id }) => id) } }] },
    orderBy: [{ lastMessageAt: 'desc' }, { id: 'asc' }],
    select: {
      ...{ id: true, subject: true, lastMessageAt: true },
      client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } },
    },
  })
  const items = rows.map(({ client, ...thread }) => ({ ...thread, clientName: clientNameOf(client) }))
  return { items, total: found.length, page, pageSize: PAGE }
}

export type Standing = {
  /** How much of what concerns a person and they have not read came since they last looked. */
  readonly unread: number
  /** Whether anybody at all has an urgent alert to answer. */
  readonly isAnythingUrgent: boolean
}

/** What the frame around the pages of those who work here says of the moment, in one statement. */
export async function findStanding(tx: Tx, actor: SignedInActor): Promise<Standing> {
  const { practiceId, userId } = actor
  const [found] = await tx.$queryRaw<Standing[]>`
    WITH looked AS (SELECT coalesce(news_seen_at, '-infinity') AS at FROM "user" WHERE practice_id = ${practiceId}::uuid AND id = ${userId}::uuid)
    SELECT (SELECT count(*) FROM news n, looked
        WHERE n.practice_id = ${practiceId}::uuid AND n.user_id = ${userId}::uuid AND n.read_at IS NULL AND n.at > looked.at)::int
      + (SELECT count(*) FROM (${newThreads(actor)}) new, looked WHERE new.last_message_at > looked.at)::int AS unread,
      EXISTS (SELECT 1 FROM care_alert a WHERE a.practice_id = ${practiceId}::uuid AND a.closed_at IS NULL AND a.level <> 'notice') AS "isAnythingUrgent"`
  return found ?? { unread: 0, isAnythingUrgent: false }
}
