import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { cutAt, type Page } from '../../domain/page.ts'
import type { Prisma } from '../generated/client.ts'
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

const PAGE = 50

/** A page of the mail in the practice's own mailbox, the newest first. For admins of instances that keep mail: demo, development, tests. */
export async function listKeptMail(tx: Tx, { practiceId }: Admin, asked = 1): Promise<Page<KeptMail>> {
  const where = { practiceId }
  const total = await tx.sentMail.count({ where })
  const { page, skip, take } = cutAt(asked, total, PAGE)
  const items = await tx.sentMail.findMany({ where, orderBy: [{ sentAt: 'desc' }, { id: 'asc' }], skip, take, select: line })
  return { items, total, page, pageSize: PAGE }
}

/** One kept mail with its words; null when there is none. */
export const findKeptMail = (tx: Tx, { practiceId }: Admin, id: string): Promise<KeptMailText | null> =>
  tx.sentMail.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { ...line, text: true, calendar: true } })

const waitingLine = { id: true, kind: true, dueAt: true, attempts: true, failedAt: true, lastError: true } as const

/** A page of what was given up and nobody has looked at, the oldest first. */
export const listGivenUpMail = (tx: Tx, { practiceId }: Admin, asked = 1): Promise<Page<WaitingMail>> =>
  readOutbox(tx, { practiceId, sentAt: null, failedAt: { not: null } }, 'failedAt', asked)

/** A page of what has not gone out yet and will be tried, the next first. */
export const listWaitingMail = (tx: Tx, { practiceId }: Admin, asked = 1): Promise<Page<WaitingMail>> =>
  readOutbox(tx, { practiceId, sentAt: null, failedAt: null }, 'dueAt', asked)

async function readOutbox(tx: Tx, where: Prisma.OutboxWhereInput, by: 'failedAt' | 'dueAt', asked: number): Promise<Page<WaitingMail>> {
  const total = await tx.outbox.count({ where })
  const { page, skip, take } = cutAt(asked, total, PAGE)
  const items = await tx.outbox.findMany({ where, orderBy: [{ [by]: 'asc' }, { id: 'asc' }], skip, take, select: waitingLine })
  return { items, total, page, pageSize: PAGE }
}
