import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf, legalNameOf } from '../../domain/clients/client-name.ts'
import type { ClientStatus } from '../../domain/clients/client-status.ts'
import type { CoverageProgram } from '../../domain/coverage/program.ts'
import type { Step } from '../../domain/journeys/step.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'

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
}

/** Every client the reader may see, by last name, with where they are and what is open. */
export async function listClients(tx: Tx, actor: Actor, now: Date): Promise<ClientRow[]> {
  const rows = await tx.client.findMany({
    where: visibleClients(actor),
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
  return rows.map((row) => ({
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
  }))
}
