import 'server-only'
import type { SignedInActor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import type { NoticeKind } from '../../domain/tasks/who-is-told.ts'
import type { Tx } from '../scope.ts'
import { visibleThreads } from '../visibility.ts'

export type NoticeLine = {
  readonly id: string
  readonly kind: NoticeKind
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
export async function listNotices(tx: Tx, { practiceId, userId }: SignedInActor): Promise<NoticeLine[]> {
  const rows = await tx.notice.findMany({
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
  return rows.map(({ by, task, readAt, kind, ...notice }) => ({
    ...notice,
    kind: kind as NoticeKind,
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
export async function listNewThreads(tx: Tx, actor: SignedInActor): Promise<NewThread[]> {
  const own = actor.role === 'therapist' ? { client: { primaryClinicianId: actor.clinicianId } } : {}
  const rows = await tx.messageThread.findMany({
    where: { AND: [visibleThreads(actor), own] },
    orderBy: { lastMessageAt: 'desc' },
    take: MOST,
    select: {
      ...{ id: true, subject: true, lastMessageAt: true },
      client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } },
      messageReceipts: { where: { userId: actor.userId }, select: { readAt: true } },
    },
  })
  return rows
    .filter(({ lastMessageAt, messageReceipts }) => (messageReceipts[0]?.readAt ?? new Date(0)) < lastMessageAt)
    .map(({ id, subject, lastMessageAt, client }) => ({
      ...{ id, subject, lastMessageAt },
      clientName: clientNameOf(client),
    }))
}

/** How much of what concerns a person they have not read. */
export async function countNew(tx: Tx, actor: SignedInActor): Promise<number> {
  const { practiceId, userId } = actor
  return (await listNewThreads(tx, actor)).length + (await tx.notice.count({ where: { practiceId, userId, readAt: null } }))
}
