import 'server-only'
import type { SeatWait, WaitEnd } from '../../domain/scheduling/seat-waits.ts'
import type { TimeZone } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import type { Tx } from '../scope.ts'

type Seat = { readonly groupId: string; readonly clientId: string }
export type ClientWait = SeatWait & { readonly clientId: string }

/** Those who wait for a seat in a session, in the order in which they asked. */
export const loadSeatWaits = (tx: Tx, practiceId: string, groupId: string): Promise<ClientWait[]> =>
  tx.seatWait.findMany({
    where: { practiceId, groupId, endedAt: null },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, clientId: true, askedAt: true, offeredUntil: true },
  })

export async function insertSeatWait(
  tx: Tx,
  practiceId: string,
  { groupId, clientId, askedBy, now }: Seat & { readonly askedBy: string; readonly now: Date },
): Promise<void> {
  await tx.seatWait.createMany({ data: [{ practiceId, id: newId(), groupId, clientId, askedBy, askedAt: now }] })
}

type Offer = Seat & { readonly askedBy: string; readonly insteadOfId: string; readonly now: Date; readonly until: Date }

/** Keeps a seat for a client whose session is not held, whether they waited for one there or not. Gives the id of the wait. */
export async function offerInstead(
  tx: Tx,
  practiceId: string,
  { groupId, clientId, askedBy, insteadOfId, now, until }: Offer,
): Promise<string> {
  const waits = await loadSeatWaits(tx, practiceId, groupId)
  const id = waits.find((wait) => wait.clientId === clientId)?.id
  if (id) {
    await tx.seatWait.updateMany({ where: { practiceId, id }, data: { offeredUntil: until, insteadOfId } })
    return id
  }
  const made = newId()
  const offer = { offeredUntil: until, insteadOfId }
  await tx.seatWait.createMany({ data: [{ practiceId, id: made, groupId, clientId, askedBy, askedAt: now, ...offer }] })
  return made
}

type End = { readonly how: WaitEnd; readonly now: Date }

/** Ends the wait of a client for a session, where there is one. */
export async function endSeatWait(tx: Tx, practiceId: string, { groupId, clientId }: Seat, { how, now }: End): Promise<void> {
  await tx.seatWait.updateMany({ where: { practiceId, groupId, clientId, endedAt: null }, data: { endedAt: now, endedHow: how } })
}

/** Ends these waits, which stand. */
export async function endSeatWaits(tx: Tx, practiceId: string, ids: readonly string[], { how, now }: End): Promise<void> {
  await tx.seatWait.updateMany({ where: { practiceId, id: { in: [...ids] } }, data: { endedAt: now, endedHow: how } })
}

/** How many seats of a session are kept by offers whose clock runs. */
export const countKeptSeats = (tx: Tx, practiceId: string, groupId: string, now: Date): Promise<number> =>
  tx.seatWait.count({ where: { practiceId, groupId, endedAt: null, offeredUntil: { gt: now } } })

/** Keeps a seat for each of them until then. */
export async function offerTo(tx: Tx, practiceId: string, ids: readonly string[], until: Date): Promise<void> {
  await tx.seatWait.updateMany({ where: { practiceId, id: { in: [...ids] } }, data: { offeredUntil: until } })
}

/** Sessions that somebody waits for and that have a seat to offer, an offer that ran out, or have begun or been called off. */
export async function loadGroupsToOffer(tx: Tx, practiceId: string, now: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT g.id FROM group_session g JOIN seat_wait w ON w.practice_id = g.practice_id AND w.group_id = g.id AND w.ended_at IS NULL
    WHERE g.practice_id = ${practiceId}::uuid GROUP BY g.practice_id, g.id
    HAVING g.starts_at <= ${now} OR g.status NOT IN ('tentative', 'confirmed') OR bool_or(w.offered_until <= ${now})
      OR (g.seats_taken + count(*) FILTER (WHERE w.offered_until > ${now}) < g.capacity AND bool_or(w.offered_until IS NULL))
    ORDER BY g.starts_at, g.id LIMIT 100`
  return rows.map(({ id }) => id)
}

/** A session that somebody waits for, locked for the rest of the transaction: whoever takes a seat locks it, too. */
export async function lockGroupWaitedFor(tx: Tx, practiceId: string, id: string) {
  await tx.$queryRaw`SELECT 1 FROM group_session WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return tx.groupSession.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: {
      ...{ id: true, status: true, startsAt: true, serviceOn: true, locationId: true, timeZone: true },
      ...{ capacity: true, seatsTaken: true, seatsClosedAt: true },
    },
  })
}

export type SeatOffer = {
  readonly groupId: string
  readonly email: string
  readonly until: Date
  readonly timeZone: TimeZone
  /** It is offered because a session they had a seat in is not held; otherwise they waited for it. */
  readonly isInstead: boolean
}

/** A seat that is kept for somebody now, and how they are told; null once the offer is over. */
export async function loadSeatOffer(tx: Tx, practiceId: string, id: string, now: Date): Promise<SeatOffer | null> {
  const row = await tx.seatWait.findFirst({
    where: { practiceId, id, endedAt: null, offeredUntil: { gt: now } },
    select: {
      ...{ groupId: true, offeredUntil: true, insteadOfId: true },
      ...{ group: { select: { timeZone: true } }, client: { select: { email: true } } },
    },
  })
  if (!row?.offeredUntil) return null
  const { groupId, client, group, insteadOfId, offeredUntil: until } = row
  return { groupId, email: client.email, until, timeZone: group.timeZone as TimeZone, isInstead: insteadOfId !== null }
}
