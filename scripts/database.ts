import { type Addresses, resolveExternal } from './external-database.ts'
import { type Embedded, openEmbedded } from './postgres/embedded.ts'
import { createDatabase, hasDatabase } from './postgres/roles.ts'
import type { Environment } from './support/settings.ts'

/** The database a command works with. `embedded` is null when the environment names one. */
export type Database = {
  readonly addresses: Addresses
  readonly embedded: Embedded | null
  close(): Promise<void>
}

export const databaseName = 'sojourn'

/** The three addresses of a database on an embedded server. */
export function addressesOf(server: Pick<Embedded, 'url'>, database: string): Addresses {
  return { migrate: server.url('owner', database), app: server.url('app', database), worker: server.url('worker', database) }
}

/** What the children of the launcher learn about the database. The owner's address goes only to those who migrate or seed. */
export function databaseEnv({ migrate, app, worker }: Addresses, { asOwner = false } = {}): Environment {
  return { DATABASE_URL: app, WORKER_DATABASE_URL: worker, MIGRATE_DATABASE_URL: asOwner && migrate ? migrate : undefined }
}

/** Opens the database the environment names, or starts the embedded one. */
export async function openDatabase(env: Environment): Promise<Database> {
  if (env.DATABASE_URL) return { addresses: await resolveExternal(env), embedded: null, close: async () => undefined }
  const embedded = await openEmbedded('postgres')
  return { addresses: addressesOf(embedded, databaseName), embedded, close: () => embedded.release() }
}

/** Makes the embedded database when it is missing; an administrator makes a named one. */
export async function ensureDatabase({ embedded }: Database, name = databaseName): Promise<void> {
  if (embedded && !(await hasDatabase(embedded.admin, name))) await createDatabase(embedded.admin, name)
}
