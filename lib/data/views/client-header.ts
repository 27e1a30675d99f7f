import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf, legalNameOf } from '../../domain/clients/client-name.ts'
import type { ClientStatus } from '../../domain/clients/client-status.ts'
import type { CoverageProgram, CoverageStatus } from '../../domain/coverage/program.ts'
import type { Step } from '../../domain/journeys/step.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { recordRead } from '../audit.ts'
import { fromDayOrNull } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'

export type ClientHeader = {
  readonly id: string
  readonly name: string
  readonly legalName: string
  readonly pronouns: string | null
  readonly bornOn: LocalDate | null
  readonly status: ClientStatus
  readonly stage: Step
  readonly therapist: string | null
  readonly coverage: { readonly program: CoverageProgram; readonly status: CoverageStatus; readonly payer: string | null } | null
  /** Alerts that nobody has closed. */
  readonly openAlerts: number
  /** Whether there is another chart of the same person, here or as the one that stays. */
  readonly hasOtherChart: boolean
}

/** Who a chart is about, for the head of its pages; that it was opened goes into the trail. Null for somebody the reader cannot see. */
export async function findClientHeader(tx: Tx, actor: Actor, clientId: string, now: Date): Promise<ClientHeader | null> {
  const row = await tx.client.findFirst({
    where: { AND: [visibleClients(actor), { id: clientId }] },
    select: {
      id: true,
      legalFirstName: true,
      legalLastName: true,
      chosenName: true,
      pronouns: true,
      bornOn: true,
      status: true,
      stage: true,
      primaryClinician: { select: { name: true } },
      coverages: {
        where: { status: { in: ['active', 'pending'] } },
        orderBy: { priority: 'asc' },
        take: 1,
        select: { program: true, status: true, payer: { select: { name: true } } },
      },
      careAlerts: { where: { closedAt: null }, select: { id: true } },
      mergedIntoId: true,
      mergedCharts: { take: 1, select: { id: true } },
    },
  })
  if (!row) return null
  recordRead(tx, { actor, at: now, command: 'chart.open', clientId })
  const coverage = row.coverages[0]
  return {
    id: row.id,
    name: clientNameOf(row),
    legalName: legalNameOf(row),
    pronouns: row.pronouns,
    bornOn: fromDayOrNull(row.bornOn),
    status: row.status,
    stage: row.stage,
    therapist: row.primaryClinician?.name ?? null,
    coverage: coverage ? { program: coverage.program, status: coverage.status, payer: coverage.payer?.name ?? null } : null,
    openAlerts: row.careAlerts.length,
    hasOtherChart: row.mergedIntoId !== null || row.mergedCharts.length > 0,
  }
}
