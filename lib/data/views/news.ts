import 'server-only'
import type { SignedInActor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { isNewInThread } from '../../domain/tasks/new-in-thread.ts'
import type { NewsKind } from '../../domain/tasks/who-is-told.ts'
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

const MOST = 100

/** What a person was told, the latest first. */
export async function listNews(tx: Tx, { practiceId, userId }: SignedInActor): Promise<NewsLine[]> {
  const rows = await tx.news.findMany({
    where: { practiceId, userId },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take: MOST,
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
  return rows.map(({ by, task, readAt, kind, ...told }) => ({
    ...told,
    kind: kind as NewsKind,
    byName: by.name,
    isRead: readAt !== null,
    taskKind: task.kind,
    taskTitle: task.title,
    clientId: task.clientId,
    clientName: task.client && clientNameOf(task.client),
  }))
}

export type NewThread = { readonly id: string; readonly subject: string; readonly clientName: string; readonly lastMessageAt: Date }

/** The conversations with something new that concern a person: a therapist those of their own clients, the desk all. */
export async function listNewThreads(tx: Tx, actor: SignedInActor, since: Date = new Date(0)): Promise<NewThread[]> {
  const own = actor.role === 'therapist' ? { client: { primaryClinicianId: actor.clinicianId } } : {}
  const rows = await tx.messageThread.findMany({
    where: { AND: [visibleThreads(actor), own, { lastMessageAt: { gt: since } }] },
    orderBy: { lastMessageAt: 'desc' },
    take: MOST,
    select: {
      ...{ id: true, subject: true, lastMessageAt: true, audience: true },
      client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } },
      messages: { orderBy: { sentAt: 'desc' }, take: 1, select: { authorRole: true } },
      messageReceipts: { where: { userId: actor.userId }, select: { readAt: true } },
    },
  })
  return rows
    .filter(({ messages, messageReceipts, ...thread }) =>
      isNewInThread({ ...thread, lastBy: messages[0]?.authorRole ?? null, readAt: messageReceipts[0]?.readAt ?? null }),
    )
    .map(({ id, subject, lastMessageAt, client }) => ({
      ...{ id, subject, lastMessageAt },
      clientName: clientNameOf(client),
    }))
}

/** How much of what concerns a person and they have not read came since they last looked. */
export async function countNew(tx: Tx, actor: SignedInActor): Promise<number> {
  const { practiceId, userId } = actor
  const user = await tx.user.findUnique({ where: { practiceId_id: { practiceId, id: userId } }, select: { newsSeenAt: true } })
  const since = user?.newsSeenAt ?? new Date(0)
  const told = await tx.news.count({ where: { practiceId, userId, readAt: null, at: { gt: since } } })
  return told + (await listNewThreads(tx, actor, since)).length
}
