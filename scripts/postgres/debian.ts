import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { accountFor } from './account.ts'
import { initialise } from './initialise.ts'
import { passwordsIn } from './passwords.ts'
import { startServer, stopServer } from './server.ts'
import { newestPostgres, oldestPostgres } from './versions.ts'

const packages = '/usr/lib/postgresql'

/**
 * The folder above `bin` of the newest PostgreSQL Debian's packages brought that this release runs on, with `pg_dump` and `psql`, which
 * the embedded one has not. Null when there is none.
 */
export function newestDebianPostgres(): string | null {
  const versions = existsSync(packages) ? readdirSync(packages).map(Number) : []
  const usable = versions.filter((version) => version >= oldestPostgres && version <= newestPostgres).sort((left, right) => right - left)
  const folders = usable.map((version) => join(packages, String(version)))
  return (
    folders.find((folder) =>
      ['postgres', 'initdb', 'pg_dump', 'pg_restore', 'psql'].every((name) => existsSync(join(folder, 'bin', name))),
    ) ?? null
  )
}

/** Starts a server with those programs, empty and without roles of ours, in a folder that goes with whoever made it. */
export async function startDebianServer(folder: string, binaries: string, settings: readonly string[] = []) {
  const cluster = join(folder, 'cluster')
  const place = { folder, cluster, binaries, account: accountFor(cluster) }
  const { postgres: password } = passwordsIn(place)
  initialise(place, { postgres: password, owner: '', app: '', worker: '' })
  const running = await startServer(place, null, settings)
  return {
    port: running.port,
    password,
    adminUrl: (database: string) => `postgresql://postgres:${password}@127.0.0.1:${running.port}/${database}`,
    stop: () => stopServer(running),
  }
}
