import 'server-only'
import type { JourneyAround } from '../../domain/law/world.ts'
import { fromDay } from '../dates.ts'
import type { Tx } from '../scope.ts'

/** Every journey of a client that stands or was given, over all their plans. A day that ended without a dose counts for nobody. */
export async function loadJourneysAround(tx: Tx, practiceId: string, clientId: string): Promise<JourneyAround[]> {
  const rows = await tx.appointment.findMany({
    where: {
      practiceId,
      clientId,
      kind: 'journey',
      status: { in: ['tentative', 'confirmed', 'arrived', 'in_progress', 'completed'] },
      NOT: { journeyDay: { outcome: 'no_dose' } },
    },
    orderBy: { startsAt: 'asc' },
    select: { id: true, serviceOn: true, cycleId: true, cycle: { select: { regimenId: true } } },
  })
  return rows.map(({ id, serviceOn, cycleId, cycle }) => ({ id, on: fromDay(serviceOn), cycleId, regimenId: cycle?.regimenId ?? null }))
}
