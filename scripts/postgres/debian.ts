import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { accountFor } from './account.ts'
import type { Embedded } from './embedded.ts'
import { initialise } from './initialise.ts'
import { type Passwords, passwordsIn } from './passwords.ts'
import { roleNames } from './roles.ts'
import { startServer, stopServer } from './server.ts'
import { newestPostgres, oldestPostgres } from './versions.ts'

const packages = '/usr/lib/postgresql'

const programs = ['postgres', 'initdb', 'pg_dump', 'pg_restore', 'psql']

/** The folder above `bin` of this version of PostgreSQL as Debian packages it, with `pg_dump` and `psql`, which the embedded one has not; null when it is not there. */
export function debianPostgres(version: number): string | null {
  const folder = join(packages, String(version))
  return programs.every((name) => existsSync(join(folder, 'bin', name))) ? folder : null
}

/** That of the newest version this release runs on. */
export function newestDebianPostgres(): string | null {
  for (let version = newestPostgres; version >= oldestPostgres; version -= 1) {
    const folder = debianPostgres(version)
    if (folder) return folder
  }
  return null
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
