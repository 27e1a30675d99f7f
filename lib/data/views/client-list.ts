import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf, legalNameOf } from '../../domain/clients/client-name.ts'
import type { ClientStatus } from '../../domain/clients/client-status.ts'
import type { CoverageProgram } from '../../domain/coverage/program.ts'
import type { Step } from '../../domain/journeys/step.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'
import { type Found, searchClientIds } from './search.ts'

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

export type ClientsAsked = {
  readonly now: Date
  /** What they are searched by. Everybody without it. */
  readonly query?: string | undefined
  /** Only those whose primary therapist this is. */
  readonly clinicianId?: string | undefined
}

const MOST_FOUND = 200

/** The clients the reader may see, by last name or the best found first, with where they are and what is open. A merged chart is only found. */
export async function listClients(tx: Tx, actor: Actor, { now, query = '', clinicianId }: ClientsAsked): Promise<Found<ClientRow>> {
  const found = query.trim() === '' ? null : await searchClientIds(tx, actor, query, MOST_FOUND)
  const rows = await tx.client.findMany({
    where: {
      AND: [
        visibleClients(actor),
        found ? { id: { in: [...found.items] } } : { mergedIntoId: null },
        clinicianId ? { primaryClinicianId: clinicianId, mergedIntoId: null } : {},
      ],
    },
    orderBy: [{ legalLastName: 'asc' }, { legalFirstName: 'asc' }],
    select: {
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
    },
  })
  const items = rows.map((row) => ({
    id: row.id,
    name: clientNameOf(row),
    legalName: legalNameOf(row),
    pronouns: row.pronouns,
    status: row.status,
    stage: row.stage,
    state: row.state,
    therapist: row.primaryClinician?.name ?? null,
    program: row.coverages[0]?.program ?? null,
    nextVisitAt: row.appointments[0]?.startsAt ?? null,
    alerts: row.careAlerts.length,
    mergedIntoId: row.mergedIntoId,
  }))
  if (!found) return { items, total: items.length }
  const place = new Map(found.items.map((id, index) => [id, index]))
  return {
    items: items.sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0)),
    total: clinicianId ? items.length : found.total,
  }
}
