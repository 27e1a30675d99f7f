import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Page } from '../../domain/page.ts'
import type { AppointmentKind } from '../../domain/scheduling/appointment-kind.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay } from '../dates.ts'
import { readJson } from '../kept-json/columns.ts'
import { readPage } from '../list-page.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients } from '../visibility.ts'

/** A visit with a signed note of which something is not billed, and what was found. */
export type UnbilledRow = {
  readonly visitId: string
  readonly clientId: string
  readonly clientName: string
  readonly kind: AppointmentKind
  readonly clinicianName: string | null
  readonly serviceOn: LocalDate
  readonly foundAt: Date
  readonly findings: readonly Finding[]
}

const PAGE = 20

/** A page of the visits that wait to be billed, the oldest date of service first. */
export async function listUnbilled(tx: Tx, actor: Actor, page = 1): Promise<Page<UnbilledRow>> {
  const where = { AND: [ofVisibleClients(actor), { billedAt: null }] }
  const { items: rows, ...list } = await readPage({
    ...{ page, pageSize: PAGE, count: tx.unbilledVisit.count({ where }) },
    rows: (cut) =>
      tx.unbilledVisit.findMany({
        where,
        orderBy: [{ serviceOn: 'asc' }, { foundAt: 'asc' }, { id: 'asc' }],
        ...cut,
        select: {
          appointmentId: true,
          clientId: true,
          serviceOn: true,
          foundAt: true,
          findings: true,
          client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } },
          appointment: { select: { kind: true, clinician: { select: { name: true } } } },
        },
      }),
  })
  const items = rows.map(({ appointmentId, client, appointment, serviceOn, findings, ...row }) => ({
    ...row,
    visitId: appointmentId,
    clientName: clientNameOf(client),
    kind: appointment.kind,
    clinicianName: appointment.clinician?.name ?? null,
    serviceOn: fromDay(serviceOn),
    findings: readJson('UnbilledVisit.findings', findings),
  }))
  return { ...list, items }
}
