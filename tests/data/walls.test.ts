import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
const app = new pg.Client({ connectionString: process.env.DATABASE_URL })

/** Tables that belong to no practice, by name and on purpose. */
const shared = ['rate_limit']

beforeAll(async () => {
  await admin.connect()
  await app.connect()
  await admin.query(`WITH opened AS (
      INSERT INTO practice (practice_id, slug, name, legal_name, hostname, time_zone, phone, email, address_line, city, state, zip, npi, ein, taxonomy)
      SELECT gen_random_uuid(), 'walls', 'Walls', 'Walls', 'walls.test', 'America/Chicago', '', '', '', '', 'MO', '', '', '', ''
      WHERE NOT EXISTS (SELECT 1 FROM practice WHERE slug = 'walls') RETURNING practice_id)
    INSERT INTO location (practice_id, id, name, time_zone, address_line, city, state, zip, phone)
    SELECT practice_id, gen_random_uuid(), 'Here', 'America/Chicago', '', '', 'MO', '', '' FROM opened`)
})
afterAll(async () => {
  await admin.end()
  await app.end()
})

const tables = async () => {
  const { rows } = await admin.query<{ name: string; enabled: boolean; forced: boolean; policies: number }>(`
    SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
      (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname NOT LIKE '\\_prisma%' ORDER BY 1`)
  return rows.filter(({ name }) => !shared.includes(name))
}

test('every table has row security on, forced, and a policy', async () => {
  const weak = (await tables()).filter(({ enabled, forced, policies }) => !enabled || !forced || policies === 0)
  expect(weak).toEqual([])
})

test('without a scope nobody sees a row and nobody adds one', async () => {
  const found: string[] = []
  for (const { name } of await tables()) {
    const { rows } = await app.query<{ count: string }>(`SELECT count(*) FROM public."${name}"`).catch(() => ({ rows: [{ count: '0' }] }))
    if (rows[0]?.count !== '0') found.push(name)
  }
  expect(found).toEqual([])
  await expect(
    app.query(
      `INSERT INTO room (practice_id, id, location_id, name, kind) VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'x', 'rest')`,
    ),
  ).rejects.toThrow(/row-level security/)
})

test('every table carries its practice, and every foreign key carries it along', async () => {
  const { rows: without } = await admin.query<{ name: string }>(`
    SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname NOT LIKE '\\_prisma%'
      AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'practice_id')`)
  expect(without.map(({ name }) => name)).toEqual(shared)
  const { rows: keys } = await admin.query<{ name: string }>(`
    SELECT k.conname AS name FROM pg_constraint k WHERE k.contype = 'f' AND NOT EXISTS (
      SELECT 1 FROM unnest(k.conkey) column_number JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = column_number WHERE a.attname = 'practice_id')`)
  expect(keys).toEqual([])
})

test('the app role owns nothing, is no superuser and passes no row security', async () => {
  const { rows } = await admin.query(`
    SELECT rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS owned
    FROM pg_roles r WHERE rolname IN ('sojourn_app', 'sojourn_worker') ORDER BY 1`)
  const harmless = { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, owned: 0 }
  expect(rows).toEqual([
    { rolname: 'sojourn_app', ...harmless },
    { rolname: 'sojourn_worker', ...harmless },
  ])
})

test('the worker has no right to psychotherapy notes at all', async () => {
  const worker = new pg.Client({ connectionString: process.env.WORKER_DATABASE_URL })
  await worker.connect()
  await expect(worker.query('SELECT count(*) FROM psychotherapy_note')).rejects.toThrow(/permission denied/)
  await worker.end()
})
