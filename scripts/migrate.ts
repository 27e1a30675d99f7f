import { Client } from 'pg'
import type { Database } from './database.ts'
import { migrationsIn } from './migrations/files.ts'
import { applyMigrations } from './migrations/runner.ts'
import { ensureExtensions, roleNames } from './postgres/roles.ts'
import { PlainError, say } from './support/terminal.ts'

async function onConnection<Result>(address: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The names of the migrations that are in the database; none when there is no ledger to read. */
async function appliedIn(client: Client): Promise<Set<string>> {
  try {
    const { rows } = await client.query<{ name: string }>(
      'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    )
    return new Set(rows.map((row) => row.name))
  } catch {
    return new Set()
  }
}

/** Without the owner's address migrating is somebody else's step, but a database that lags behind is not served. */
async function refuseOutdated(address: string): Promise<void> {
  const applied = await onConnection(address, appliedIn)
  const missing = migrationsIn().filter(({ name }) => !applied.has(name))
  if (missing.length > 0) {
    throw new PlainError(
      `The database lacks ${missing.length} migrations; apply them with MIGRATE_DATABASE_URL set: node scripts/start.mjs migrate.`,
    )
  }
}

/** Brings the database to the newest migration, as the owner. The app's role may read the ledger, to know where it stands. */
export async function migrate({ addresses }: Database): Promise<void> {
  if (!addresses.migrate) {
    await refuseOutdated(addresses.app)
    return
  }
  await onConnection(addresses.migrate, ensureExtensions)
  const applied = await applyMigrations(addresses.migrate)
  for (const name of applied) say(`  applied ${name}`)
  await onConnection(addresses.migrate, (client) => client.query(`GRANT SELECT ON _prisma_migrations TO ${roleNames.app}`))
}
