import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { leftHere } from '../../../lib/domain/practice/export/whole.ts'
import { contentsOf, differencesOf } from '../../../scripts/drill/contents.ts'
import { applyMigrations } from '../../../scripts/migrations/runner.ts'
import { createDatabase } from '../../../scripts/postgres/roles.ts'
import { loadReference, runSeed } from '../../../scripts/seed.ts'
import { serverFlags } from '../../../scripts/support/children.ts'
import { root } from '../../../scripts/support/paths.ts'
import { type Environment, freshSecrets, processEnv } from '../../../scripts/support/settings.ts'
import { isQuick, report, tell } from '../../support/figures.ts'
import { mustDiffer, otherFiles } from './compare.ts'

/** What is otherwise in the database of the second instance, and why. Everything else is the same, row by row. */
const differentThere: Readonly<Record<string, string>> = {
  ...leftHere,
  attachment: 'names are sealed with the keys of the second instance',
  audit_event: 'one entry more says where the practice came from',
  consult_request: 'what callers hope for is sealed anew',
  message: 'sealed anew',
  psychotherapy_note: 'sealed anew',
  user: 'no passwords; the second step is sealed anew',
  _prisma_migrations: 'it says when this database was made',
}

const TAKE = 'tests/verify/roundtrip/take.ts'
const MOVE = 'scripts/move/run.ts'

type Instance = { readonly name: string; readonly env: Environment }

const on = (setting: string, database: string) => Object.assign(new URL(process.env[setting] ?? ''), { pathname: database }).href

/** A migrated database beside that of this run, which goes with it, and settings with secrets of its own. */
async function instance(suffix: string): Promise<Instance> {
  const name = `${new URL(process.env.TEST_ADMIN_DATABASE_URL ?? '').pathname.slice(1)}_${suffix}`
  const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
  await admin.connect()
  await createDatabase(admin, name)
  await admin.end()
  const names = ['DATABASE_URL', 'WORKER_DATABASE_URL', 'MIGRATE_DATABASE_URL', 'TEST_ADMIN_DATABASE_URL'] as const
  const addresses = Object.fromEntries(names.map((setting) => [setting, on(setting, name)]))
  await applyMigrations(addresses.MIGRATE_DATABASE_URL ?? '')
  return { name, env: { ...process.env, ...freshSecrets(), SOJOURN_MODE: 'demo', ...addresses } }
}

/** Runs a script on an instance to its end and gives what it wrote. */
async function run({ env }: Instance, script: string, given: readonly string[], more: Environment = {}): Promise<string> {
  // Papers are drawn with React as a browser has it.
  const flags = script === TAKE ? [] : serverFlags
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...flags, script, ...given], {
    cwd: root,
    env: processEnv({ ...env, ...more }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (told += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${told}`)
  return told.trim()
}

async function contents({ env }: Instance, practiceId: string) {
  const client = new pg.Client({ connectionString: env.TEST_ADMIN_DATABASE_URL })
  await client.connect()
  const found = await contentsOf(client, practiceId)
  await client.end()
  return found
}

const differ = (what: string, metric: string, value: number) =>
  report({ name: 'roundtrip', case: what, metric, value, unit: '', goal: 0, limit: 0, better: 'lower' })

/** A practice is taken along, brought into an empty database with other keys, and taken along from there: the same, file by file and row by row. */
export async function moveWhole(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'round-trip-'))
  try {
    const [first, second] = [await instance('first'), await instance('second')]
    const addresses = {
      migrate: first.env.MIGRATE_DATABASE_URL ?? null,
      app: first.env.DATABASE_URL ?? '',
      worker: first.env.WORKER_DATABASE_URL ?? '',
    }
    await loadReference(addresses, 'demo', first.env)
    await runSeed(addresses, first.env, isQuick ? 'newcomers' : 'everybody')
    const at = new Date().toISOString()
    const [one, two] = [join(folder, 'first.zip'), join(folder, 'second.zip')]
    const began = performance.now()
    const seconds = () => Math.round((performance.now() - began) / 1000)
    await run(first, TAKE, [one, at])
    tell(`Taken along after ${seconds()} s: ${(statSync(one).size / 1e6).toFixed(1)} MB.`)
    const firstKey = await run(first, MOVE, ['--key-of', '*'])
    tell(await run(second, MOVE, ['--from', one], { TRAVEL_KEY: firstKey }))
    tell(`In the empty database after ${seconds()} s.`)
    await run(second, TAKE, [two, at])
    const secondKey = await run(second, MOVE, ['--key-of', '*'])
    const { practiceId, compared, wrong } = await otherFiles({ path: one, key: firstKey }, { path: two, key: secondKey })
    tell(`${compared} files compared after ${seconds()} s. Those that may differ:`)
    for (const [name, why] of Object.entries(mustDiffer)) tell(`  ${name}: ${why}`)
    for (const line of wrong.slice(0, 20)) tell(`  OTHER: ${line}`)
    differ('a whole practice', 'files that differ', wrong.length)
    const tables = differencesOf(await contents(first, practiceId), await contents(second, practiceId)).filter(
      (name) => !(name.replaceAll('"', '') in differentThere),
    )
    if (tables.length > 0) tell(`  OTHER ROWS: ${tables.join(', ')}`)
    differ('a whole practice', 'tables that differ', tables.length)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
