import { ensureBuild } from './build.ts'
import { openPortal } from './portal.ts'
import { inProject } from './support/paths.ts'
import { freePort } from './support/port.ts'
import type { Environment } from './support/settings.ts'
import type { TestDatabase } from './test-database.ts'

/** A production build served for tests on a port and a database of its own. Its log goes to a file. */
export async function openTestPortal(
  { addresses, env }: TestDatabase,
  settings: Environment = {},
): Promise<{ baseUrl: string; env: Environment; close(): Promise<void> }> {
  await ensureBuild()
  const port = await freePort()
  const baseUrl = `http://localhost:${port}`
  const own = { ...env, PUBLIC_URL: baseUrl, NEXTAUTH_URL: baseUrl, ...settings }
  const { close } = await openPortal({ port, addresses, env: own, log: inProject('.cache/tests/portal.log') })
  return { baseUrl, env: { ...own, SOJOURN_BASE_URL: baseUrl }, close }
}
