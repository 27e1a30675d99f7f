import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { visitAhead } from '../records/client-status.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'

/** Where a client stands with the practice, and the visits that a change would have to decide about. */
export async function findClientStanding(tx: Tx, actor: Actor, clientId: string) {
  const row = await tx.client.findFirst({
    where: { AND: [visibleClients(actor), { id: clientId }] },
    select: {
      status: true,
      statusSince: true,
      statusReason: true,
      intakeSubmittedAt: true,
      appointments: {
        where: visitAhead,
        orderBy: { startsAt: 'asc' },
        select: { id: true, kind: true, startsAt: true, timeZone: true },
      },
    },
  })
  return (
    row && {
      status: row.status,
      since: row.statusSince,
      reason: row.statusReason,
      intakeIsIn: row.intakeSubmittedAt !== null,
      visits: row.appointments,
    }
  )
}
