import { readRows } from '../../support/sandbox.ts'
import { againstVisit } from './look-against.ts'
import { wrongSql } from './look-wrong.ts'

/** A visit as its row says, and what speaks against it on its day: read here anew, by no rule of the product. */
export type SeenVisit = {
  readonly id: string
  readonly kind: string
  readonly status: string
  readonly setting: string
  readonly route: string | null
  readonly facilityId: string | null
  readonly groupId: string | null
  readonly startsAt: Date
  readonly endsAt: Date
  readonly on: string
  readonly today: string
  readonly cycleId: string | null
  readonly clinicianId: string | null
  readonly sequence: number
  readonly rideId: string | null
  readonly driver: string | null
  readonly driverSaidYes: boolean
  readonly sitter: string | null
  /** Whether the client has said, on its day, where they are. */
  readonly placeTold: boolean
  readonly waits: boolean
  readonly isAhead: boolean
  readonly against: readonly string[]
}
export type SeenDose = {
  readonly id: string
  readonly visitId: string
  readonly deviation: boolean
  readonly told: boolean
  readonly on: string
  readonly at: Date
  readonly against: readonly string[]
}
export type SeenReading = {
  readonly id: string
  readonly visitId: string
  readonly at: Date
  readonly stops: boolean
  readonly standing: boolean
}
export type SeenOrder = { readonly id: string; readonly status: string; readonly by: string; readonly referred: boolean }
export type SeenCycle = { readonly id: string; readonly status: string; readonly standing: number }
export type SeenNote = { readonly id: string; readonly visitId: string | null; readonly status: string; readonly print: string }
export type SeenEpisode = {
  readonly id: string
  readonly form: string
  readonly level: string
  readonly closed: boolean
  readonly alertId: string | null
  readonly alerts: number
}

export type Seen = {
  readonly visits: readonly SeenVisit[]
  readonly doses: readonly SeenDose[]
  readonly readings: readonly SeenReading[]
  readonly orders: readonly SeenOrder[]
  readonly cycles: readonly SeenCycle[]
  readonly notes: readonly SeenNote[]
  readonly episodes: readonly SeenEpisode[]
  readonly client: { readonly status: string; readonly state: string; readonly bornOn: string }
  /** What can never be, of the whole practice. */
  readonly wrong: readonly string[]
  /** Rows written so far, the trail apart. */
  readonly written: number
  readonly trail: { readonly events: number; readonly command: string; readonly outcome: string }
  readonly unsent: number
}

const isHigh = '(q.systolic >= 180 OR q.diastolic >= 110)'
const isVoid = 'EXISTS (SELECT 1 FROM vital_reading w WHERE w.voids_id = q.id AND w.void_confirmed_by IS NOT NULL)'
const unless = (name: string, holds: string) => `CASE WHEN NOT coalesce((${holds}), false) THEN '${name}' END`
const local = (instant: string, zone: string) => `(${instant} AT TIME ZONE ${zone})::date`

const againstDose = `array_remove(ARRAY[
  ${unless('no order of the day', `EXISTS (SELECT 1 FROM dose_order o WHERE o.id = e.order_id AND o.issued_on <= ${local('e.happened_at', 'v.time_zone')} AND o.expires_on >= ${local('e.happened_at', 'v.time_zone')})`)},
  ${unless('more than ordered', 'e.dose_mg <= (SELECT o.dose_mg FROM dose_order o WHERE o.id = e.order_id)')},
  ${unless('another day', `${local('e.happened_at', 'v.time_zone')} = v.service_on`)},
  ${unless('no reading before', "EXISTS (SELECT 1 FROM vital_reading q WHERE q.appointment_id = v.id AND q.moment = 'before' AND q.voids_id IS NULL AND q.taken_at <= e.happened_at)")},
  ${unless(
    'stopped today',
    `NOT EXISTS (SELECT 1 FROM vital_reading q WHERE q.client_id = v.client_id AND q.moment = 'before' AND q.voids_id IS NULL AND ${isHigh} AND NOT ${isVoid}
    AND q.taken_at <= e.happened_at AND ${local('q.taken_at', 'v.time_zone')} = ${local('e.happened_at', 'v.time_zone')}
    AND NOT EXISTS (SELECT 1 FROM vital_clearance l WHERE l.client_id = v.client_id AND l.lifts = 'day' AND l.confirmed_at IS NOT NULL AND l.decided_at >= q.taken_at))`,
  )}
], NULL)`

const rows = (select: string) => `(SELECT coalesce(json_agg(t), '[]') FROM (${select}) t)`

const seenSql = `WITH v AS (
    SELECT a.*, coalesce(f.state, CASE WHEN a.setting = 'office' THEN l.state END,
      (SELECT p.state FROM appointment_place p WHERE p.appointment_id = a.id AND (p.told_at AT TIME ZONE a.time_zone)::date = a.service_on
        ORDER BY p.told_at DESC LIMIT 1), c.state) AS place
    FROM appointment a JOIN client c ON c.practice_id = a.practice_id AND c.id = a.client_id
    LEFT JOIN partner_facility f ON f.id = a.facility_id LEFT JOIN location l ON l.id = a.location_id
    WHERE a.practice_id = $1::uuid AND a.client_id = $3::uuid)
  SELECT json_build_object(
    'visits', ${rows(`SELECT v.id, v.kind, v.status, v.setting, v.route, v.facility_id AS "facilityId", v.group_id AS "groupId", v.starts_at AS "startsAt", v.ends_at AS "endsAt", v.service_on AS "on",
      ${local('$2::timestamptz', 'v.time_zone')} AS today, v.cycle_id AS "cycleId", v.clinician_id AS "clinicianId", v.sequence, v.starts_at > $2::timestamptz AS "isAhead",
      h.id AS "rideId", h.driver_name AS driver, h.confirmed_at IS NOT NULL AS "driverSaidYes",
      h.sitter_name AS sitter, EXISTS (SELECT 1 FROM appointment_place p WHERE p.appointment_id = v.id AND ${local('p.told_at', 'v.time_zone')} = v.service_on) AS "placeTold",
      EXISTS (SELECT 1 FROM jsonb_array_elements(coalesce(v.findings, '[]')) f WHERE f->>'bite' = 'stops') AS waits, ${againstVisit} AS against
      FROM v JOIN client c ON c.id = v.client_id LEFT JOIN ride_home h ON h.appointment_id = v.id LEFT JOIN partner_facility f ON f.id = v.facility_id
      LEFT JOIN LATERAL (SELECT * FROM dose_order o WHERE o.client_id = v.client_id AND o.route = v.route AND o.status = 'active' AND o.handed_to_id IS NULL
        ORDER BY o.ordered_at DESC LIMIT 1) o ON true ORDER BY v.starts_at, v.id`)},
    'doses', ${rows(`SELECT e.id, e.appointment_id AS "visitId", e.deviation, e.happened_at AS at, ${local('e.happened_at', 'v.time_zone')} AS "on",
      EXISTS (SELECT 1 FROM care_alert t WHERE t.subject_id = e.id AND t.kind = 'dose-deviation') AS told, ${againstDose} AS against
      FROM journey_event e JOIN v ON v.id = e.appointment_id WHERE e.kind = 'dose'`)},
    'readings', ${rows(`SELECT q.id, q.appointment_id AS "visitId", q.taken_at AS at, ${isHigh} AS stops, NOT ${isVoid} AS standing
      FROM vital_reading q JOIN v ON v.id = q.appointment_id WHERE q.voids_id IS NULL ORDER BY q.taken_at, q.id`)},
    'orders', ${rows(`SELECT o.id, o.status, o.prescriber_id AS by, EXISTS (SELECT 1 FROM referral r WHERE r.client_id = o.client_id
      AND r.prescriber_id = o.prescriber_id AND r.status = 'accepted' AND r.ended_at IS NULL) AS referred FROM dose_order o WHERE o.client_id = $3::uuid
      ORDER BY o.ordered_at`)},
    'cycles', ${rows(`SELECT y.id, y.status, (SELECT count(*) FROM v WHERE v.cycle_id = y.id AND v.status IN ('tentative', 'confirmed', 'arrived', 'in_progress'))::int
      AS standing FROM cycle y WHERE y.client_id = $3::uuid ORDER BY y.number`)},
    'notes', ${rows(`SELECT n.id, n.appointment_id AS "visitId", n.status, md5(n::text) AS print FROM note n WHERE n.client_id = $3::uuid`)},
    'episodes', ${rows(`SELECT e.id, e.form, e.level, e.closed_at IS NOT NULL AS closed, e.alert_id AS "alertId",
      (SELECT count(*) FROM care_alert t WHERE t.subject_id = e.id)::int AS alerts FROM safety_episode e WHERE e.client_id = $3::uuid ORDER BY e.opened_at`)},
    'client', (SELECT json_build_object('status', c.status, 'state', c.state, 'bornOn', c.born_on) FROM client c WHERE c.id = $3::uuid),
    'wrong', (SELECT coalesce(json_agg(w.says), '[]') FROM (${wrongSql}) w),
    'written', (SELECT sum(pg_stat_get_xact_tuples_inserted(t) + pg_stat_get_xact_tuples_updated(t) + pg_stat_get_xact_tuples_deleted(t))::int
      FROM unnest($5::oid[]) t),
    'trail', (SELECT json_build_object('events', t.seq, 'command', t.command, 'outcome', t.outcome) FROM audit_event t WHERE t.practice_id = $1::uuid
      ORDER BY t.seq DESC LIMIT 1),
    'unsent', (SELECT count(*)::int FROM outbox b WHERE b.practice_id = $1::uuid)
  ) AS seen`

type Where = {
  readonly role: string
  readonly practiceId: string
  readonly clientId: string
  readonly now: Date
  readonly actorId: string | null
}

let tables: Promise<string> | null = null

/** The tables of the product, the trail apart. */
const tablesOf = async (role: string): Promise<string> => {
  const rows = await readRows<{ all: string }>(
    role,
    `SELECT array_agg(c.oid)::text AS "all" FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
      AND c.relname NOT IN ('audit_event', 'audit_head')`,
  )
  return rows[0]?.all ?? '{}'
}

/** What the database holds of one client now. `actorId`: the therapist whose own papers are looked at. */
export async function look({ role, practiceId, clientId, now, actorId }: Where): Promise<Seen> {
  tables ??= tablesOf(role)
  const [row] = await readRows<{ seen: Seen }>(role, seenSql, [practiceId, now.toISOString(), clientId, actorId, await tables])
  if (!row) throw new Error('The database gave no answer.')
  return {
    ...row.seen,
    visits: row.seen.visits.map((visit) => ({ ...visit, startsAt: new Date(visit.startsAt), endsAt: new Date(visit.endsAt) })),
  }
}
