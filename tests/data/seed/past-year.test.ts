import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, inScope } from '@/lib/data/scope'
import { findMissingPast } from '@/lib/data/views/demo-people'
import { t } from '@/lib/messages/t'
import { livesPast } from '../../../prisma/seed/demo/past'
import { demoClients, newcomers, oldClients } from '../../../prisma/seed/demo/people'
import { demoPracticeAt, seedDemoPractice } from '../../../prisma/seed/demo-practice'
import { bringRows, markCopy } from '../../../scripts/past-year/rows'
import { createDatabase } from '../../../scripts/postgres/roles'
import { type SpareDatabase, spareDatabase } from '../../support/spare-database'

// A Tuesday at noon. The database of this file is the copy; beside it stands what is served.
const now = new Date('2026-11-24T18:10:00Z')
const demo = demoPracticeAt(now)
const named = (...firsts: readonly string[]) => demoClients.filter(({ first }) => firsts.includes(first))

let served: SpareDatabase
let [copy, to]: Client[] = []
let year: Parameters<typeof bringRows>[2]

async function connected(address: string | undefined): Promise<Client> {
  const client = new Client({ connectionString: address })
  await client.connect()
  return client
}

const rowsOf = async <Row extends object>(client: Client | undefined, sql: string, given: unknown[] = []): Promise<Row[]> =>
  (await client?.query<Row>(sql, given))?.rows ?? []

const countIn = async (client: Client | undefined, table: string) =>
  (await rowsOf<{ count: number }>(client, `SELECT count(*)::int AS count FROM ${table}`))[0]?.count

beforeAll(async () => {
  await seedDemoPractice(now)
  await livesPast(demo, named('Nigella', 'Orchid'), 'cast')
  await inScope(demo.actors.system, (tx) => tx.practice.update({ where: { id: demo.id }, data: { pastPercent: 0 } }))
  await closeDatabase()
  served = await spareDatabase('served', new URL(process.env.DATABASE_URL ?? '').pathname.slice(1))
  copy = await connected(process.env.TEST_ADMIN_DATABASE_URL)
  to = await connected(served.admin)
  year = { practiceId: demo.id, ...(await markCopy(copy)) }
  await livesPast(demo, named('Poppy', 'Hyssop'), 'year')
}, 400_000)

afterAll(async () => {
  await copy?.end()
  await to?.end()
  await served.drop()
})

test('the cast and the others are everybody, and nobody is of both', () => {
  expect([...newcomers, ...oldClients].map(({ first, last }) => `${first} ${last}`).toSorted()).toEqual(
    demoClients.map(({ first, last }) => `${first} ${last}`).toSorted(),
  )
})

test('the sign-in page says how much of the year is written, that writing it broke off, and nothing where nothing is missing', async () => {
  const said = (pastPercent: number | null, pastFailed: boolean) =>
    inScope(demo.actors.system, async (tx) => {
      await tx.practice.update({ where: { id: demo.id }, data: { pastPercent, pastFailed } })
      return findMissingPast(tx, demo.id)
    })
  expect(await said(null, false)).toBeNull()
  expect(await said(0, true)).toEqual({ percent: 0, hasFailed: true })
  expect(await said(0, false)).toEqual({ percent: 0, hasFailed: false })
  expect(t('access.demoPast', { percent: 40 })).toContain('past year is being written: 40 %')
})

test('where somebody took a time meanwhile nothing is brought, and what they did stands', async () => {
  const visits = await countIn(to, 'appointment')
  const [taken] = await rowsOf<{ row: string }>(
    copy,
    `SELECT to_jsonb(r)::text AS row FROM reservation r WHERE starts_at > $1 AND active AND r.xmin::text::bigint >= $2 LIMIT 1`,
    [now, year.since],
  )
  await to?.query(`SET session_replication_role = 'replica'`)
  await to?.query(
    `INSERT INTO reservation SELECT (jsonb_populate_record(NULL::reservation, $1::jsonb || jsonb_build_object('id', gen_random_uuid()))).*`,
    [taken?.row],
  )
  await to?.query(`SET session_replication_role = 'origin'`)
  await expect(bringRows(copy as Client, to as Client, year)).rejects.toThrow(/conflicting|exclusion/)
  expect(await countIn(to, 'appointment')).toBe(visits)
  expect(await rowsOf(to, 'SELECT past_percent FROM practice WHERE practice_id = $1', [demo.id])).toEqual([{ past_percent: 0 }])
})

test('begun anew beside it, the year finds other times', async () => {
  const clients = (await countIn(to, 'client')) ?? 0
  await to?.end()
  await copy?.end()
  await closeDatabase()
  const admin = await connected(served.admin.replace(/[^/]*$/, 'postgres'))
  const mine = new URL(process.env.DATABASE_URL ?? '').pathname.slice(1)
  await admin.query(`DROP DATABASE ${admin.escapeIdentifier(mine)}`)
  await createDatabase(admin, mine, served.name)
  await admin.end()
  copy = await connected(process.env.TEST_ADMIN_DATABASE_URL)
  to = await connected(served.admin)
  year = { practiceId: demo.id, ...(await markCopy(copy)) }
  await livesPast(demo, named('Poppy', 'Hyssop'), 'year')
  expect(await countIn(copy, 'client')).toBe(clients + 2)
}, 400_000)

test('the year comes whole beside what was done meanwhile, changes nothing else of the cast, and the trail is one chain', async () => {
  await to?.query('BEGIN')
  await to?.query(`SELECT app.enter($1, 'system', '', '', '', 'system', '', NULL, NULL, NULL)`, [demo.id])
  await to?.query(`UPDATE client SET pronouns = 'they/them' WHERE legal_first_name = 'Nigella'`)
  await to?.query(`SELECT app.append_audit('system', NULL, NULL, 'practice.update', 'done', NULL, '{}', NULL, 1)`)
  await to?.query('COMMIT')
  await bringRows(copy as Client, to as Client, year)

  const ownWay = [
    'audit_event',
    'audit_head',
    'reference_version',
    'due_work',
    'practice',
    'idempotency_key',
    '_prisma_migrations',
    'outbox',
  ]
  const tables = await rowsOf<{ name: string }>(
    copy,
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> ALL ($1) ORDER BY relname`,
    [ownWay],
  )
  const differing: string[] = []
  for (const { name } of tables) {
    const sql = `SELECT to_jsonb(t)::text AS row FROM public."${name}" t`
    const there = new Set((await rowsOf<{ row: string }>(to, sql)).map(({ row }) => row))
    for (const { row } of await rowsOf<{ row: string }>(copy, sql)) if (!there.has(row)) differing.push(`${name} ${row}`)
  }
  expect(differing.filter((one) => !one.includes('"Nigella"'))).toEqual([])
  expect(differing).toHaveLength(1)
  expect(await countIn(to, 'client')).toBe(await countIn(copy, 'client'))
  expect(await rowsOf(to, 'SELECT past_percent FROM practice WHERE practice_id = $1', [demo.id])).toEqual([{ past_percent: null }])

  const [{ events } = { events: 0 }] = await rowsOf<{ events: number }>(
    copy,
    'SELECT count(*)::int AS events FROM audit_event WHERE practice_id = $1',
    [demo.id],
  )
  const [looked] = await rowsOf<{ looked: string; broken: string | null }>(
    to,
    `SELECT looked, broken FROM app.enter($1, 'system', '', '', '', 'system', '', NULL, NULL, NULL), app.verify_audit_range(1, $2::bigint, '\\x00')`,
    [demo.id, events + 1],
  )
  expect(looked).toEqual({ looked: String(events + 1), broken: null })
})
