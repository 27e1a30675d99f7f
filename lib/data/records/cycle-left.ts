import 'server-only'
import type { Tx } from '../scope.ts'

/** A visit of a cycle that still stands when its journey is over. */
export type VisitLeft = {
  readonly id: string
  readonly kind: string
  readonly startsAt: Date
  readonly sequence: number
  readonly authorizationId: string | null
  readonly groupId: string | null
}

/** What is still booked of a cycle. */
export const loadVisitsLeft = (tx: Tx, practiceId: string, cycleId: string): Promise<VisitLeft[]> =>
  tx.appointment.findMany({
    where: { practiceId, cycleId, status: { in: ['tentative', 'confirmed'] } },
    orderBy: { startsAt: 'asc' },
    select: { id: true, kind: true, startsAt: true, sequence: true, authorizationId: true, groupId: true },
  })

/** The visits so far, the preparation that was held among them, belong to the cycle no longer: it is booked anew. */
export async function leaveCycle(tx: Tx, practiceId: string, cycleId: string): Promise<void> {
  await tx.appointment.updateMany({ where: { practiceId, cycleId }, data: { cycleId: null } })
}
