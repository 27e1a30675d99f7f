import 'server-only'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay } from '../dates.ts'
import type { Tx } from '../scope.ts'

/** Locks one session and gives its day and place; null when it is not there. */
export async function lockGroup(tx: Tx, practiceId: string, id: string): Promise<{ on: LocalDate; locationId: string } | null> {
  await tx.$queryRaw`SELECT 1 FROM group_session WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  const row = await tx.groupSession.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: { serviceOn: true, locationId: true },
  })
  return row && { on: fromDay(row.serviceOn), locationId: row.locationId }
}
