import 'server-only'
import type { Tx } from '../scope.ts'

/** A visit that can still be given up or kept. */
export const visitAhead = { status: { in: ['tentative' as const, 'confirmed' as const] } }

/** What a change of a client's status depends on: where they stand, what is ahead, what is owed. */
export async function loadStatusFacts(tx: Tx, practiceId: string, clientId: string) {
  const row = await tx.client.findUnique({
    where: { practiceId_id: { practiceId, id: clientId } },
    select: {
      status: true,
      intakeSubmittedAt: true,
      ledgerBalances: { where: { account: 'ar_client' }, select: { cents: true } },
      appointments: { where: visitAhead, orderBy: { startsAt: 'asc' }, select: { id: true } },
    },
  })
  return (
    row && {
      status: row.status,
      intakeIsIn: row.intakeSubmittedAt !== null,
      owedCents: Number(row.ledgerBalances[0]?.cents ?? 0n),
      visitIds: row.appointments.map(({ id }) => id),
    }
  )
}
