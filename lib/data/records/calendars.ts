import 'server-only'
import type { Calendar } from '../../domain/scheduling/availability.ts'
import type { OpeningHours, WeeklyOpening } from '../../domain/scheduling/open-windows.ts'
import type { Interval } from '../../domain/time/interval.ts'
import { type LocalDate, type LocalTime, minutesOf } from '../../domain/time/local.ts'
import { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { busyMinutes, unpacked } from './reservations.ts'

/** Whose calendars: people working at a place (null: from anywhere, as by telehealth), rooms, chairs, and the client. */
export type CalendarRequest = {
  readonly clinicianIds: readonly string[]
  readonly locationId: string | null
  readonly roomIds?: readonly string[]
  readonly otherIds?: readonly string[]
  /** Visits, group sessions and holds whose own time does not count as taken: the ones being moved, confirmed or accepted. */
  readonly except?: readonly string[]
  /** The window whose time off is read, where it is another than that of what is taken. */
  readonly away?: Interval
}

export type Calendars = ReadonlyMap<string, Calendar>

type HoursRow = {
  readonly id: string
  /** Null for those who keep no hours. */
  readonly timeZone: string | null
  readonly weekly: readonly { weekday: number; opens: LocalTime; closes: LocalTime; from: LocalDate | null; to: LocalDate | null }[] | null
  readonly closed: readonly LocalDate[] | null
  readonly away: readonly number[] | null
  readonly busy: Uint8Array | null
}

/**
 * The calendars of people, rooms and others in a window: opening hours, days closed, time off and what is taken, in one
 * statement however many there are. A chair keeps the hours of its facility, where those are known;
 * anybody else asked for by `otherIds` has none: free whenever nothing is taken.
 */
export async function loadCalendars(tx: Tx, practiceId: string, request: CalendarRequest, window: Interval, now: Date): Promise<Calendars> {
  const { clinicianIds, locationId, roomIds = [], otherIds = [], except = [], away = window } = request
  const everyId = [...clinicianIds, ...roomIds, ...otherIds]
  if (everyId.length === 0) return new Map()
  const hours = [
    ...(clinicianIds.length > 0 ? [hoursOfClinicians(practiceId, clinicianIds, locationId, away)] : []),
    ...(roomIds.length > 0 ? [hoursOfRooms(practiceId, roomIds, away)] : []),
    ...(otherIds.length > 0 ? [hoursOfOthers(practiceId, otherIds, away)] : []),
  ]
  // Looked up once for all: a plan that expects little of it would otherwise look again for each of them.
  const rows = await tx.$queryRaw<HoursRow[]>`
    WITH taken AS MATERIALIZED (${busyMinutes(practiceId, everyId, window, now, except)})
    SELECT hours.*, taken.packed AS busy
    FROM (${Prisma.join(hours, ' UNION ALL ')}) AS hours (id, "timeZone", weekly, closed, away)
      LEFT JOIN taken ON taken."resourceId" = hours.id`
  return new Map(
    rows.map((row) => [row.id, { id: row.id, hours: hoursOf(row), away: row.away ?? [], busy: unpacked(row.busy) } satisfies Calendar]),
  )
}

/** When somebody is away or something is out of use, as edges in minutes. `whose`: the rows `o` that say so. */
const awayOf = (practiceId: string, whose: Prisma.Sql, { start, end }: Interval) => Prisma.sql`
      (SELECT array_agg(edge.minute ORDER BY o.starts_at, edge.place) FROM time_off o,
          LATERAL (VALUES (1, floor(extract(epoch FROM o.starts_at) / 60)::int), (2, ceil(extract(epoch FROM o.ends_at) / 60)::int)) AS edge (place, minute)
        WHERE o.practice_id = ${practiceId}::uuid AND ${whose} AND o.ends_at > ${start} AND o.starts_at < ${end})`

/** Chairs by the week of their facility, open at any hour where none is known, its closed days and when they are out of use; others without hours. */
const hoursOfOthers = (practiceId: string, otherIds: readonly string[], window: Interval) => Prisma.sql`
    SELECT other.id, f.time_zone,
      coalesce((SELECT json_agg(json_build_object('weekday', h.weekday, 'opens', h.opens, 'closes', h.closes, 'from', NULL, 'to', NULL))
          FROM facility_hours h WHERE h.practice_id = f.practice_id AND h.facility_id = f.id),
        (SELECT json_agg(json_build_object('weekday', day, 'opens', '00:00', 'closes', '24:00', 'from', NULL, 'to', NULL))
          FROM generate_series(0, 6) AS day WHERE f.id IS NOT NULL)),
      (SELECT json_agg(x.closed_on) FROM facility_closure x WHERE x.practice_id = f.practice_id AND x.facility_id = f.id),
      ${awayOf(practiceId, Prisma.sql`o.chair_id = chair.id`, window)}
    FROM unnest(${[...otherIds]}::uuid[]) AS other (id)
      LEFT JOIN chair ON chair.practice_id = ${practiceId}::uuid AND chair.id = other.id
      LEFT JOIN partner_facility f ON f.practice_id = chair.practice_id AND f.id = chair.facility_id`

/** What is taken of these now, by id: the part of their calendars that others change. */
export async function loadBusy(
  tx: Tx,
  practiceId: string,
  ids: readonly string[],
  window: Interval,
  now: Date,
  except: readonly string[],
): Promise<Map<string, number[]>> {
  const rows = await tx.$queryRaw<{ resourceId: string; packed: Uint8Array }[]>(busyMinutes(practiceId, ids, window, now, except))
  return new Map(rows.map(({ resourceId, packed }) => [resourceId, unpacked(packed)]))
}

/** The opening hours, closed days and time off of people, at one place or wherever they work. */
const hoursOfClinicians = (practiceId: string, clinicianIds: readonly string[], locationId: string | null, window: Interval) => Prisma.sql`
    SELECT c.id, coalesce(home.time_zone, p.time_zone),
      (SELECT json_agg(json_build_object('weekday', h.weekday, 'opens', h.opens, 'closes', h.closes, 'from', h.effective_from, 'to', h.effective_to))
        FROM clinician_hours h WHERE h.practice_id = c.practice_id AND h.clinician_id = c.id
          AND (${locationId}::uuid IS NULL OR h.location_id IS NULL OR h.location_id = ${locationId}::uuid)),
      (SELECT json_agg(x.closed_on) FROM location_closure x WHERE x.practice_id = c.practice_id AND x.location_id = coalesce(${locationId}::uuid, c.home_location_id)),
      ${awayOf(practiceId, Prisma.sql`o.clinician_id = c.id`, window)}
    FROM clinician c JOIN practice p ON p.practice_id = c.practice_id
      LEFT JOIN location home ON home.practice_id = c.practice_id AND home.id = coalesce(${locationId}::uuid, c.home_location_id)
    WHERE c.practice_id = ${practiceId}::uuid AND c.id = ANY (${[...clinicianIds]}::uuid[])`

/** The opening hours, closed days and closed times of rooms: their location's. */
const hoursOfRooms = (practiceId: string, roomIds: readonly string[], window: Interval) => Prisma.sql`
    SELECT r.id, l.time_zone,
      (SELECT json_agg(json_build_object('weekday', h.weekday, 'opens', h.opens, 'closes', h.closes, 'from', NULL, 'to', NULL))
        FROM location_hours h WHERE h.practice_id = r.practice_id AND h.location_id = r.location_id),
      (SELECT json_agg(x.closed_on) FROM location_closure x WHERE x.practice_id = r.practice_id AND x.location_id = r.location_id),
      ${awayOf(practiceId, Prisma.sql`o.room_id = r.id`, window)}
    FROM room r JOIN location l ON l.practice_id = r.practice_id AND l.id = r.location_id
    WHERE r.practice_id = ${practiceId}::uuid AND r.id = ANY (${[...roomIds]}::uuid[])`

function hoursOf({ timeZone, weekly, closed }: HoursRow): OpeningHours | null {
  if (timeZone === null) return null
  return {
    timeZone,
    weekly: (weekly ?? []).map(
      ({ weekday, opens, closes, from, to }): WeeklyOpening => ({ weekday, opens: minutesOf(opens), closes: minutesOf(closes), from, to }),
    ),
    exceptions: (closed ?? []).map((on) => ({ on, openings: [] })),
  }
}
