import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { shapeOfDatabase } from './migrations/database-shape.ts'
import { migrationsFolder } from './migrations/files.ts'
import { applyMigrations } from './migrations/runner.ts'
import { schemaText, shapeOfSchema } from './migrations/schema-shape.ts'
import { stepsBetween } from './migrations/shape.ts'
import { createDatabase } from './postgres/roles.ts'
import { openTestServer } from './postgres/template.ts'
import { PlainError, say } from './support/terminal.ts'

const stampOf = (now: Date) => now.toISOString().replace(/\D/g, '').slice(0, 14)

/** The SQL that leads from this database to what the schema says; empty when they agree. */
async function missingIn(address: string): Promise<string> {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    return stepsBetween(await shapeOfDatabase(client), shapeOfSchema(schemaText())).join('\n')
  } finally {
    await client.end()
  }
}

/** What the schema asks for beyond what the migrations make (those named earlier than `before`), worked out on a throw-away database. */
async function missingSql(before?: string): Promise<string> {
  const server = await openTestServer()
  const database = `clone_${server.launcherId}_draft`
  try {
    await createDatabase(server.admin, database)
    await applyMigrations(server.url('owner', database), before === undefined ? {} : { before })
    return await missingIn(server.url('owner', database))
  } finally {
    await server.admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
    await server.release()
  }
}

/** Writes the step from the migrations to the schema into a new migration folder: `draft-migration <what_becomes_true> [--at <UTC stamp>]`. */
export async function draftMigration(given: readonly string[]): Promise<void> {
  const [name, flag, stamp] = given
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name) || (flag && (flag !== '--at' || !/^\d{14}$/.test(stamp ?? '')))) {
    throw new PlainError('Name the migration by what becomes true, in lower case with underscores: draft-migration clients_have_contacts.')
  }
  const at = stamp ?? stampOf(new Date())
  const sql = await missingSql(at)
  if (!sql) {
    say('Schema and migrations agree; nothing to draft.')
    return
  }
  const folder = join(migrationsFolder, `${at}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), `${sql}\n`)
  say(`Drafted ${join('prisma/migrations', `${at}_${name}`, 'migration.sql')}. Read it, add what the schema cannot say, then run it.`)
}

/** Fails when schema and migrations have drifted apart. */
export async function checkDrift(): Promise<void> {
  const sql = await missingSql()
  if (sql) throw new PlainError(`The schema asks for more than the migrations make; draft a migration. Missing:\n${sql}`)
  say('Schema and migrations agree.')
}
