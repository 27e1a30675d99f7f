import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../../../scripts/migrate.ts'
import { createDatabase, ensureExtensions, ensureRoles, roleNames } from '../../../scripts/postgres/roles.ts'
import { atEnd } from '../../../scripts/support/life.ts'
import { inProject } from '../../../scripts/support/paths.ts'
import { type Ground, HERE } from './ground.ts'
import { filledIn, startProgram, untilUp, writeFor } from './programs.ts'

const address = (role: 'owner' | 'app' | 'worker', { passwords }: Ground, port: number, database: string) =>
  `postgresql://${roleNames[role]}:${passwords[role]}@${HERE}:${port}/${database}`

/** The addresses of the database: past the pooler for whoever migrates or listens, by way of it for the portals. */
export const addressesOf = (ground: Ground) => {
  const { WRITE_PORT, POOLER_PORT } = ground.ports
  return {
    owner: address('owner', ground, WRITE_PORT, 'sojourn'),
    app: address('app', ground, WRITE_PORT, 'sojourn'),
    worker: address('worker', ground, WRITE_PORT, 'sojourn'),
    pooled: address('app', ground, POOLER_PORT, 'sojourn'),
    pooledCopy: address('app', ground, POOLER_PORT, 'sojourn_read'),
    admin: `postgresql://postgres:${ground.passwords.superuser}@${HERE}:${WRITE_PORT}/sojourn`,
  }
}

/** Until HAProxy has asked them twice it takes every server for one that may be written to, and then sends off whoever is on another. */
const KNOWS_THE_PRIMARY_AFTER = 2

async function accepts(connectionString: string, held = 0): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3_000 })
  client.on('error', () => undefined)
  await client.connect()
  await client.query('SELECT pg_sleep($1)', [held])
  await client.end()
  return true
}

/** HAProxy before the servers and the portals, PgBouncer before the database. */
export async function openFront(ground: Ground): Promise<void> {
  const { folder, account, values, passwords } = ground
  const proxyFile = writeFor(account, join(folder, 'haproxy.cfg'), filledIn('haproxy.cfg', values))
  const proxy = startProgram('haproxy', ['-db', '-f', proxyFile], { folder, account, name: 'haproxy' })
  atEnd(async () => proxy.kill(), 'database')
  const superuser = `postgresql://postgres:${passwords.superuser}@${HERE}:${ground.ports.WRITE_PORT}/postgres`
  await untilUp(proxy, () => accepts(superuser, KNOWS_THE_PRIMARY_AFTER), 20)
  await makeDatabase(ground, superuser)
  const users = writeFor(account, join(folder, 'users.txt'), `"${roleNames.app}" "${passwords.app}"\n`)
  const poolerFile = writeFor(account, join(folder, 'pgbouncer.ini'), filledIn('pgbouncer.ini', { ...values, POOLER_USERS: users }))
  const pooler = startProgram('pgbouncer', ['-q', poolerFile], { folder, account, name: 'pgbouncer' })
  atEnd(async () => pooler.kill(), 'database')
  const { pooled, pooledCopy } = addressesOf(ground)
  await untilUp(pooler, async () => (await accepts(pooled)) && (await accepts(pooledCopy)), 20)
}

/** The roles with what their sessions go by, and the database with every migration in it. */
async function makeDatabase(ground: Ground, superuser: string): Promise<void> {
  const { owner, app, worker, admin } = addressesOf(ground)
  await onConnection(superuser, async (client) => {
    await ensureRoles(client, ground.passwords)
    await client.query(readFileSync(inProject('deploy/roles.sql'), 'utf8'))
    await createDatabase(client, 'sojourn', 'template0')
  })
  await onConnection(admin, ensureExtensions)
  await migrate({ addresses: { migrate: owner, app, worker }, embedded: null, close: async () => undefined })
}

async function onConnection(connectionString: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
