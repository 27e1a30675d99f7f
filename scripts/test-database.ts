import { addressesOf, databaseEnv } from './database.ts'
import type { Addresses } from './external-database.ts'
import { applyMigrations } from './migrations/runner.ts'
import { type Embedded, openEmbedded } from './postgres/embedded.ts'
import { cloneDatabase, dropClones, ensureTemplate, ensureTemplateOf, openTestServer } from './postgres/template.ts'
import { type Cast, loadReference, runSeed } from './seed.ts'
import { fingerprintOf } from './support/fingerprint.ts'
import { atEnd } from './support/life.ts'
import type { Environment } from './support/settings.ts'
import { testSettings } from './support/test-settings.ts'

/** A throw-away database, with the settings a process needs to use it. */
export type TestDatabase = { readonly addresses: Addresses; readonly env: Environment }

function described(server: Embedded, name: string): TestDatabase {
  const addresses = addressesOf(server, name)
  const env = { ...testSettings, ...databaseEnv(addresses, { asOwner: true }), TEST_ADMIN_DATABASE_URL: server.adminUrl(name) }
  return { addresses, env }
}

function held(server: Embedded): Embedded {
  const release = async () => {
    await dropClones(server)
    await server.release()
  }
  atEnd(release, 'database')
  return server
}

/** The test server, held until this command ends. */
export const holdTestServer = async (): Promise<Embedded> => held(await openTestServer())

/** The server of the benchmarks: it waits for the disk like a real one, has the memory the shipped one has, and counts statements. */
export const holdBenchServer = async (): Promise<Embedded> =>
  held(await openEmbedded('postgres-bench', { settings: ['shared_preload_libraries=pg_stat_statements'] }))

/** A fresh copy of the migrated, empty database. */
export async function emptyDatabase(server: Embedded, suffix: string): Promise<TestDatabase> {
  return described(server, await cloneDatabase(server, await ensureTemplate(server), suffix))
}

/** The seeded database to copy from. Seeding is done once for each state of the sources and each day. Stories bring a practice of their own and need few others around. */
export async function ensureSeeded(server: Embedded, cast: Cast): Promise<string> {
  const today = new Date().toISOString().slice(0, 10)
  const state = `${today.replaceAll('-', '')}_${fingerprintOf(['lib', 'prisma']).slice(0, 12)}`
  return ensureTemplateOf(server, `seeded_${cast}`, state, async (name) => {
    const addresses = addressesOf(server, name)
    await applyMigrations(server.url('owner', name))
    await loadReference(addresses, 'test', testSettings)
    await runSeed(addresses, testSettings, cast)
  })
}

/** A fresh copy of the seeded database. */
export async function seededDatabase(server: Embedded, suffix: string, cast: Cast = 'everybody'): Promise<TestDatabase> {
  return described(server, await cloneDatabase(server, await ensureSeeded(server, cast), suffix))
}
