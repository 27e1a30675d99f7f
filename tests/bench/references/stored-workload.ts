import type pg from 'pg'
import { zoneTable } from '../../../lib/domain/time/zone-table.ts'
import { addTherapist } from '../../support/clinic/people.ts'
import type { Clinic } from '../../support/clinic.ts'
import { type Query, sweepStarts } from './sweep.ts'
import { type Bookable, type Shift, type Workload, windowsOf } from './workload.ts'

/** A workload in the rows of a practice: its clinicians in the order of the workload. */
export type Stored = { readonly clinic: Clinic; readonly clinicianIds: readonly string[] }

/** A name for each, in letters: addresses are made of them. */
export const nthPerson = (index: number): string => `Bench ${String.fromCharCode(65 + Math.floor(index / 26), 97 + (index % 26))}`

const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const at = (minute: number) => new Date(minute * 60_000)
const inPairs = (stretches: readonly number[]) =>
  stretches.flatMap((edge, place) => (place % 2 === 0 ? [[at(edge), at(stretches[place + 1] ?? edge)] as const] : []))

/** Puts a workload into a practice, with so many bookings of the past behind each clinician. Triggers are not asked: nothing of it is a visit. */
export async function store(admin: pg.Client, clinic: Clinic, work: Workload, past: number): Promise<Stored> {
  const { practiceId, locationId, today } = clinic
  const people = await clinic.asSystem(async (tx) => {
    const made: string[] = []
    for (let index = 0; index < work.clinicians.length; index += 1)
      made.push((await addTherapist(tx, { practiceId, locationId, today, name: nthPerson(index) })).clinicianId)
    return made
  })
  const owner = await clinic.client()
  const visitId = await clinic.visit(owner, { kind: 'follow_up', on: today, at: '16:00' })
  await admin.query('SET session_replication_role = replica')
  await admin.query('DELETE FROM clinician_hours WHERE practice_id = $1 AND clinician_id = ANY ($2::uuid[])', [practiceId, people])
  const zones = [...new Set(work.clinicians.map(({ zone }) => zone))]
  const homes = await admin.query<{ id: string }>(
    `INSERT INTO location (practice_id, id, name, time_zone, address_line, city, state, zip, phone)
     SELECT $1, gen_random_uuid(), 'Bench ' || zone, zone, '', '', 'MO', '', '' FROM unnest($2::text[]) WITH ORDINALITY AS z (zone, place) ORDER BY place RETURNING id`,
    [practiceId, zones],
  )
  for (const [index, { zone, shifts, timeOff, busy }] of work.clinicians.entries()) {
    const id = people[index]
    await admin.query('UPDATE clinician SET home_location_id = $3 WHERE practice_id = $1 AND id = $2', [
      practiceId,
      id,
      homes.rows[zones.indexOf(zone)]?.id,
    ])
    const hours = shifts.flatMap(({ days, start, end }) => days.map((weekday) => ({ weekday, opens: clock(start), closes: clock(end) })))
    await admin.query(
      `INSERT INTO clinician_hours (practice_id, id, clinician_id, weekday, opens, closes, effective_from)
       SELECT $1, gen_random_uuid(), $2, weekday, opens, closes, '2020-01-01' FROM jsonb_to_recordset($3) AS h (weekday int, opens text, closes text)`,
      [practiceId, id, JSON.stringify(hours)],
    )
    const times = (stretches: readonly (readonly [Date, Date])[]) => [stretches.map(([start]) => start), stretches.map(([, end]) => end)]
    await admin.query(
      `INSERT INTO time_off (practice_id, id, clinician_id, starts_at, ends_at, reason)
       SELECT $1, gen_random_uuid(), $2, s, e, 'Away' FROM unnest($3::timestamptz[], $4::timestamptz[]) AS t (s, e)`,
      [practiceId, id, ...times(inPairs(timeOff))],
    )
    const before = Array.from({ length: past }, (_, place) => [work.from - (place + 1) * 60, work.from - (place + 1) * 60 + 50]).flat()
    await admin.query(
      `INSERT INTO reservation (practice_id, id, resource_id, kind, starts_at, ends_at, during, appointment_id)
       SELECT $1, gen_random_uuid(), $2, 'clinician', s, e, tstzrange(s, e), $5 FROM unnest($3::timestamptz[], $4::timestamptz[]) AS t (s, e)`,
      [practiceId, id, ...times(inPairs([...busy, ...before])), visitId],
    )
  }
  await admin.query('SET session_replication_role = origin')
  await admin.query('ANALYZE')
  return { clinic, clinicianIds: people }
}

type Settings = { readonly id: string; readonly zone: string; readonly shifts: readonly Shift[]; readonly off: readonly number[] | null }

/** The same search as plainly as it is fast: settings, then bookings packed by clinician, under the same row policies; then the sweep. */
export async function searchPacked(
  app: pg.Client,
  { clinic, clinicianIds }: Stored,
  { from, to }: Workload,
  query: Query,
): Promise<number[]> {
  const { practiceId, frontDesk } = clinic
  await app.query('BEGIN')
  await app.query({
    name: 'enter',
    text: "SELECT app.enter($1, 'front-desk', $2, '', '', $2, '', NULL, NULL, NULL)",
    values: [practiceId, frontDesk.userId],
  })
  const settings = await app.query<Settings>({
    name: 'settings',
    text: `SELECT c.id, l.time_zone AS zone,
        (SELECT json_agg(json_build_object('days', json_build_array(h.weekday), 'start', split_part(h.opens, ':', 1)::int * 60 + split_part(h.opens, ':', 2)::int,
            'end', split_part(h.closes, ':', 1)::int * 60 + split_part(h.closes, ':', 2)::int) ORDER BY h.opens)
          FROM clinician_hours h WHERE h.practice_id = c.practice_id AND h.clinician_id = c.id) AS shifts,
        (SELECT json_agg(edge ORDER BY edge) FROM time_off o, LATERAL (VALUES (extract(epoch FROM o.starts_at)::int / 60), (extract(epoch FROM o.ends_at)::int / 60)) e (edge)
          WHERE o.practice_id = c.practice_id AND o.clinician_id = c.id AND o.ends_at > $3 AND o.starts_at < $4) AS off
      FROM clinician c JOIN location l ON l.practice_id = c.practice_id AND l.id = c.home_location_id WHERE c.practice_id = $1 AND c.id = ANY ($2::uuid[])`,
    values: [practiceId, clinicianIds, at(from), at(to)],
  })
  const bookings = await app.query<{ id: string; packed: Buffer }>({
    name: 'bookings',
    text: `SELECT r.resource_id AS id, string_agg(int4send((extract(epoch FROM r.starts_at) / 60)::int) || int4send((extract(epoch FROM r.ends_at) / 60)::int), '' ORDER BY r.starts_at) AS packed
      FROM reservation r WHERE r.practice_id = $1 AND r.resource_id = ANY ($2::uuid[]) AND r.active AND r.starts_at < $4 AND r.ends_at > $3 GROUP BY r.resource_id`,
    values: [practiceId, clinicianIds, at(from), at(to)],
  })
  await app.query('COMMIT')
  const busy = new Map(
    bookings.rows.map(({ id, packed }) => [id, Array.from({ length: packed.length / 4 }, (_, place) => packed.readInt32BE(place * 4))]),
  )
  const clinicians = settings.rows.map(
    ({ id, zone, shifts, off }): Bookable => ({ zone, shifts, timeOff: off ?? [], busy: busy.get(id) ?? [] }),
  )
  return sweepStarts({ from, to, clinicians, rooms: [] }, query)
}

/** The offsets of every zone, asked before anything is measured. */
export const warmZones = ({ clinicians, from, to }: Workload): void => {
  for (const { zone, shifts } of clinicians) windowsOf(shifts, zoneTable(zone, from, to), from, to)
}
