import 'server-only'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay } from '../dates.ts'
import type { Tx } from '../scope.ts'

type Seat = { readonly groupId: string; readonly clientId: string }
type Locked = { readonly isClient: boolean; readonly session: { readonly on: LocalDate; readonly locationId: string } | null }

/** Locks a client, their own time and one session, in this order, and says whether they are there and where and when the session is. */
export async function lockSeat(tx: Tx, practiceId: string, { groupId, clientId }: Seat): Promise<Locked> {
  const [row] = await tx.$queryRaw<{ on: Date | null; locationId: string | null }[]>`
    SELECT "on", "locationId" FROM app.lock_seat(${practiceId}::uuid, ${clientId}::uuid, ${groupId}::uuid)`
  const session = row?.on && row.locationId ? { on: fromDay(row.on), locationId: row.locationId } : null
  return { isClient: row !== undefined, session }
}
