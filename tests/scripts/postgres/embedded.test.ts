import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Client } from 'pg'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { type Embedded, openEmbedded } from '../../../scripts/postgres/embedded'
import { placeOf } from '../../../scripts/postgres/place'
import { createDatabase } from '../../../scripts/postgres/roles'
import { isAlive, waitUntil } from '../../../scripts/support/processes'

const name = `postgres-trial-${process.pid}`
// In a project only root may enter the data lies elsewhere.
const { folder, cluster } = placeOf(name)
const pidFile = `${cluster}/postmaster.pid`
const opened: Embedded[] = []

async function open(): Promise<Embedded> {
  const server = await openEmbedded(name, { settings: ['fsync=off'] })
  opened.push(server)
  return server
}

const serverPid = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0])

afterEach(async () => {
  for (const server of opened.splice(0)) await server.release()
})
afterAll(() => {
  for (const made of [folder, cluster]) rmSync(made, { recursive: true, force: true })
})

describe('the embedded server', () => {
  it('is joined by later launchers and stopped by the last one out', async () => {
    const [first, second] = [await open(), await open()]
    expect(second.port).toBe(first.port)
    const pid = serverPid()
    await first.release()
    expect(isAlive(pid)).toBe(true)
    await second.release()
    expect(isAlive(pid)).toBe(false)
    opened.length = 0
  })

  it('is started once when two begin at the same moment', async () => {
    const [first, second] = await Promise.all([open(), open()])
    expect(second.port).toBe(first.port)
  })

  it('comes back with its data after kill -9', async () => {
    const before = await open()
    await before.admin.query('CREATE TABLE kept (n int)')
    await before.admin.query('INSERT INTO kept VALUES (7)')
    const pid = serverPid()
    process.kill(pid, 'SIGKILL')
    await waitUntil(() => !isAlive(pid), 5_000)
    const after = await open()
    expect((await after.admin.query('SELECT n FROM kept')).rows).toEqual([{ n: 7 }])
  })

  it('is not fooled by a pid file whose number belongs to another program now', async () => {
    await (await open()).release()
    opened.length = 0
    writeFileSync(pidFile, `${process.pid}\n${cluster}\n1700000000\n1\n\n127.0.0.1\n0 0\nready   \n`)
    const server = await open()
    expect(serverPid()).not.toBe(process.pid)
    expect((await server.admin.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  })

  it('asks for a password, and gives the app a role without power', async () => {
    const server = await open()
    await createDatabase(server.admin, 'powerless')
    const wrong = new Client({ connectionString: server.url('app', 'powerless').replace(/:[^:@]+@/, ':wrong@') })
    await expect(wrong.connect()).rejects.toMatchObject({ code: '28P01' })
    for (const role of ['app', 'worker'] as const) {
      const client = new Client({ connectionString: server.url(role, 'powerless') })
      await client.connect()
      const { rows } = await client.query(
        'SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user',
      )
      expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false }])
      await expect(client.query('CREATE TABLE mine (n int)')).rejects.toMatchObject({ code: '42501' })
      await client.end()
    }
  })

  it('says in one sentence what is wrong with a half-written folder', async () => {
    await (await open()).release()
    opened.length = 0
    rmSync(`${cluster}/global/pg_control`)
    await expect(openEmbedded(name)).rejects.toThrow(/is incomplete \(global\/pg_control missing\); restore it from a backup, or remove/)
    expect(existsSync(`${folder}/lock`)).toBe(false)
  })
})
