import 'server-only'
import type { Interval } from '../../domain/time/interval.ts'
import { newId } from '../../ids.ts'
import { LostRace } from '../errors.ts'
import { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

/** What can be taken: a person, a room or a chair. */
export type ReservedKind = 'clinician' | 'room' | 'client' | 'chair' | 'prescriber'

export type Taking = Interval & { readonly resourceId: string; readonly kind: ReservedKind }

/** Whose occupancy a row is: a visit's, a group's or a hold's. */
export type Holder = { readonly appointmentId?: string; readonly groupId?: string; readonly holdId?: string }

export type Occupied = Interval & {
  readonly resourceId: string
  readonly kind: ReservedKind
  readonly appointmentId: string | null
  readonly groupId: string | null
  readonly holdId: string | null
}

/** The number PostgreSQL locks for one resource of a practice; `id` is a piece of SQL. */
export const lockKey = (practiceId: string, id: Prisma.Sql) => Prisma.sql`hashtextextended(${practiceId} || ${id}::text, 0)`

/**
 * Locks resources for the rest of the transaction, always in one order, so that two who want the same never wait in a
 * circle. Take every lock in one call, before the facts are read. Where what is wanted shows only behind the first locks, `locked` are those: what
 * comes after them in the order is waited for, what comes before is taken only if nobody has it. Throws `LostRace` where somebody has: the road is run
 * again, by facts that know of it.
 */
export async function lockResources(
  tx: Tx,
  practiceId: string,
  resourceIds: readonly string[],
  locked: ReadonlySet<string> = new Set(),
): Promise<void> {
  const wanted = [...new Set(resourceIds)]
  const keysOf = (ids: readonly string[]) =>
    Prisma.sql`SELECT DISTINCT ${lockKey(practiceId, Prisma.sql`id`)} AS key FROM unnest(${ids}::text[]) AS id`
  if (locked.size === 0) {
    await tx.$queryRaw`SELECT count(pg_advisory_xact_lock(wanted.key)) FROM (${keysOf(wanted)} ORDER BY 1) AS wanted`
    return
  }
  const [further] = await tx.$queryRaw<{ areOurs: boolean }[]>`SELECT bool_and(CASE
      WHEN wanted.key > (SELECT max(key) FROM (${keysOf([...locked])}) AS locked) THEN pg_advisory_xact_lock(wanted.key) IS NOT NULL
      ELSE pg_try_advisory_xact_lock(wanted.key) END) AS "areOurs" FROM (${keysOf(wanted)} ORDER BY 1) AS wanted`
  if (!further?.areOurs) throw new LostRace('what comes before the locked in the order is somebody else’s just now')
}

/** What is taken of these resources between two instants. A hold that ran out no longer counts. */
export async function loadOccupied(
  tx: Tx,
  practiceId: string,
  resourceIds: readonly string[],
  { start, end }: Interval,
  now: Date,
): Promise<Occupied[]> {
  return tx.$queryRaw<Occupied[]>`SELECT r.resource_id AS "resourceId", r.kind::text AS kind, r.starts_at AS start, r.ends_at AS end,
      r.appointment_id AS "appointmentId", r.group_id AS "groupId", r.hold_id AS "holdId"
    FROM reservation r LEFT JOIN slot_hold h ON h.practice_id = r.practice_id AND h.id = r.hold_id
    WHERE r.practice_id = ${practiceId}::uuid AND r.resource_id = ANY (${[...resourceIds]}::uuid[]) AND r.active
      AND r.starts_at < ${end} AND r.ends_at > ${start} AND (r.hold_id IS NULL OR (h.expires_at > ${now} AND h.released_at IS NULL))
    ORDER BY r.starts_at`
}

/**
 * What is taken of many resources, packed for the search: one row a resource ("resourceId"), its stretches as whole minutes since 1970
 * ("packed": start, end, start, end … in order, four bytes each; `unpacked` reads them). A hold that ran out no longer counts, nor do the visits,
 * the group sessions and the holds of `except`.
 */
export const busyMinutes = (
  practiceId: string,
  resourceIds: readonly string[],
  { start, end }: Interval,
  now: Date,
  except: readonly string[],
) => Prisma.sql`SELECT r.resource_id AS "resourceId", string_agg(int4send(floor(extract(epoch FROM r.starts_at) / 60)::int)
        || int4send(ceil(extract(epoch FROM r.ends_at) / 60)::int), '' ORDER BY r.starts_at) AS packed
    FROM reservation r LEFT JOIN slot_hold h ON h.practice_id = r.practice_id AND h.id = r.hold_id
    WHERE r.practice_id = ${practiceId}::uuid AND r.resource_id = ANY (${[...resourceIds]}::uuid[]) AND r.active
      AND NOT (coalesce(r.appointment_id, r.group_id, r.hold_id) = ANY (${[...except]}::uuid[])) IS TRUE
      AND r.starts_at < ${end} AND r.ends_at > ${start} AND (r.hold_id IS NULL OR (h.expires_at > ${now} AND h.released_at IS NULL))
    GROUP BY r.resource_id`

/** The minutes of packed stretches. */
export function unpacked(packed: Uint8Array | null): number[] {
  if (packed === null) return []
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  return Array.from({ length: packed.byteLength / 4 }, (_, place) => view.getInt32(place * 4))
}

/** Frees what ran-out holds still occupy of these resources. Call it under their locks. */
export async function freeExpiredHolds(tx: Tx, practiceId: string, resourceIds: readonly string[], now: Date): Promise<void> {
  await tx.$executeRaw`UPDATE reservation r SET active = false FROM slot_hold h
    WHERE r.practice_id = ${practiceId}::uuid AND h.practice_id = r.practice_id AND h.id = r.hold_id AND r.active
      AND r.resource_id = ANY (${[...resourceIds]}::uuid[]) AND (h.expires_at <= ${now} OR h.released_at IS NOT NULL)`
}

/** Takes the resources. Call it under their locks, after looking; a row the constraint refuses all the same runs the road again. */
export async function reserve(tx: Tx, practiceId: string, holder: Holder, takings: readonly Taking[]): Promise<void> {
  const taken = await insertReservations(tx, practiceId, holder, takings)
  if (taken.length !== takings.length) throw new LostRace('a resource was taken meanwhile')
}

/** The same where nobody has freed ran-out holds before: they are looked for only when something is in the way. */
export async function reserveOverHolds(tx: Tx, practiceId: string, holder: Holder, takings: readonly Taking[], now: Date): Promise<void> {
  const taken = new Set(await insertReservations(tx, practiceId, holder, takings))
  const left = takings.filter(({ resourceId }) => !taken.has(resourceId))
  if (left.length === 0) return
  await freeExpiredHolds(
    tx,
    practiceId,
    left.map(({ resourceId }) => resourceId),
    now,
  )
  await reserve(tx, practiceId, holder, left)
}

/** Takes what is free, and says which. */
async function insertReservations(tx: Tx, practiceId: string, holder: Holder, takings: readonly Taking[]): Promise<string[]> {
  if (takings.length === 0) return []
  const { appointmentId = null, groupId = null, holdId = null } = holder
  const sorted = [...takings].sort((left, right) => (left.resourceId < right.resourceId ? -1 : 1))
  const rows = sorted.map(
    ({ resourceId, kind, start, end }) =>
      Prisma.sql`(${practiceId}::uuid, ${newId()}::uuid, ${resourceId}::uuid, ${kind}::"ResourceKind", ${start}::timestamptz, ${end}::timestamptz, tstzrange(${start}, ${end}), ${appointmentId}::uuid, ${groupId}::uuid, ${holdId}::uuid)`,
  )
  const taken = await tx.$queryRaw<
    { resourceId: string }[]
  >`INSERT INTO reservation (practice_id, id, resource_id, kind, starts_at, ends_at, during, appointment_id, group_id, hold_id)
    VALUES ${Prisma.join(rows)} ON CONFLICT DO NOTHING RETURNING resource_id AS "resourceId"`
  return taken.map(({ resourceId }) => resourceId)
}

/** Frees what a visit, a group or a hold occupies. */
export async function release(tx: Tx, practiceId: string, { appointmentId, groupId, holdId }: Holder): Promise<void> {
  const whose = appointmentId
    ? Prisma.sql`appointment_id = ${appointmentId}::uuid`
    : groupId
      ? Prisma.sql`group_id = ${groupId}::uuid`
      : Prisma.sql`hold_id = ${holdId ?? null}::uuid`
  await tx.$executeRaw`UPDATE reservation SET active = false WHERE practice_id = ${practiceId}::uuid AND active AND ${whose}`
}
