import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { cloneDatabase, dropClones, ensureTemplate, openTestServer } from '../../scripts/postgres/template'

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** One copy of the migrated database, with the address of each role. The administrator's is for looking past the row policies. */
export type TestDatabase = { readonly admin: string; readonly owner: string; readonly app: string; readonly worker: string }

declare module 'vitest' {
  interface ProvidedContext {
    /** By worker, and by file for those that need a database nobody else writes to. */
    databases: Readonly<Record<string, TestDatabase>>
  }
}

/** Test files that make a whole practice of fixed ids, or bring one in: two of them cannot share a database. */
const alone = globSync('tests/data/{seed,moving}/*.test.ts', { cwd: projectRoot })

/** Starts or joins the test server and copies the migrated database for each worker and each file alone; afterwards the copies are dropped. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openTestServer()
  const template = await ensureTemplate(server)
  const workers = Array.from({ length: Number(project.vitest.config.maxWorkers) }, (_, index) => String(index + 1))
  const databases: Record<string, TestDatabase> = {}
  for (const [index, user] of [...workers, ...alone].entries()) {
    const name = await cloneDatabase(server, template, String(index + 1))
    databases[user] = {
      admin: server.adminUrl(name),
      owner: server.url('owner', name),
      app: server.url('app', name),
      worker: server.url('worker', name),
    }
  }
  project.provide('databases', databases)
  return async () => {
    await dropClones(server)
    await server.release()
  }
}
