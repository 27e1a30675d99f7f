import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { day, signVisit } from '../commands/billing/world'
import { type Clinic, openClinic } from '../support/clinic'
import type { TestClient } from '../support/clinic/clients'

const ON = day('2026-11-23')
let clinic: Clinic
let client: TestClient

beforeAll(async () => {
  clinic = await openClinic()
  client = await clinic.client()
  await clinic.referred(client)
  await clinic.order(client)
  await clinic.visit(client, { kind: 'journey', on: '2026-11-30' })
  await signVisit(clinic, client, { kind: 'follow_up', on: ON })
}, 120_000)

type Voice = 'front-desk' | 'client' | 'worker'

/** Says it as this role of the database, in the scope of somebody of the practice, and takes it back. How many rows it would have changed. */
async function said(voice: Voice, statement: string): Promise<number> {
  const address = voice === 'worker' ? process.env.WORKER_DATABASE_URL : process.env.DATABASE_URL
  const connection = new pg.Client({ connectionString: address })
  await connection.connect()
  const person = voice === 'client' ? client : clinic.frontDesk
  const scope = [clinic.practiceId, voice === 'worker' ? 'system' : voice, person.userId, voice === 'client' ? client.id : '']
  try {
    await connection.query('BEGIN')
    await connection.query("SELECT app.enter($1, $2, $3, $4, '', '', '', NULL, NULL, NULL)", scope)
    const { rowCount } = await connection.query(statement)
    return rowCount ?? 0
  } finally {
    await connection.end()
  }
}

describe.each(['front-desk', 'worker'] as const)('as %s', (voice) => {
  test.each([
    'UPDATE charge SET charge_cents = charge_cents + 1',
    'UPDATE charge SET client_id = client_id',
    "UPDATE charge SET code = '90837'",
    'UPDATE charge SET is_claimable = false',
    "UPDATE claim SET number = 'C-1'",
    'UPDATE claim SET submitted_at = now()',
    'UPDATE benefit SET copay_cents = 0',
    'UPDATE ledger_balance SET cents = 0',
    `INSERT INTO ledger_balance (practice_id, id, client_id, account, cents) SELECT practice_id, gen_random_uuid(), id, 'ar_client', 1 FROM client`,
  ])('%s is not permitted', async (statement) => {
    await expect(said(voice, statement)).rejects.toThrow(/permission denied/)
  })

  test.each([
    "UPDATE charge SET status = 'void'",
    'UPDATE charge SET minutes = minutes, modifiers = modifiers',
    "UPDATE claim SET status = 'void', charged_cents = 0",
  ])('%s is what a command does', async (statement) => {
    expect(await said(voice, statement)).toBeGreaterThan(0)
  })
})

test('the kept sum follows what is posted', async () => {
  const { rows } = await admin(
    `SELECT b.cents::int AS kept, (SELECT sum(e.cents)::int FROM ledger_entry e WHERE e.client_id = b.client_id AND e.account = b.account) AS posted
     FROM ledger_balance b WHERE b.client_id = '${client.id}'`,
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { kept, posted } of rows as { kept: number; posted: number }[]) expect(kept).toBe(posted)
})

describe('as a client', () => {
  test.each([
    "UPDATE appointment SET starts_at = starts_at + interval '1 hour'",
    'UPDATE appointment SET clinician_id = NULL',
    "UPDATE appointment SET status = 'completed'",
    'UPDATE ride_home SET handed_over_at = now()',
    'UPDATE ride_home SET confirmed_at = now()',
    "UPDATE ride_home SET status = 'handed_over'",
    "UPDATE coverage SET source = 'desk', verified_at = now()",
    'UPDATE coverage SET waited_until = now()',
    "UPDATE client SET status = 'completed'",
    'UPDATE client SET evaluated_at = now()',
    'UPDATE client SET primary_clinician_id = NULL, email = NULL',
    'UPDATE reservation SET during = tstzrange(upper(during), NULL)',
    'UPDATE "user" SET status = \'inactive\'',
    'UPDATE "user" SET email = \'other@example.com\'',
    'UPDATE signature SET signed_at = now(), revoked_at = now()',
  ])('%s is refused', async (statement) => {
    await expect(said('client', statement)).rejects.toThrow(/a client changes only|not for the client to say|changed by the desk/)
  })

  test.each([
    "UPDATE appointment SET status = 'cancelled', cancelled_at = now(), cancel_reason = 'client', sequence = sequence + 1 WHERE kind = 'journey'",
    "UPDATE ride_home SET driver_name = 'Ada Rowe', driver_phone = '555 555 0142', confirmed_at = NULL, confirmed_by = NULL, status = 'driver_named'",
    "UPDATE coverage SET member_id = 'A-1'",
    "UPDATE client SET phone = '555 555 0142', chosen_name = 'Ada'",
    'UPDATE reservation SET active = false',
    'UPDATE "user" SET shortcuts_off = true',
  ])('%s is theirs to change', async (statement) => {
    expect(await said('client', statement)).toBeGreaterThan(0)
  })
})

test('a client frees nothing that another’s visit keeps', async () => {
  const other = await clinic.client()
  await clinic.visit(other, { kind: 'follow_up', on: '2026-12-01' })
  const { rows } = await admin(
    `SELECT count(*)::int AS kept FROM reservation r JOIN appointment a ON a.id = r.appointment_id WHERE a.client_id = '${client.id}'`,
  )
  expect(await said('client', 'UPDATE reservation SET active = false')).toBe((rows[0] as { kept: number }).kept)
})

async function admin(statement: string): Promise<pg.QueryResult> {
  const connection = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
  await connection.connect()
  try {
    return await connection.query(statement)
  } finally {
    await connection.end()
  }
}
