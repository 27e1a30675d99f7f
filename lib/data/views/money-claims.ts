import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { legalNameOf } from '../../domain/clients/client-name.ts'
import type { Cents } from '../../domain/money.ts'
import { toCents } from '../../domain/money.ts'
import { countedTo, type Page } from '../../domain/page.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { readPage } from '../list-page.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients } from '../visibility.ts'
import { searchClientIds } from './search.ts'

export type ClaimLineRow = {
  readonly number: number
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  readonly placeOfService: string
  readonly chargedCents: Cents
}

export type ClaimRow = {
  readonly id: string
  readonly number: string
  readonly status: string
  readonly clientId: string
  readonly clientName: string
  readonly payerName: string
  readonly serviceOn: LocalDate
  readonly chargedCents: Cents
  readonly lines: readonly ClaimLineRow[]
  /** How many files go with it. */
  readonly files: number
}

const PAGE = 50
const MOST_NAMED = 5_000

/** What claims may be sorted by, and how each is in the database. */
const orders = {
  day: (by) => [{ serviceOn: by }],
  client: (by) => [{ client: { legalFirstName: by } }, { client: { legalLastName: by } }],
  payer: (by) => [{ coverage: { payer: { name: by } } }, { coverage: { planName: by } }],
  charged: (by) => [{ chargedCents: by }],
  state: (by) => [{ status: by }],
  number: (by) => [{ number: by }],
} as const satisfies Record<string, (by: Prisma.SortOrder) => Prisma.ClaimOrderByWithRelationInput[]>

type ClaimOrder = keyof typeof orders
export const claimSorts = (Object.keys(orders) as ClaimOrder[]).flatMap((order) => [order, `-${order}` as const])
export type ClaimSort = ClaimOrder | `-${ClaimOrder}`

export type ClaimsAsked = {
  readonly statuses?: readonly string[] | undefined
  /** Part of a client's or a payer's name, of a claim's number, or a procedure code. */
  readonly search?: string | undefined
  readonly sort?: ClaimSort | undefined
  /** From 1. */
  readonly page?: number | undefined
}

/** A page of claims with the lines that stand, by date of service, newest first, where nothing else is asked; void ones are left out. */
export async function listClaims(tx: Tx, actor: Actor, asked: ClaimsAsked = {}): Promise<Page<ClaimRow>> {
  const where = await claimsWhere(tx, actor, asked)
  const page = asked.page ?? 1
  const most = countedTo(page, PAGE)
  const { sort = '-day' } = asked
  const order = sort.replace('-', '') as ClaimOrder
  const orderBy = [...orders[order](sort.startsWith('-') ? 'desc' : 'asc'), { serviceOn: 'desc' as const }, { number: 'asc' as const }]
  // Which come first is found before what they say is read: else the lines of every claim would be read for one page.
  const { items: first, ...list } = await readPage({
    ...{ page, pageSize: PAGE, most },
    count: tx.claim.count({ where, take: most + 1, orderBy: [{ serviceOn: 'desc' }, { number: 'asc' }] }),
    rows: (cut) => tx.claim.findMany({ where, orderBy, ...cut, select: { id: true } }),
  })
  const rows = await tx.claim.findMany({
    where: { practiceId: actor.practiceId, id: { in: first.map(({ id }) => id) } },
    orderBy,
    select: {
      id: true,
      number: true,
      status: true,
      clientId: true,
      serviceOn: true,
      chargedCents: true,
      client: { select: { legalFirstName: true, legalLastName: true } },
      attachments: { where: { removedAt: null }, select: { id: true } },
      coverage: { select: { planName: true, program: true, payer: { select: { name: true } } } },
      claimLines: {
        where: { charge: { status: 'posted' } },
        orderBy: { number: 'asc' },
        select: {
          chargedCents: true,
          charge: {
            select: {
              code: true,
              modifiers: true,
              units: true,
              placeOfService: true,
            },
          },
        },
      },
    },
  })
  const items = rows.map(({ client, coverage, serviceOn, chargedCents, claimLines, attachments, ...row }) => ({
    ...row,
    clientName: legalNameOf(client),
    payerName: coverage.payer?.name ?? coverage.planName ?? coverage.program,
    serviceOn: fromDay(serviceOn),
    chargedCents: toCents(chargedCents),
    files: attachments.length,
    lines: claimLines.map(({ chargedCents: cents, charge }, index) => ({
      ...charge,
      number: index + 1,
      chargedCents: toCents(cents),
    })),
  }))
  return { ...list, items }
}

async function claimsWhere(tx: Tx, actor: Actor, { statuses = [], search = '' }: ClaimsAsked): Promise<Prisma.ClaimWhereInput> {
  const text = search.trim()
  const contains = { contains: text, mode: 'insensitive' as const }
  const named = text === '' ? [] : (await searchClientIds(tx, actor, text, MOST_NAMED)).items
  const found: Prisma.ClaimWhereInput = {
    OR: [
      { clientId: { in: [...named] } },
      { number: contains },
      { coverage: { OR: [{ planName: contains }, { payer: { name: contains } }] } },
      { claimLines: { some: { charge: { status: 'posted', code: contains } } } },
    ],
  }
  return {
    AND: [
      ofVisibleClients(actor),
      { NOT: { status: 'void' } },
      statuses.length > 0 ? { status: { in: [...statuses] } } : {},
      text === '' ? {} : found,
    ],
  }
}
