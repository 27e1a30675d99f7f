import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Clinic, openClinic } from '../support/clinic'
import type { TestClient } from '../support/clinic/clients'

const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
let clinic: Clinic
let client: TestClient
/** A visit of each kind that is tried: a call is one of a consult, which these are not. */
let ids: Readonly<Record<'hour' | 'journey' | 'atFacility' | 'byVideo', string>>

beforeAll(async () => {
  await admin.connect()
  clinic = await openClinic()
  client = await clinic.client()
  ids = {
    hour: await clinic.visit(client, { kind: 'follow_up', on: '2026-12-01' }),
    journey: await clinic.visit(client, { kind: 'journey', on: '2026-12-02', status: 'tentative' }),
    atFacility: await clinic.visit(client, { kind: 'journey', on: '2026-12-03', status: 'tentative', setting: 'facility', route: 'im' }),
    byVideo: await clinic.visit(client, { kind: 'follow_up', on: '2026-12-04', setting: 'telehealth' }),
  }
})
afterAll(() => admin.end())

/** Tries a change of one row and takes it back. What the table says of it; null where nothing stands against it. Triggers are not asked here. */
async function said(table: 'appointment' | 'ride_home', which: keyof typeof ids, set: string): Promise<string | null> {
  const own = table === 'appointment' ? 'id' : 'appointment_id'
  await admin.query("BEGIN; SET LOCAL session_replication_role = 'replica'")
  try {
    const { rowCount } = await admin.query(`UPDATE ${table} SET ${set} WHERE ${own} = $1`, [ids[which]])
    expect(rowCount).toBe(1)
    return null
  } catch (error) {
    return (error as { constraint?: string }).constraint ?? String(error)
  } finally {
    await admin.query('ROLLBACK')
  }
}

const someone = `'${crypto.randomUUID()}'`

describe('a visit', () => {
  test.each([
    ['hour', 'an hour of a consult', `consult_id = ${someone}`, 'a call is of a consult'],
    ['hour', 'a call of nobody’s', "kind = 'consult'", 'a call is of a consult'],
    ['hour', 'an hour with a phase', "phase = 'integration'", 'a visit has the phase of its kind'],
    ['journey', 'a journey without one', 'phase = NULL', 'a visit has the phase of its kind'],
    ['hour', 'an hour with a route', "route = 'lozenge'", 'a journey alone has a route and a dose'],
    ['hour', 'an hour with a dose', "planned_dose_at = starts_at + interval '5 minutes'", 'a journey alone has a route and a dose'],
    ['journey', 'a journey in a group', `group_id = ${someone}`, 'a seat prepares or integrates'],
    ['byVideo', 'a room for a visit by video', `room_id = ${someone}`, 'a place is that of the setting'],
    ['byVideo', 'a location for one', `location_id = ${someone}`, 'a place is that of the setting'],
    ['hour', 'a chair in the office', `chair_id = ${someone}`, 'a place is that of the setting'],
    ['hour', 'a facility in the office', `facility_id = ${someone}`, 'a place is that of the setting'],
    ['journey', 'confirmed and waiting', 'confirmed_at = now()', 'a visit has come no further than its status'],
    ['hour', 'come before anybody came', 'arrived_at = starts_at', 'a visit has come no further than its status'],
    ['hour', 'over before it began', "status = 'in_progress', completed_at = ends_at", 'a visit has come no further than its status'],
    ['hour', 'missed and begun', "status = 'no_show', started_at = starts_at", 'a visit has come no further than its status'],
    ['hour', 'called off and standing', 'cancelled_at = now()', 'a cancelled visit says when'],
    ['hour', 'a reason without a moment', "status = 'cancelled', cancel_reason = 'Ill'", 'a cancelled visit says when'],
    ['journey', 'waiting again for nothing', 'reopened_at = now()', 'a visit that waits again says why'],
    [
      'hour',
      'begun before they came',
      "status = 'in_progress', arrived_at = starts_at, started_at = starts_at - interval '2 minutes'",
      'a client comes, it begins, it ends',
    ],
    [
      'hour',
      'over before it began',
      "status = 'completed', started_at = starts_at, completed_at = starts_at - interval '2 minutes'",
      'a client comes, it begins, it ends',
    ],
  ] as const)('%s: %s is none', async (which, _, set, constraint) => {
    expect(await said('appointment', which, set)).toBe(constraint)
  })

  test.each([
    ['journey', "planned_dose_at = starts_at + interval '5 minutes'"],
    ['atFacility', 'room_id = NULL'],
    ['hour', "status = 'arrived', arrived_at = starts_at"],
    ['hour', "status = 'in_progress', arrived_at = starts_at, started_at = starts_at - interval '59 seconds'"],
    ['hour', "status = 'completed', arrived_at = starts_at, started_at = starts_at, completed_at = ends_at"],
    ['hour', "status = 'cancelled', arrived_at = starts_at, cancelled_at = now(), cancel_reason = 'Ill'"],
    ['hour', "status = 'no_show'"],
    ['journey', "reopened_at = now(), reopened_because = 'ride'"],
  ] as const)('%s: %s stands', async (which, set) => {
    expect(await said('appointment', which, set)).toBeNull()
  })
})

describe('a ride', () => {
  const nobody = 'driver_name = NULL, driver_phone = NULL, driver_relation = NULL, way_home = NULL, driver_is_adult = NULL'
  const unsaid = 'confirmed_at = NULL, confirmed_by = NULL'
  const waits = "status = 'waiting', waiting_since = now(), rest_place = 'waiting'"
  test.each([
    ['a number of nobody', `status = 'agreed', driver_name = NULL, ${unsaid}`, 'nothing is told of a driver nobody named'],
    ['an adult without a name', 'sitter_is_adult = true', 'nothing is told of a sitter nobody named'],
    ['a yes that nobody heard', 'confirmed_by = NULL', "a driver's yes is told by somebody"],
    ['a wait nowhere', "status = 'waiting', waiting_since = now()", 'a client waits in one place'],
    ['a rest room for the waiting room', `${waits}, rest_room_id = ${someone}`, 'a client waits in one place'],
    ['handed over by nobody', "status = 'handed_over', handed_over_at = now()", 'somebody hands the client over'],
    ['gone and asked for', `handed_over_at = now(), handed_over_by = ${someone}`, 'a ride has come as far as its status'],
    ['agreed without a paper', `status = 'agreed', agreement_id = NULL`, 'a ride has come as far as its status'],
    ['named without a name', `status = 'driver_named', ${nobody}, ${unsaid}`, 'a ride has come as far as its status'],
    ['confirmed without a yes', unsaid, 'a ride has come as far as its status'],
    ['waiting since never', "status = 'waiting'", 'a ride has come as far as its status'],
    ['handed over never', "status = 'handed_over'", 'a ride has come as far as its status'],
    [
      'gone before they waited',
      `status = 'handed_over', handed_over_at = now() - interval '2 minutes', handed_over_by = ${someone}, waiting_since = now(), rest_place = 'waiting'`,
      'a client is handed over after they waited',
    ],
  ] as const)('%s is none', async (_, set, constraint) => {
    expect(await said('ride_home', 'journey', set)).toBe(constraint)
  })

  test.each([
    `status = 'needed', agreement_id = NULL, ${nobody}, ${unsaid}`,
    `status = 'agreed', ${nobody}, ${unsaid}`,
    `status = 'driver_named', ${unsaid}`,
    waits,
    `status = 'waiting', waiting_since = now(), rest_place = 'rest', rest_room_id = ${someone}`,
    `status = 'handed_over', handed_over_at = now(), handed_over_by = ${someone}`,
    "sitter_name = 'Robin Reed', sitter_phone = '+15555550160', sitter_is_adult = true",
  ])('%s stands', async (set) => {
    expect(await said('ride_home', 'journey', set)).toBeNull()
  })
})
