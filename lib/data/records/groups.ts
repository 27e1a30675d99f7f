import 'server-only'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
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

/** A session that stands, locked for the rest of the transaction; null when there is none or it was called off. */
export async function loadGroup(tx: Tx, practiceId: string, id: string) {
  await tx.$queryRaw`SELECT 1 FROM group_session WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return tx.groupSession.findFirst({ where: { practiceId, id, ...stands }, select: groupToChange })
}

/** The same as it stands now, without its lock. */
export const findGroup = (tx: Tx, practiceId: string, id: string) =>
  tx.groupSession.findFirst({ where: { practiceId, id, ...stands }, select: groupToChange })

const stands = { status: { in: ['tentative', 'confirmed'] } } satisfies Prisma.GroupSessionWhereInput
const groupToChange = { id: true, endsAt: true, seatsClosedAt: true, version: true } as const

/** The visits that sit in a session and are not called off, in the order their clients are locked in. */
export const loadSeats = (tx: Tx, practiceId: string, groupId: string) =>
  tx.appointment.findMany({
    where: { practiceId, groupId, status: { notIn: ['cancelled', 'no_show'] } },
    orderBy: { clientId: 'asc' },
    select: { id: true, status: true },
  })

export async function updateGroup(
  tx: Tx,
  practiceId: string,
  id: string,
  data: Prisma.GroupSessionUncheckedUpdateManyInput,
): Promise<void> {
  await tx.groupSession.updateMany({ where: { practiceId, id }, data })
}
