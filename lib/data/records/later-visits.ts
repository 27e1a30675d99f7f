import 'server-only'
import { readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'

/** A client's visits that lie ahead and have not begun, in the order they come. */
export async function loadLaterVisits(tx: Tx, practiceId: string, clientId: string, now: Date) {
  const rows = await tx.appointment.findMany({
    where: { practiceId, clientId, status: { in: ['tentative', 'confirmed'] }, kind: { not: 'consult' }, endsAt: { gt: now } },
    orderBy: [{ serviceOn: 'asc' }, { startsAt: 'asc' }],
    select: {
      id: true,
      practiceId: true,
      status: true,
      locationId: true,
      cycleId: true,
      serviceOn: true,
      startsAt: true,
      timeZone: true,
      findings: true,
    },
  })
  return rows.map(({ findings, ...row }) => ({ ...row, findings: readJson('Appointment.findings', findings) }))
}

export type LaterVisit = Awaited<ReturnType<typeof loadLaterVisits>>[number]

/** The clients of a practice who have visits ahead. */
export async function loadClientsAhead(tx: Tx, practiceId: string, now: Date): Promise<string[]> {
  const rows = await tx.appointment.findMany({
    where: {
      practiceId,
      clientId: { not: null },
      status: { in: ['tentative', 'confirmed'] },
      kind: { not: 'consult' },
      endsAt: { gt: now },
    },
    distinct: ['clientId'],
    select: { clientId: true },
  })
  return rows.flatMap(({ clientId }) => clientId ?? [])
}
