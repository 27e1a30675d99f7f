import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { Tx } from '../scope.ts'

/** A mail this instance kept instead of, or beside, sending it. */
export type KeptMail = {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly sentAt: Date
}

export type KeptMailText = KeptMail & { readonly text: string; readonly calendar: string | null }

/** A message that waits in the outbox, or was given up after its last try. Its words are found when it is sent. */
export type WaitingMail = {
  readonly id: string
  readonly kind: string
  readonly dueAt: Date
  readonly attempts: number
  readonly failedAt: Date | null
  readonly lastError: string | null
}

type Admin = Extract<Actor, { role: 'admin' }>

const line = { id: true, recipient: true, subject: true, sentAt: true } as const

/** The newest mail of the practice's own mailbox. For admins of instances that keep mail: demo, development, tests. */
export const listKeptMail = (tx: Tx, { practiceId }: Admin): Promise<KeptMail[]> =>
  tx.sentMail.findMany({ where: { practiceId }, orderBy: [{ sentAt: 'desc' }, { id: 'asc' }], take: 200, select: line })

/** One kept mail with its words; null when there is none. */
export const findKeptMail = (tx: Tx, { practiceId }: Admin, id: string): Promise<KeptMailText | null> =>
  tx.sentMail.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { ...line, text: true, calendar: true } })

const waitingLine = { id: true, kind: true, dueAt: true, attempts: true, failedAt: true, lastError: true } as const

/** What was given up and nobody has looked at, the oldest first. */
export const listGivenUpMail = (tx: Tx, { practiceId }: Admin): Promise<WaitingMail[]> =>
  tx.outbox.findMany({
    where: { practiceId, sentAt: null, failedAt: { not: null } },
    orderBy: [{ failedAt: 'asc' }, { id: 'asc' }],
    take: 200,
    select: waitingLine,
  })

/** What has not gone out yet and will be tried, the next first. */
export const listWaitingMail = (tx: Tx, { practiceId }: Admin): Promise<WaitingMail[]> =>
  tx.outbox.findMany({
    where: { practiceId, sentAt: null, failedAt: null },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: 100,
    select: waitingLine,
  })
