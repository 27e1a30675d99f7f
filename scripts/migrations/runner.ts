import { randomUUID } from 'node:crypto'
import type { Client, DatabaseError } from 'pg'
import { connectTo } from '../support/address.ts'
import { PlainError, say } from '../support/terminal.ts'
import { type Migration, migrationsIn } from './files.ts'
import { type Statement, statementsOf } from './statements.ts'

/** The first line of a migration whose statements cannot stand in a transaction: CREATE INDEX CONCURRENTLY, VACUUM and their like. */
export const outsideMark = '-- outside a transaction'

/** The lock Prisma's own command takes, so that it and this one wait for each other as well. */
const migrationLock = 72_707_369

/** Prisma's ledger, column by column, so that its tools can read where a database stands. */
const ledger = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`
const begun = 'INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at) VALUES ($1, $2, $3, clock_timestamp())'
const finished = 'UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1'

type Entry = { readonly name: string; readonly checksum: string; readonly isDone: boolean }

/** What the ledger holds; what was rolled back was never there. */
async function entriesIn(client: Client): Promise<Map<string, Entry>> {
  const { rows } = await client.query<Entry>(
    'SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isDone" FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  return new Map(rows.map((row) => [row.name, row]))
}

/** What is still to be applied. A file that changed afterwards, or one that broke off half-way, is refused before anything is done. */
function missingOf(migrations: readonly Migration[], entries: ReadonlyMap<string, Entry>): Migration[] {
  for (const { name, checksum } of migrations) {
    const entry = entries.get(name)
    if (entry && !entry.isDone) {
      throw new PlainError(
        `The migration ${name} broke off half-way. Take back by hand what it left, then mark it: UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '${name}' AND finished_at IS NULL.`,
      )
    }
    if (entry && entry.checksum !== checksum) {
      throw new PlainError(
        `The migration ${name} is not the file that was applied to this database. Put the file back as it was; what is to change goes into a new migration.`,
      )
    }
  }
  return migrations.filter(({ name }) => !entries.has(name))
}

/** The line in the file, and what the database said. A position is counted in characters of the statement it was sent. */
function sentenceFor(name: string, { text, line }: Statement, error: unknown): PlainError {
  const { message, position } = error as DatabaseError
  const at = line + (position ? [...text].slice(0, Number(position) - 1).filter((character) => character === '\n').length : 0)
  const [opening = ''] = text.split('\n')
  return new PlainError(`The migration ${name} failed in line ${at} (${opening.slice(0, 80).trim()}): ${message}.`)
}

async function runStatements(client: Client, { name, sql }: Migration): Promise<void> {
  for (const statement of statementsOf(sql)) {
    try {
      await client.query(statement.text)
    } catch (error) {
      throw sentenceFor(name, statement, error)
    }
  }
}

/** Applies one migration and writes it down, both or neither; one that stands outside a transaction is written down before and after. */
async function apply(client: Client, migration: Migration): Promise<void> {
  const id = randomUUID()
  const isOutside = migration.sql.startsWith(outsideMark)
  if (!isOutside) await client.query('BEGIN')
  try {
    await client.query(begun, [id, migration.checksum, migration.name])
    await runStatements(client, migration)
    await client.query(finished, [id])
    if (!isOutside) await client.query('COMMIT')
  } catch (error) {
    if (!isOutside) await client.query('ROLLBACK').catch(() => undefined)
    throw error instanceof PlainError
      ? error
      : new PlainError(`The migration ${migration.name} failed at its end: ${(error as Error).message}.`)
  }
}

async function takeLock(client: Client): Promise<void> {
  const { rows } = await client.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [migrationLock])
  if (rows[0]?.got) return
  say('Waiting for another command that applies migrations …')
  await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
}

type Options = { readonly folder?: string; readonly before?: string }

/**
 * Applies what is missing, in the order of the names, each in a transaction of its own, and returns the names of what it applied. Two at
 * once wait for each other. One that fails leaves nothing behind and ends it with a sentence; those before it stay. With `before` only
 * those that sort before that name.
 */
export async function applyMigrations(address: string, { folder, before }: Options = {}): Promise<string[]> {
  const migrations = migrationsIn(folder).filter(({ name }) => before === undefined || name < before)
  const client = await connectTo(address, 'MIGRATE_DATABASE_URL')
  try {
    await takeLock(client)
    await client.query(ledger)
    const missing = missingOf(migrations, await entriesIn(client))
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ name }) => name)
  } finally {
    await client.end()
  }
}
