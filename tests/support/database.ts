import type { TestProject } from 'vitest/node'
import { cloneDatabase, dropClones, ensureTemplate, openTestServer } from '../../scripts/postgres/template'

/** One copy of the migrated database, with the address of each role. The administrator's is for looking past the row policies. */
export type TestDatabase = { readonly admin: string; readonly owner: string; readonly app: string; readonly worker: string }

declare module 'vitest' {
  interface ProvidedContext {
    databases: readonly TestDatabase[]
  }
}

/** Starts or joins the test server and copies the migrated database once for each worker; afterwards the copies are dropped. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openTestServer()
  const template = await ensureTemplate(server)
  const databases: TestDatabase[] = []
  for (let worker = 1; worker <= Number(project.vitest.config.maxWorkers); worker += 1) {
    const name = await cloneDatabase(server, template, String(worker))
    databases.push({
      admin: server.adminUrl(name),
      owner: server.url('owner', name),
      app: server.url('app', name),
      worker: server.url('worker', name),
    })
  }
  project.provide('databases', databases)
  return async () => {
    await dropClones(server)
    await server.release()
  }
}
