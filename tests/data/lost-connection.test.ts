import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beforeCommit, inScope, type Tx } from '@/lib/data/scope'
import { newId } from '@/lib/ids'
import { type Clinic, openClinic } from '../support/clinic'

const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
let clinic: Clinic
beforeAll(async () => {
  await admin.connect()
  clinic = await openClinic()
})
afterAll(() => admin.end())

/** Ends the connection that asks, from outside, as a server does that goes down. */
async function cut(tx: Tx): Promise<void> {
  const [row] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
  await admin.query('SELECT pg_terminate_backend($1, 5000)', [row?.pid])
}

const keyed = (key: string) => ({ key, command: 'task.add', requestHash: key })

/** Writes a row, and loses its connection the first time: before it asks on, or as it commits. Gives how often it ran. */
async function write(mark: string, at: 'work' | 'commit', claim: ReturnType<typeof keyed> | null = null): Promise<number> {
  let runs = 0
  await inScope(
    clinic.frontDesk.actor,
    async (tx) => {
      runs += 1
      if (runs === 1 && at === 'work') await cut(tx)
      await tx.$executeRaw`INSERT INTO rate_limit (key, points) VALUES (${`${mark} ${newId()}`}, 1)`
      if (runs === 1 && at === 'commit') beforeCommit(tx, () => cut(tx))
    },
    '',
    claim,
  )
  return runs
}

const kept = async (mark: string) => (await admin.query("SELECT FROM rate_limit WHERE key LIKE $1 || ' %'", [mark])).rowCount

test('what lost its connection before it was committed is run again', async () => {
  const mark = newId()
  expect(await write(mark, 'work')).toBe(2)
  expect(await kept(mark)).toBe(1)
})

test('what lost it while it was committed is run again under its key, and is there once', async () => {
  const mark = newId()
  expect(await write(mark, 'commit', keyed(newId()))).toBe(2)
  expect(await kept(mark)).toBe(1)
})

test('without a key nobody can tell whether it was committed: it is not run again', async () => {
  await expect(write(newId(), 'commit')).rejects.toThrow()
})
