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
const groupToChange = {
  ...{
    id: true,
    title: true,
    phase: true,
    startsAt: true,
    endsAt: true,
    timeZone: true,
    serviceOn: true,
    capacity: true,
    seatsTaken: true,
  },
  ...{ clinicianId: true, roomId: true, locationId: true, seriesId: true, seatsClosedAt: true, version: true },
} as const

export type StandingGroup = NonNullable<Awaited<ReturnType<typeof findGroup>>>

/** A session that stands and, with `rest`, those of its series after it, the first one first. */
export const findSessions = (tx: Tx, practiceId: string, { id, seriesId, startsAt }: StandingGroup, scope: 'one' | 'rest') =>
  tx.groupSession.findMany({
    where: { practiceId, ...stands, ...(scope === 'rest' && seriesId ? { seriesId, startsAt: { gte: startsAt } } : { id }) },
    orderBy: { startsAt: 'asc' },
    select: groupToChange,
  })

/** Locks sessions for the rest of the transaction, always in one order. */
export async function lockGroups(tx: Tx, practiceId: string, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM group_session WHERE practice_id = ${practiceId}::uuid AND id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
}

/** The visits that sit in these sessions and are not called off, in the order their clients are locked in. */
export const loadSeats = (tx: Tx, practiceId: string, groupIds: readonly string[]) =>
  tx.appointment.findMany({
    where: { practiceId, groupId: { in: [...groupIds] }, status: { notIn: ['cancelled', 'no_show'] } },
    orderBy: [{ clientId: 'asc' }, { startsAt: 'asc' }],
    select: { id: true, status: true, clientId: true, groupId: true },
  })

export type SeatInSession = Awaited<ReturnType<typeof loadSeats>>[number]

/** Whether the same visits sit there. */
export const isSameSeats = (one: readonly SeatInSession[], other: readonly SeatInSession[]): boolean =>
  one.map(({ id }) => id).join() === other.map(({ id }) => id).join()

/** Sessions that were called off while nobody sat in them: those can be held again. */
export const findEmptyCalledOff = (tx: Tx, practiceId: string, ids: readonly string[]) =>
  tx.groupSession.findMany({
    where: { practiceId, id: { in: [...ids] }, status: 'cancelled', appointments: { none: {} } },
    orderBy: { startsAt: 'asc' },
    select: groupToChange,
  })

export async function updateGroup(
  tx: Tx,
  practiceId: string,
  id: string,
  data: Prisma.GroupSessionUncheckedUpdateManyInput,
): Promise<void> {
  await tx.groupSession.updateMany({ where: { practiceId, id }, data })
}
