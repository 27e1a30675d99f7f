import 'server-only'
import type { PlaceKey, Presence } from '../../domain/prescribers/presence.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { toDay } from '../dates.ts'
import { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

/** Where and when a prescriber said they are. */
export const presenceColumns = { prescriberId: true, locationId: true, facilityId: true, startsAt: true, endsAt: true } as const

/** The same as a statement tells it in JSON. */
export type PresenceRow = Omit<Presence, 'startsAt' | 'endsAt'> & { readonly startsAt: string; readonly endsAt: string }

export const presenceOf = ({ startsAt, endsAt, ...row }: PresenceRow): Presence => ({
  ...row,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
})

type Days = { readonly from: LocalDate; readonly to: LocalDate | null }

/** Where some prescribers said they are on these local days, as one value of a statement: a list of JSON, null for none. */
export const presencesColumn = (practiceId: string, whose: Prisma.Sql, { from, to }: Days) => Prisma.sql`(
    SELECT json_agg(json_build_object('prescriberId', b.prescriber_id, 'locationId', b.location_id, 'facilityId', b.facility_id,
      'startsAt', b.starts_at, 'endsAt', b.ends_at) ORDER BY b.starts_at)
    FROM prescriber_presence b WHERE b.practice_id = ${practiceId}::uuid AND b.prescriber_id IN (${whose}) AND b.taken_back_at IS NULL
      AND b.ends_at > ${farFrom(from, -2)} AND b.starts_at < coalesce(${to && farFrom(to, 3)}::timestamptz, 'infinity'))`

/** Days are the location's, whose clock is not read yet: nobody's day begins or ends further from the day of Greenwich. */
const farFrom = (day: LocalDate, days: number): Date => toDay(addDays(day, days))

/** A presence, locked for the rest of the transaction; null when it was taken back or never there. */
export async function loadPresence(tx: Tx, practiceId: string, id: string) {
  await tx.$queryRaw`SELECT 1 FROM prescriber_presence WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return tx.prescriberPresence.findFirst({
    where: { practiceId, id, takenBackAt: null },
    select: { id: true, ...presenceColumns },
  })
}

type NewPresence = Presence & { readonly savedBy: string }

/** Adds a presence; null where the prescriber is at some place in that time already. */
export async function insertPresence(tx: Tx, practiceId: string, presence: NewPresence): Promise<string | null> {
  const id = newId()
  const { prescriberId, locationId, facilityId, startsAt, endsAt, savedBy } = presence
  const added = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO prescriber_presence (practice_id, id, prescriber_id, location_id, facility_id, starts_at, ends_at, saved_by)
    VALUES (${practiceId}::uuid, ${id}::uuid, ${prescriberId}::uuid, ${locationId}::uuid, ${facilityId}::uuid, ${startsAt}, ${endsAt}, ${savedBy}::uuid)
    ON CONFLICT DO NOTHING RETURNING id::text`
  return added[0]?.id ?? null
}

/** Takes back one that has not begun, or ends one under way. */
export async function endPresence(tx: Tx, practiceId: string, id: string, now: Date): Promise<void> {
  await tx.prescriberPresence.updateMany({ where: { practiceId, id, startsAt: { gte: now } }, data: { takenBackAt: now } })
  await tx.prescriberPresence.updateMany({ where: { practiceId, id, startsAt: { lt: now } }, data: { endsAt: now } })
}

/** The clock a place keeps; null when there is no such place. */
export async function loadPlaceZone(tx: Tx, practiceId: string, { locationId, facilityId }: PlaceKey): Promise<string | null> {
  const place =
    locationId !== null
      ? await tx.location.findUnique({ where: { practiceId_id: { practiceId, id: locationId } }, select: { timeZone: true } })
      : await tx.partnerFacility.findUnique({ where: { practiceId_id: { practiceId, id: facilityId ?? '' } }, select: { timeZone: true } })
  return place?.timeZone ?? null
}

/** Journeys that stand in this time at the place and rest on this prescriber's order. */
export async function countJourneysResting(tx: Tx, practiceId: string, presence: Presence): Promise<number> {
  const { prescriberId, locationId, facilityId, startsAt, endsAt } = presence
  const [row] = await tx.$queryRaw<{ count: number }[]>(Prisma.sql`
    SELECT count(*)::int AS count FROM appointment a
    WHERE a.practice_id = ${practiceId}::uuid AND a.kind = 'journey' AND a.status IN ('tentative', 'confirmed', 'arrived', 'in_progress')
      AND a.starts_at < ${endsAt} AND a.ends_at > ${startsAt}
      AND a.location_id IS NOT DISTINCT FROM ${locationId}::uuid AND a.facility_id IS NOT DISTINCT FROM ${facilityId}::uuid
      AND EXISTS (SELECT 1 FROM dose_order o WHERE o.practice_id = a.practice_id AND o.client_id = a.client_id
        AND o.prescriber_id = ${prescriberId}::uuid AND o.status = 'active')`)
  return row?.count ?? 0
}
