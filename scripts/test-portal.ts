import { rmSync } from 'node:fs'
import { ensureBuild } from './build.ts'
import { openPortal } from './portal.ts'
import { inProject } from './support/paths.ts'
import { freePort } from './support/port.ts'
import type { Environment } from './support/settings.ts'
import { PlainError } from './support/terminal.ts'
import type { TestDatabase } from './test-database.ts'

/** A production build served for tests on a port and a database of its own. Its log goes to a file. */
export async function openTestPortal(
  { addresses, env }: TestDatabase,
  settings: Environment = {},
): Promise<{ baseUrl: string; env: Environment; close(): Promise<void> }> {
  await ensureBuild()
  const log = inProject('.cache/tests/portal.log')
  rmSync(log, { force: true })
  const port = await freePort()
  const baseUrl = `http://localhost:${port}`
  const own = { ...env, PUBLIC_URL: baseUrl, NEXTAUTH_URL: baseUrl, ...settings }
  const { close } = await openPortal({ port, addresses, env: own, log })
  return { baseUrl, env: { ...own, SOJOURN_BASE_URL: baseUrl }, close }
}

/** The same for a script that was given its database by the launcher (`verify`, `bench`): served on that database. */
export async function openOwnPortal(settings: Environment = {}): Promise<{ baseUrl: string; env: Environment; close(): Promise<void> }> {
  const { DATABASE_URL: app, WORKER_DATABASE_URL: worker, MIGRATE_DATABASE_URL: owner } = process.env
  if (!app || !worker) throw new PlainError('Run this by `npm run verify` or `npm run bench`: it needs the database they start.')
  return openTestPortal({ addresses: { migrate: owner ?? null, app, worker }, env: process.env }, settings)
}
