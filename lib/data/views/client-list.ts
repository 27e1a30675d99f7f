import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf, legalNameOf } from '../../domain/clients/client-name.ts'
import { type ClientStatus, clientStatuses, isOnTheWay } from '../../domain/clients/client-status.ts'
import type { CoverageProgram } from '../../domain/coverage/program.ts'
import type { Step } from '../../domain/journeys/step.ts'
import type { First, Page } from '../../domain/page.ts'
import type { Prisma } from '../generated/client.ts'
import { readPage } from '../list-page.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'
import { searchClientIds } from './search.ts'

export type ClientRow = {
  readonly id: string
  readonly name: string
  readonly legalName: string
  readonly pronouns: string | null
  readonly status: ClientStatus
  readonly stage: Step
  readonly state: string
  readonly therapist: string | null
  readonly program: CoverageProgram | null
  readonly nextVisitAt: Date | null
  readonly alerts: number
  /** The chart of the same person that stays, where this one was merged. */
  readonly mergedIntoId: string | null
}

const orders = {
  name: (by) => [{ legalLastName: by }, { legalFirstName: by }],
  status: (by) => [{ status: by }],
  stage: (by) => [{ stage: by }],
  therapist: (by) => [{ primaryClinician: { name: by } }],
  state: (by) => [{ state: by }],
} as const satisfies Record<string, (by: Prisma.SortOrder) => Prisma.ClientOrderByWithRelationInput[]>

type ClientOrder = keyof typeof orders
export const clientSorts = (Object.keys(orders) as ClientOrder[]).flatMap((order) => [order, `-${order}` as const])
export type ClientSort = ClientOrder | `-${ClientOrder}`

export type ClientsAsked = {
  readonly now: Date
  /** What they are searched by. Everybody without it. */
  readonly query?: string | undefined
  /** Only those whose primary therapist this is. */
  readonly clinicianId?: string | undefined
  readonly statuses?: readonly ClientStatus[] | undefined
  /** The step they stand on, of those who are on their way. */
  readonly stages?: readonly Step[] | undefined
  readonly programs?: readonly CoverageProgram[] | undefined
  readonly sort?: ClientSort | undefined
  /** From 1. */
  readonly page?: number | undefined
}

/** A page of clients. `fitting`: how many a query describes; of more than can be looked through, only the best are in the list. */
export type ClientList = Page<ClientRow> & { readonly fitting: number }

const PAGE = 50
const MOST_FOUND = 200

/** A page of the clients the reader may see, by last name or the best found first, with where they are and what is open. A merged chart is only found. */
export async function listClients(tx: Tx, actor: Actor, asked: ClientsAsked): Promise<ClientList> {
  const found = (asked.query ?? '').trim() === '' ? null : await searchClientIds(tx, actor, asked.query ?? '', MOST_FOUND)
  const where = whereOf(actor, asked, found)
  const { sort = 'name' } = asked
  const orderBy = [
    ...orders[sort.replace('-', '') as ClientOrder](sort.startsWith('-') ? 'desc' : 'asc'),
    ...orders.name('asc'),
    { id: 'asc' as const },
  ]
  const isBestFirst = found !== null && asked.sort === undefined
  const place = new Map(found?.items.map((id, index) => [id, index]))
  const { items, ...list } = await readPage({
    ...{ page: asked.page ?? 1, pageSize: PAGE, count: tx.client.count({ where }) },
    rows: async (cut) => {
      const rows = await tx.client.findMany({ where, orderBy, ...(isBestFirst ? {} : cut), select: columnsAt(asked.now) })
      if (!isBestFirst) return rows
      return rows.sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0)).slice(cut.skip, cut.skip + cut.take)
    },
  })
  return { ...list, items: items.map(rowOf), fitting: Math.max(list.total, found?.total ?? 0) }
}

function whereOf(
  actor: Actor,
  { clinicianId, statuses, stages, programs }: ClientsAsked,
  found: First<string> | null,
): Prisma.ClientWhereInput {
  return {
    AND: [
      visibleClients(actor),
      found ? { id: { in: [...found.items] } } : { mergedIntoId: null },
      clinicianId ? { primaryClinicianId: clinicianId, mergedIntoId: null } : {},
      statuses?.length ? { status: { in: [...statuses] } } : {},
      stages?.length ? { stage: { in: [...stages] }, status: { in: clientStatuses.filter(isOnTheWay) } } : {},
      programs?.length ? { coverages: { some: { status: 'active', program: { in: [...programs] } } } } : {},
    ],
  }
}

const columnsAt = (now: Date) =>
  ({
    id: true,
    legalFirstName: true,
    legalLastName: true,
    chosenName: true,
    pronouns: true,
    status: true,
    stage: true,
    state: true,
    mergedIntoId: true,
    primaryClinician: { select: { name: true } },
    coverages: { where: { status: 'active' }, orderBy: { priority: 'asc' }, take: 1, select: { program: true } },
    appointments: {
      where: { startsAt: { gt: now }, status: { in: ['tentative', 'confirmed'] } },
      orderBy: { startsAt: 'asc' },
      take: 1,
      select: { startsAt: true },
    },
    careAlerts: { where: { closedAt: null }, select: { id: true } },
  }) as const satisfies Prisma.ClientSelect

type Row = Prisma.ClientGetPayload<{ select: ReturnType<typeof columnsAt> }>

const rowOf = ({ primaryClinician, coverages, appointments, careAlerts, ...row }: Row): ClientRow => ({
  id: row.id,
  name: clientNameOf(row),
  legalName: legalNameOf(row),
  pronouns: row.pronouns,
  status: row.status,
  stage: row.stage,
  state: row.state,
  therapist: primaryClinician?.name ?? null,
  program: coverages[0]?.program ?? null,
  nextVisitAt: appointments[0]?.startsAt ?? null,
  alerts: careAlerts.length,
  mergedIntoId: row.mergedIntoId,
})
