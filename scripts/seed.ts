import { existsSync } from 'node:fs'
import { Client } from 'pg'
import { addressesOf, type Database, databaseEnv, databaseName } from './database.ts'
import type { Addresses } from './external-database.ts'
import { migrate } from './migrate.ts'
import { createDatabase, hasDatabase } from './postgres/roles.ts'
import { runNode, serverFlags } from './support/children.ts'
import { inProject } from './support/paths.ts'
import type { Environment, Mode } from './support/settings.ts'
import { PlainError, say, step } from './support/terminal.ts'

const seedScript = 'prisma/seed/seed.ts'
const referenceScript = 'prisma/seed/reference.ts'
const unfinished = 'sojourn_unfinished'
const seedLock = 7_243_092
const noSuchTable = '42P01'

async function ask(address: string, question: string): Promise<boolean> {
  const client = new Client({ connectionString: address })
  try {
    await client.connect()
    return ((await client.query(question)).rowCount ?? 0) > 0
  } catch (error) {
    if ((error as { code?: string }).code === noSuchTable) return false
    throw error
  } finally {
    await client.end()
  }
}

/** Whether there is a practice yet, asked as somebody who sees them all: the administrator, or the worker's role. */
const hasPractice = (address: string): Promise<boolean> => ask(address, 'SELECT FROM practice LIMIT 1')

/** Production does not start where demo people can sign in. */
export async function refuseDemoPeople(addresses: Addresses): Promise<void> {
  if (await ask(addresses.worker, 'SELECT FROM practice WHERE is_demo LIMIT 1')) {
    throw new PlainError('This database holds a demo practice, whose sign-ins are public; production needs a database without one.')
  }
}

/** Brings the reference data of the repository into the database; running it again changes nothing. */
export async function loadReference(addresses: Addresses, mode: Mode, settings: Environment = {}): Promise<void> {
  if (!existsSync(inProject(referenceScript))) return
  const env = { ...settings, ...databaseEnv(addresses, { asOwner: true }), SOJOURN_MODE: mode }
  const code = await runNode(referenceScript, [], { flags: serverFlags, env })
  if (code !== 0) throw new PlainError('The reference data could not be loaded; see the lines above.')
}

/** Who is in a demo practice: all of its past year; for tests those of the last weeks; or the same, of a demo whose year is written while it is served. */
export type Cast = 'everybody' | 'newcomers' | 'cast'

/** Writes the demo practice. */
export async function runSeed(addresses: Addresses, settings: Environment = {}, cast: Cast = 'everybody'): Promise<void> {
  if (!existsSync(inProject(seedScript))) {
    say('There is no demo practice to seed yet.')
    return
  }
  const env = { ...settings, ...databaseEnv(addresses, { asOwner: true }), SOJOURN_MODE: 'demo' }
  await step('Seeding the demo practice (once)', async () => {
    // Most of what a seed reads is garbage a moment later.
    const flags = [...serverFlags, '--max-semi-space-size=32']
    const code = await runNode(seedScript, cast === 'everybody' ? [] : [`--${cast}`], { flags, env })
    if (code !== 0) throw new PlainError('The demo practice could not be seeded; see the lines above.')
  })
}

/** Seeds beside the final place and moves the database there when it is whole: an interrupted seed leaves nothing half-written. */
async function makeSeeded(database: Database, cast: Cast): Promise<void> {
  const { embedded } = database
  if (!embedded) return
  await embedded.admin.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`)
  await createDatabase(embedded.admin, unfinished)
  const beside = { ...database, addresses: addressesOf(embedded, unfinished) }
  await step('Preparing the database', () => migrate(beside))
  await loadReference(beside.addresses, 'demo')
  await runSeed(beside.addresses, {}, cast)
  await embedded.admin.query(`DROP DATABASE IF EXISTS ${databaseName} WITH (FORCE)`)
  await embedded.admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${unfinished}'`)
  await embedded.admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${databaseName}`)
}

/** The embedded database, migrated, and in demo mode with the demo practice in it. Two commands at once wait for each other. */
async function prepareEmbedded(database: Database, mode: Mode, cast: Cast): Promise<void> {
  const { embedded, addresses } = database
  if (!embedded) return
  await embedded.admin.query('SELECT pg_advisory_lock($1)', [seedLock])
  try {
    const isThere = await hasDatabase(embedded.admin, databaseName)
    const isSeeded = isThere && (await hasPractice(embedded.adminUrl(databaseName)))
    if (mode === 'demo' && !isSeeded) return await makeSeeded(database, cast)
    if (!isThere) await createDatabase(embedded.admin, databaseName)
    await migrate(database)
    await loadReference(addresses, mode)
  } finally {
    await embedded.admin.query('SELECT pg_advisory_unlock($1)', [seedLock])
  }
}

/** Migrates, loads reference data, seeds where that is due, refuses demo people in production. Only a database of our own can be seeded with less than everybody. */
export async function prepareDatabase(database: Database, mode: Mode, cast: Cast = 'everybody'): Promise<void> {
  if (database.embedded) return prepareEmbedded(database, mode, cast)
  await migrate(database)
  await loadReference(database.addresses, mode)
  if (mode === 'production') await refuseDemoPeople(database.addresses)
  if (mode === 'demo' && !(await hasPractice(database.addresses.worker))) await runSeed(database.addresses)
}
