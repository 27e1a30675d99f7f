import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import type { Finding } from '../../domain/finding.ts'
import type { AppointmentKind } from '../../domain/scheduling/appointment-kind.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay } from '../dates.ts'
import { readJson } from '../kept-json/columns.ts'
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

/** Visits that wait to be billed, the oldest date of service first. At most 500. */
export async function listUnbilled(tx: Tx, actor: Actor): Promise<UnbilledRow[]> {
  const rows = await tx.unbilledVisit.findMany({
    where: { AND: [ofVisibleClients(actor), { billedAt: null }] },
    orderBy: [{ serviceOn: 'asc' }, { foundAt: 'asc' }],
    take: 500,
    select: {
      appointmentId: true,
      clientId: true,
      serviceOn: true,
      foundAt: true,
      findings: true,
      client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } },
      appointment: { select: { kind: true, clinician: { select: { name: true } } } },
    },
  })
  return rows.map(({ appointmentId, client, appointment, serviceOn, findings, ...row }) => ({
    ...row,
    visitId: appointmentId,
    clientName: clientNameOf(client),
    kind: appointment.kind,
    clinicianName: appointment.clinician?.name ?? null,
    serviceOn: fromDay(serviceOn),
    findings: readJson('UnbilledVisit.findings', findings),
  }))
}
