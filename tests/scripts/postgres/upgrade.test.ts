import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Contents, contentsOf } from '../../../scripts/drill/contents'
import { lookAtHashes, lookThroughLedger, lookThroughTrails } from '../../../scripts/drill/look'
import { shapeOfDatabase } from '../../../scripts/migrations/database-shape'
import { migrationsIn } from '../../../scripts/migrations/files'
import { applyMigrations } from '../../../scripts/migrations/runner'
import { schemaText, shapeOfSchema } from '../../../scripts/migrations/schema-shape'
import { stepsBetween } from '../../../scripts/migrations/shape'
import { debianPostgres, startDebianServer } from '../../../scripts/postgres/debian'
import { createDatabase, ensureExtensions, ensureRoles } from '../../../scripts/postgres/roles'
import { oldestPostgres } from '../../../scripts/postgres/versions'
import { readAllJson } from '../../support/json-in-rows'
import { spareDatabase } from '../../support/spare-database'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

/** A demo practice as release 0.1.0 left it: `pg_dump --inserts` of a made-up practice, after its first fourteen migrations. */
const dump = gunzipSync(readFileSync(join(import.meta.dirname, 'release-0.1.0.sql.gz'))).toString('utf8')

type Place = { readonly owner: string; readonly app: string; readonly admin: string; drop(): Promise<void> }

/** The oldest PostgreSQL this release runs on, where Debian brought it. */
async function onOldest(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'sojourn-upgrade-'))
  chmodSync(folder, 0o755)
  const server = await startDebianServer(folder, debianPostgres(oldestPostgres) ?? '', ['fsync=off'])
  const within = async (database: string, work: (client: Client) => Promise<void>) => {
    const client = new Client({ connectionString: server.adminUrl(database) })
    await client.connect()
    await work(client)
    await client.end()
  }
  await within('postgres', async (client) => {
    await ensureRoles(client, server.passwords)
    await createDatabase(client, 'sojourn', 'template0')
  })
  await within('sojourn', ensureExtensions)
  return {
    owner: server.url('owner', 'sojourn'),
    app: server.url('app', 'sojourn'),
    admin: server.adminUrl('sojourn'),
    drop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What the walls are made of, line by line: policies, rights, triggers, functions and what is checked. The ledger of the migrations is not ours, and the right to maintain is known from PostgreSQL 17 on. */
const walls = `
  SELECT concat_ws(' ', 'policy', tablename, policyname, cmd, roles, qual, with_check) AS line FROM pg_policies WHERE schemaname = 'public'
  UNION ALL SELECT concat_ws(' ', 'rights', c.relname, c.relrowsecurity, c.relforcerowsecurity, g.grantee::regrole, g.privilege_type)
    FROM pg_class c, aclexplode(c.relacl) g WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v') AND c.relname <> '_prisma_migrations'
      AND g.privilege_type <> 'MAINTAIN'
  UNION ALL SELECT concat_ws(' ', 'column', c.relname, a.attname, g.grantee::regrole, g.privilege_type)
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid, aclexplode(a.attacl) g WHERE c.relnamespace = 'public'::regnamespace
  UNION ALL SELECT concat_ws(' ', 'trigger', tgrelid::regclass, pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT concat_ws(' ', 'check', conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid)) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'x')
  UNION ALL SELECT concat_ws(' ', 'function', pg_get_functiondef(p.oid)) FROM pg_proc p
    WHERE p.pronamespace = 'app'::regnamespace AND p.prokind = 'f'
  UNION ALL SELECT concat_ws(' ', 'index', pg_get_indexdef(indexrelid)) FROM pg_index JOIN pg_class c ON c.oid = indexrelid
    WHERE c.relnamespace = 'public'::regnamespace
  ORDER BY 1`
/** A dump writes a condition with other brackets than the migration did. */
const wallsOf = async (client: Client) =>
  (await client.query<{ line: string }>(walls)).rows.map(({ line }) => (line.startsWith('check ') ? line.replace(/[()]/g, '') : line))

const places = [
  { name: 'the newest PostgreSQL', open: (): Promise<Place> => spareDatabase('upgraded') },
  ...(debianPostgres(oldestPostgres) ? [{ name: 'the oldest PostgreSQL', open: onOldest }] : []),
]

describe.each(places)('a practice of release 0.1.0 on $name', ({ open }) => {
  let place: Place
  let admin: Client
  let app: Client
  let before: Contents
  let applied: string[]

  beforeAll(async () => {
    place = await open()
    admin = new Client({ connectionString: place.admin })
    app = new Client({ connectionString: place.app })
    await admin.connect()
    await admin.query(dump)
    await admin.query('RESET ALL')
    before = await contentsOf(admin)
    applied = await applyMigrations(place.owner)
    await app.connect()
  })
  afterAll(async () => {
    await admin.end()
    await app.end()
    await place.drop()
  })

  test('lived: people, visits, money, notes and a trail', () => {
    const lived = [
      'client',
      'appointment',
      'charge',
      'payment',
      'note',
      'signature',
      'message',
      'task',
      'superbill',
      'dose_order',
      'audit_event',
    ]
    expect(lived.filter((name) => !before.get(name)?.rows)).toEqual([])
  })

  test('takes every later migration, and none twice', async () => {
    const all = migrationsIn().map(({ name }) => name)
    expect(applied).toEqual(all.slice(14))
    expect(await applyMigrations(place.owner)).toEqual([])
  })

  test('then is what the schema says', async () => {
    expect(stepsBetween(await shapeOfDatabase(admin), shapeOfSchema(schemaText()))).toEqual([])
  })

  test('has the walls of one that was never upgraded', async () => {
    const fresh = new Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
    await fresh.connect()
    const [old, wanted] = [await wallsOf(admin), await wallsOf(fresh)]
    await fresh.end()
    expect(wanted.length).toBeGreaterThan(500)
    expect(old.filter((line) => !wanted.includes(line))).toEqual([])
    expect(wanted.filter((line) => !old.includes(line))).toEqual([])
  })

  test('has lost no row', async () => {
    const after = await contentsOf(admin)
    const lost = [...before].filter(([name, { rows }]) => (after.get(name)?.rows ?? 0) < rows)
    expect(lost.map(([name, { rows }]) => [name, rows, after.get(name)?.rows])).toEqual([])
  })

  test('has a trail, books and papers that hold', async () => {
    const looked = [
      await lookThroughTrails(admin, { heads: new Map(), keys: [] }),
      await lookThroughLedger(admin),
      await lookAtHashes(admin),
    ]
    expect(looked.flatMap(({ what, faults }) => faults.map((fault) => `${what}: ${fault}`))).toEqual([])
    expect(looked.map(({ count }) => count > 20)).toEqual([true, true, true])
    expect(looked[0]?.count).toBe(before.get('audit_event')?.rows)
  })

  test('keeps no JSON that this release does not read', async () => {
    const { faults, counts } = await readAllJson(admin)
    expect(faults).toEqual([])
    const held = [
      'Appointment.findings',
      'LedgerTransaction.memo',
      'Note.body',
      'Superbill.content',
      'Screening.answers',
      'AuditEvent.details',
    ]
    expect(held.filter((name) => !counts[name])).toEqual([])
  })

  test('has clients the desk of their practice sees, and nobody else', async () => {
    const { rows } = await admin.query<{ practice: string; clients: number }>(
      'SELECT practice_id AS practice, count(*)::int AS clients FROM client GROUP BY 1 ORDER BY 2 DESC',
    )
    const [own] = rows
    const { rows: desks } = await admin.query<{ id: string }>(
      "SELECT user_id AS id FROM user_role WHERE practice_id = $1 AND role = 'front_desk' LIMIT 1",
      [own?.practice],
    )
    const seen = async (practice: string) => {
      await app.query('BEGIN')
      await app.query("SELECT app.enter($1, 'front-desk', $2, '', '', $2, '', NULL, NULL, NULL)", [practice, desks[0]?.id])
      const { rows: found } = await app.query<{ clients: number }>('SELECT count(*)::int AS clients FROM client WHERE practice_id = $1', [
        own?.practice,
      ])
      await app.query('ROLLBACK')
      return found[0]?.clients
    }
    expect(own?.clients).toBeGreaterThan(10)
    expect(await seen(own?.practice ?? '')).toBe(own?.clients)
    expect(await seen('00000000-0000-4000-8000-000000000000')).toBe(0)
    expect((await app.query('SELECT FROM client')).rowCount).toBe(0)
  })
})
