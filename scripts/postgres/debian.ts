import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { accountFor } from './account.ts'
import type { Embedded } from './embedded.ts'
import { initialise } from './initialise.ts'
import { type Passwords, passwordsIn } from './passwords.ts'
import { roleNames } from './roles.ts'
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

/** A server that was started with Debian's programs. */
export type DebianServer = Pick<Embedded, 'port' | 'url' | 'adminUrl'> & { readonly passwords: Passwords; stop(): Promise<void> }

/** Starts a server with those programs, empty and without roles of ours, in a folder that goes with whoever made it. */
export async function startDebianServer(folder: string, binaries: string, settings: readonly string[] = []): Promise<DebianServer> {
  const cluster = join(folder, 'cluster')
  const place = { folder, cluster, binaries, account: accountFor(cluster) }
  const passwords = passwordsIn(place)
  initialise(place, passwords)
  const running = await startServer(place, null, settings)
  const address = (user: string, password: string, database: string) =>
    `postgresql://${user}:${password}@127.0.0.1:${running.port}/${database}`
  return {
    port: running.port,
    passwords,
    url: (role, database) => address(roleNames[role], passwords[role], database),
    adminUrl: (database) => address('postgres', passwords.postgres, database),
    stop: () => stopServer(running),
  }
}
