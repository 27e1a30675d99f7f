import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { readHeads } from '../../scripts/audit/verify-trail.mjs'
import { addressesOf, databaseEnv, databaseName } from '../../scripts/database.ts'
import { type Contents, contentsOf, differencesOf, rowsIn } from '../../scripts/drill/contents.ts'
import { type Looked, lookAtHashes, lookThroughLedger, lookThroughTrails } from '../../scripts/drill/look.ts'
import { applyMigrations } from '../../scripts/migrations/runner.ts'
import { type DebianServer, newestDebianPostgres, startDebianServer } from '../../scripts/postgres/debian.ts'
import { createDatabase, ensureExtensions, ensureRoles } from '../../scripts/postgres/roles.ts'
import { postgresRange } from '../../scripts/postgres/versions.ts'
import { atEnd, end, endOnSignal } from '../../scripts/support/life.ts'
import { processEnv } from '../../scripts/support/settings.ts'
import { PlainError } from '../../scripts/support/terminal.ts'
import { testSettings } from '../../scripts/support/test-settings.ts'
import { exitCode, isQuick, report, tell } from '../support/figures.ts'

/**
 * `drill [--dump FILE] [--heads FILE --key KEY]… [--rows N] [--json]`: a backup is put into an empty server and looked through, and each
 * step is timed. Without a dump a practice of so many rows is made and backed up first, and every table is held against where it came from.
 */
const { values } = parseArgs({
  options: {
    dump: { type: 'string' },
    heads: { type: 'string' },
    key: { type: 'string', multiple: true, default: [] },
    rows: { type: 'string', default: isQuick ? '20000' : '100000' },
    json: { type: 'boolean' },
    quick: { type: 'boolean' },
  },
})
const rows = Number(values.rows)
/** For a million rows; fewer have the same. */
const WHOLE_SECONDS = 300

endOnSignal(() => 1)
const binaries = newestDebianPostgres() ?? refuse(`A drill needs ${postgresRange} with pg_dump and pg_restore, as Debian packages it.`)
if (values.dump && !existsSync(values.dump)) refuse(`There is no file ${values.dump}.`)
if (!Number.isInteger(rows) || rows < 1_000) refuse('--rows is a whole number from 1000 on.')
const folder = mkdtempSync(join(tmpdir(), 'sojourn-drill-'))
chmodSync(folder, 0o755)
atEnd(async () => rmSync(folder, { recursive: true, force: true }), 'database')

function refuse(sentence: string): never {
  process.stderr.write(`\n${sentence}\n`)
  process.exit(1)
}

/** An empty server with the three roles and a database that is empty too. */
async function serverIn(name: string, settings: readonly string[]): Promise<DebianServer> {
  const place = join(folder, name)
  mkdirSync(place)
  chmodSync(place, 0o755)
  const server = await startDebianServer(place, binaries, settings)
  atEnd(server.stop, 'database')
  await on(server.adminUrl('postgres'), async (admin) => {
    await ensureRoles(admin, server.passwords)
    await createDatabase(admin, databaseName, 'template0')
  })
  return server
}

async function on<Result>(address: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function run(server: DebianServer, program: 'pg_dump' | 'pg_restore', given: readonly string[]): void {
  const where = ['--host=127.0.0.1', `--port=${server.port}`, '--username=postgres']
  const env = processEnv({ PATH: process.env.PATH, PGPASSWORD: server.passwords.postgres })
  const { status, stderr } = spawnSync(join(binaries, 'bin', program), [...where, ...given], { env, encoding: 'utf8' })
  if (status !== 0) throw new PlainError(`${program} did not go through: ${stderr.trim().split('\n').slice(-5).join('\n')}`)
}

async function timed<Result>(what: string, work: () => Promise<Result> | Result): Promise<{ seconds: number; result: Result }> {
  const began = performance.now()
  const result = await work()
  const seconds = (performance.now() - began) / 1000
  tell(`${what} (${seconds.toFixed(1)} s)`)
  return { seconds, result }
}

/** A practice of so many rows, backed up. */
async function backedUp(): Promise<{ file: string; seconds: number; contents: Contents }> {
  const server = await serverIn('source', ['fsync=off', 'max_wal_size=4GB'])
  const addresses = addressesOf(server, databaseName)
  await on(server.adminUrl(databaseName), ensureExtensions)
  await applyMigrations(addresses.migrate ?? '')
  Object.assign(process.env, testSettings, databaseEnv(addresses, { asOwner: true }), {
    TEST_ADMIN_DATABASE_URL: server.adminUrl(databaseName),
  })
  const { fill } = await import('./drill/fill.ts')
  await timed('A practice was made', () => on(server.adminUrl(databaseName), (client) => fill(client, rows)))
  const { closeDatabase } = await import('../../lib/data/scope.ts')
  await closeDatabase()
  const contents = await on(server.adminUrl(databaseName), contentsOf)
  const file = join(folder, 'practice.dump')
  const { seconds } = await timed('It was backed up', () => run(server, 'pg_dump', ['--format=custom', `--file=${file}`, databaseName]))
  await server.stop()
  return { file, seconds, contents }
}

const source = values.dump ? null : await backedUp()
const file = values.dump ?? source?.file ?? ''
const target = await serverIn('target', ['max_wal_size=4GB'])
const restored = await timed(`${Math.ceil(statSync(file).size / 1_000_000)} MB were put into an empty server`, () =>
  run(target, 'pg_restore', ['--exit-on-error', `--jobs=${availableParallelism()}`, `--dbname=${databaseName}`, file]),
)
const kept = { heads: values.heads ? readHeads(readFileSync(values.heads, 'utf8')) : new Map(), keys: values.key }
const looked = await timed('It was looked through', () =>
  on(
    target.adminUrl(databaseName),
    async (client): Promise<readonly Looked[]> => [
      await lookThroughTrails(client, kept),
      await lookThroughLedger(client),
      await lookAtHashes(client),
    ],
  ),
)
const contents = await on(target.adminUrl(databaseName), contentsOf)
const differing = source ? differencesOf(source.contents, contents) : []

const size = `${rowsIn(contents)} rows`
const figure = (metric: string, value: number, unit: string, limit: number) =>
  report({ name: 'drill', case: size, metric, value, unit, goal: limit, limit, better: 'lower' })
for (const { what, count, faults } of looked.result) {
  for (const fault of faults.slice(0, 20)) tell(`✗  ${fault}`)
  figure(`wrong in ${what} (of ${count})`, faults.length, 'faults', 0)
}
for (const name of differing) tell(`✗  ${name} is not what was backed up`)
if (source) figure('tables that differ', differing.length, 'tables', 0)
if (source) figure('backup', source.seconds, 's', WHOLE_SECONDS)
figure('restore', restored.seconds, 's', WHOLE_SECONDS)
figure('look through', looked.seconds, 's', WHOLE_SECONDS)
figure('all together', restored.seconds + looked.seconds + (source?.seconds ?? 0), 's', WHOLE_SECONDS)
await end(exitCode())
