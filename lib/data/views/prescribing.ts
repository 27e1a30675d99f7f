import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import type { OrderLimits } from '../../domain/journeys/order-limits.ts'
import type { Cut, Page } from '../../domain/page.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { readJson } from '../kept-json/columns.ts'
import { readPage } from '../list-page.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients, visibleClients, visibleReferrals } from '../visibility.ts'
import { openTasks } from './tasks.ts'

export type DecisionRow = {
  readonly id: string
  readonly verdict: string
  readonly conditions: string | null
  readonly decidedAt: Date
  readonly validUntilOn: LocalDate
  readonly endedBecause: string | null
  readonly prescriberName: string
}

export type OrderRow = {
  readonly id: string
  readonly status: string
  readonly route: string
  readonly form: string
  readonly doseMg: number
  readonly sitesAllowed: readonly string[]
  readonly homeOrder: boolean
  readonly issuedOn: LocalDate
  readonly expiresOn: LocalDate
  readonly limits: OrderLimits | null
  readonly leastDaysBetween: number | null
  readonly endedWhy: string | null
  readonly handedToId: string | null
  readonly prescriberId: string
  readonly prescriberName: string
}

export type ProposalRow = {
  readonly id: string
  readonly doseMg: number
  readonly route: string
  readonly reason: string
  readonly proposedAt: Date
  readonly clinicianName: string
  /** What became of it; null while it waits. */
  readonly answer: string | null
  readonly answerNote: string | null
}

export type ReferralRow = {
  readonly id: string
  readonly clientId: string
  readonly status: string
  readonly reason: string
  readonly sentAt: Date
  readonly answeredAt: Date | null
  readonly prescriberId: string
  readonly prescriberName: string
  /** Null until the referral is accepted: before that a prescriber sees what was written to them, no more. */
  readonly clientName: string | null
}

const REFERRALS = 30

/** Every referral of a client that this person may see, newest first. */
export const listReferrals = (tx: Tx, actor: Actor, clientId: string): Promise<ReferralRow[]> =>
  readReferrals(tx, actor, { AND: [visibleReferrals(actor), { clientId }] })

/** A page of the referrals that wait for a prescriber's answer, newest first. */
export async function listOwnReferrals(tx: Tx, actor: Extract<Actor, { role: 'prescriber' }>, page = 1): Promise<Page<ReferralRow>> {
  const where = { AND: [visibleReferrals(actor), { status: 'sent' as const }] }
  return readPage({
    ...{ page, pageSize: REFERRALS, count: tx.referral.count({ where }) },
    rows: (cut) => readReferrals(tx, actor, where, cut),
  })
}

async function readReferrals(
  tx: Tx,
  actor: Actor,
  where: Prisma.ReferralWhereInput,
  cut: Partial<Omit<Cut, 'page'>> = {},
): Promise<ReferralRow[]> {
  const rows = await tx.referral.findMany({
    where,
    orderBy: [{ sentAt: 'desc' }, { id: 'asc' }],
    ...cut,
    select: {
      id: true,
      clientId: true,
      status: true,
      reason: true,
      sentAt: true,
      answeredAt: true,
      prescriberId: true,
      prescriber: { select: { name: true } },
    },
  })
  const names = await namesOf(tx, actor, [...new Set(rows.map((row) => row.clientId))])
  return rows.map(({ prescriber, ...row }) => ({ ...row, prescriberName: prescriber.name, clientName: names.get(row.clientId) ?? null }))
}

async function namesOf(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.client.findMany({
    where: { AND: [visibleClients(actor), { id: { in: [...ids] } }] },
    select: { id: true, legalFirstName: true, legalLastName: true, chosenName: true },
  })
  return new Map(rows.map((row) => [row.id, clientNameOf(row)]))
}

/** Every order for a client, the latest first. */
export async function listOrders(tx: Tx, actor: Actor, clientId: string): Promise<OrderRow[]> {
  const rows = await tx.doseOrder.findMany({
    where: { AND: [ofVisibleClients(actor), { clientId }] },
    orderBy: { orderedAt: 'desc' },
    select: orderColumns,
  })
  return rows.map(orderRowOf)
}

const orderColumns = {
  id: true,
  status: true,
  route: true,
  form: true,
  doseMg: true,
  sitesAllowed: true,
  homeOrder: true,
  issuedOn: true,
  expiresOn: true,
  limits: true,
  leastDaysBetween: true,
  endedWhy: true,
  handedToId: true,
  prescriberId: true,
  prescriber: { select: { name: true } },
} as const

type OrderColumns = Omit<OrderRow, 'issuedOn' | 'expiresOn' | 'prescriberName' | 'limits'> & {
  readonly limits: unknown
  readonly issuedOn: Date
  readonly expiresOn: Date
  readonly prescriber: { readonly name: string }
}

const orderRowOf = ({ prescriber, ...row }: OrderColumns): OrderRow => ({
  ...row,
  issuedOn: fromDay(row.issuedOn),
  expiresOn: fromDay(row.expiresOn),
  limits: readJson('DoseOrder.limits', row.limits),
  prescriberName: prescriber.name,
})

export type OrphanedOrderRow = OrderRow & { readonly clientName: string }

/** A prescriber's own live orders of clients who are no longer referred to them: theirs to stop. */
export async function listOrphanedOrders(tx: Tx, actor: Extract<Actor, { role: 'prescriber' }>): Promise<OrphanedOrderRow[]> {
  const { practiceId, prescriberId } = actor
  const rows = await tx.doseOrder.findMany({
    where: { practiceId, prescriberId, status: 'active', NOT: { client: visibleClients(actor) } },
    orderBy: { orderedAt: 'desc' },
    select: { ...orderColumns, client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } } },
  })
  return rows.map(({ client, ...row }) => ({
    ...orderRowOf(row),
    clientName: clientNameOf(client),
  }))
}

export type LookRow = {
  readonly id: string
  readonly kind: string
  readonly clientId: string
  readonly clientName: string
  readonly dueAt: Date
}

const LOOKS = 30

/** A page of what waits for a prescriber's look, the most urgent first. */
export async function listLooks(tx: Tx, actor: Actor, page = 1): Promise<Page<LookRow>> {
  const where: Prisma.TaskWhereInput = {
    AND: [ofVisibleClients(actor), { ...openTasks, forRole: 'prescriber', NOT: { clientId: null } }],
  }
  const { items: rows, ...list } = await readPage({
    ...{ page, pageSize: LOOKS, count: tx.task.count({ where }) },
    rows: (cut) =>
      tx.task.findMany({
        where,
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
        ...cut,
        select: { id: true, kind: true, clientId: true, dueAt: true },
      }),
  })
  const names = await namesOf(tx, actor, [...new Set(rows.flatMap(({ clientId }) => clientId ?? []))])
  const items = rows.flatMap(({ clientId, ...row }) =>
    clientId ? [{ ...row, clientId, clientName: names.get(clientId) ?? 'Client' }] : [],
  )
  return { ...list, items }
}

/** Every dose a therapist proposed for a client, the latest first. */
export async function listProposals(tx: Tx, actor: Actor, clientId: string): Promise<ProposalRow[]> {
  const rows = await tx.doseProposal.findMany({
    where: { AND: [ofVisibleClients(actor), { clientId }] },
    orderBy: { proposedAt: 'desc' },
    select: {
      id: true,
      doseMg: true,
      route: true,
      reason: true,
      proposedAt: true,
      answer: true,
      answerNote: true,
      clinician: { select: { name: true } },
    },
  })
  return rows.map(({ clinician, ...row }) => ({ ...row, clinicianName: clinician.name }))
}

/** Every verdict on a client, the latest first. */
export async function listDecisions(tx: Tx, actor: Actor, clientId: string): Promise<DecisionRow[]> {
  const rows = await tx.eligibilityDecision.findMany({
    where: { AND: [ofVisibleClients(actor), { clientId }] },
    orderBy: { decidedAt: 'desc' },
    select: {
      id: true,
      verdict: true,
      conditions: true,
      decidedAt: true,
      validUntilOn: true,
      endedBecause: true,
      prescriber: { select: { name: true } },
    },
  })
  return rows.map(({ prescriber, ...row }) => ({ ...row, validUntilOn: fromDay(row.validUntilOn), prescriberName: prescriber.name }))
}
