import { Client } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeDatabase } from '@/lib/data/scope'
import { copyForPastYear, type PastYear, writePastYear } from '../../../scripts/past-year/write'
import { openClinic } from '../../support/clinic'
import { type SpareDatabase, spareDatabase } from '../../support/spare-database'

let served: SpareDatabase
const open: Client[] = []

/** A connection by which nobody is served, or asked for a database by its name. */
async function connected(name = 'postgres'): Promise<Client> {
  const client = new Client({ connectionString: addressOf(name) })
  client.on('error', () => undefined)
  await client.connect()
  open.push(client)
  return client
}

const addressOf = (name: string) => served.admin.replace(/[^/]*$/, name)

/** What a launcher has of the server: its connection, which ends with it. */
const launcher = async () => ({ admin: await connected(), url: (_: string, name: string) => addressOf(name), adminUrl: addressOf })

const begins = async ({ admin, ...rest }: Awaited<ReturnType<typeof launcher>>) =>
  copyForPastYear({ embedded: { admin, ...rest } }, served.name)

const nameOfCopy = () => `${served.name}_past_year`
const isThere = async (name: string) =>
  ((await (await connected()).query('SELECT FROM pg_database WHERE datname = $1', [name])).rowCount ?? 0) === 1

async function percentIs(percent: number | null): Promise<void> {
  const client = await connected(served.name)
  await client.query('UPDATE practice SET is_demo = true, past_percent = $1', [percent])
  await client.end()
}

beforeAll(async () => {
  await openClinic()
  await closeDatabase()
  served = await spareDatabase('served', new URL(process.env.DATABASE_URL ?? '').pathname.slice(1))
  await percentIs(0)
})

afterAll(async () => {
  const admin = await connected()
  await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(nameOfCopy())} WITH (FORCE)`)
  await Promise.all(open.map((client) => client.end().catch(() => undefined)))
  await served.drop()
})

test('a launcher that was killed while it wrote the year leaves a copy behind: the next begins with a new one, and whoever wrote on is cut off', async () => {
  const killed = await launcher()
  expect(await begins(killed)).toMatchObject({ served: served.name } satisfies Partial<PastYear>)
  expect(await begins(await launcher())).toBeNull()

  const seed = await connected(nameOfCopy())
  await seed.query("UPDATE practice SET name = 'Half a year'")
  await percentIs(40)
  await killed.admin.end()

  expect(await begins(await launcher())).not.toBeNull()
  await expect(seed.query('SELECT 1')).rejects.toThrow()
  const { rows } = await (await connected(nameOfCopy())).query("SELECT FROM practice WHERE name = 'Half a year'")
  expect(rows).toEqual([])
  for (const client of open.splice(0)) await client.end().catch(() => undefined)
})

test('a year that cannot be written is said to have failed, and no longer once the next start is at it', async () => {
  await percentIs(40)
  const year = await begins(await launcher())
  // Nobody of the demo works in this practice: the seed ends at once.
  const told = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockReturnValue(true))
  await writePastYear(year as PastYear)
  for (const spy of told) spy.mockRestore()
  const stands = async () =>
    (await (await connected(served.name)).query('SELECT past_percent AS percent, past_failed AS failed FROM practice')).rows
  expect(await stands()).toEqual([{ percent: 0, failed: true }])
  for (const client of open.splice(0)) await client.end().catch(() => undefined)

  expect(await begins(await launcher())).not.toBeNull()
  expect(await stands()).toEqual([{ percent: 0, failed: false }])
  for (const client of open.splice(0)) await client.end().catch(() => undefined)
})

test('killed when the year was here and its copy not gone yet, the next start takes the copy away and writes nothing', async () => {
  expect(await isThere(nameOfCopy())).toBe(true)
  await percentIs(null)
  expect(await begins(await launcher())).toBeNull()
  expect(await isThere(nameOfCopy())).toBe(false)
})
