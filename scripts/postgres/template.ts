import { migrationsFingerprint } from '../migrations/files.ts'
import { applyMigrations } from '../migrations/runner.ts'
import { type Embedded, openEmbedded } from './embedded.ts'
import { createDatabase, hasDatabase } from './roles.ts'

const unsafeButFast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
const templateLock = 7_243_091
/** Another run may still copy the one before. */
const templatesKept = 3

/** The server of the tests: a data folder of its own, and no waiting for the disk. */
export async function openTestServer(): Promise<Embedded> {
  const server = await openEmbedded('postgres-test', { settings: unsafeButFast })
  await dropLeftovers(server)
  return server
}

/** Clones carry the id of their launcher: those whose launcher is gone are dropped. */
async function dropLeftovers({ admin }: Embedded): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT d.datname AS name FROM pg_database d
     WHERE NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datname = d.datname)
       AND d.datname ~ '^clone_[0-9]+_' AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.pid::text = split_part(d.datname, '_', 2))`,
  )
  for (const { name } of rows) await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(name)}`)
}

type Template = { readonly kind: string; readonly name: string; fill(database: string): Promise<void> }

async function makeTemplate({ admin }: Embedded, { kind, name, fill }: Template): Promise<void> {
  const { rows } = await admin.query<{ name: string; done: boolean }>(
    'SELECT datname AS name, datistemplate AS done FROM pg_database WHERE datname LIKE $1 ORDER BY oid DESC',
    [`${kind}\\_%`],
  )
  if (rows.some((row) => row.name === name && row.done)) return
  const outdated = rows.filter((row, index) => row.name === name || index >= templatesKept)
  for (const row of outdated) {
    const database = admin.escapeIdentifier(row.name)
    await admin.query(`ALTER DATABASE ${database} IS_TEMPLATE false`)
    await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
  }
  await createDatabase(admin, name)
  await fill(name)
  await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()', [name])
  await admin.query(`ALTER DATABASE ${admin.escapeIdentifier(name)} IS_TEMPLATE true`)
}

/** Makes the template `<kind>_<state>` when it is missing, one process at a time, and returns its name. */
export async function ensureTemplateOf(
  server: Embedded,
  kind: string,
  state: string,
  fill: (database: string) => Promise<void>,
): Promise<string> {
  const name = `${kind}_${state}`
  await server.admin.query('SELECT pg_advisory_lock($1, hashtext($2))', [templateLock, kind])
  try {
    await makeTemplate(server, { kind, name, fill })
    return name
  } finally {
    await server.admin.query('SELECT pg_advisory_unlock($1, hashtext($2))', [templateLock, kind])
  }
}

/** The name of a database with all migrations in it, made when it is missing; copying it takes some 25 ms. */
export async function ensureTemplate(server: Embedded): Promise<string> {
  return ensureTemplateOf(server, 'migrated', migrationsFingerprint(), async (database) => {
    await applyMigrations(server.url('owner', database))
  })
}

/** A copy of a template that belongs to this launcher and goes with it. */
export async function cloneDatabase(server: Embedded, template: string, suffix: string): Promise<string> {
  const name = `clone_${server.launcherId}_${suffix}`
  if (!(await hasDatabase(server.admin, name))) await createDatabase(server.admin, name, template)
  return name
}

/** Drops every copy this launcher made. */
export async function dropClones({ admin, launcherId }: Embedded): Promise<void> {
  const { rows } = await admin.query<{ name: string }>('SELECT datname AS name FROM pg_database WHERE datname LIKE $1', [
    `clone\\_${launcherId}\\_%`,
  ])
  for (const { name } of rows) await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(name)} WITH (FORCE)`)
}
