import { Client } from 'pg'
import { createDatabase } from '../../scripts/postgres/roles'

/** A database with nothing in it, or as another is that nobody is connected to, beside the one of this test file and with the same roles. `drop` it at the end. */
export type SpareDatabase = {
  readonly name: string
  readonly owner: string
  readonly app: string
  readonly admin: string
  drop(): Promise<void>
}

/** Makes it on the server of this run; its name says whose it is, so that one left behind by a broken run goes with the others. */
export async function spareDatabase(suffix: string, template?: string): Promise<SpareDatabase> {
  const at = (setting: string, database: string) => {
    const url = new URL(process.env[setting] ?? '')
    url.pathname = `/${database}`
    return url.href
  }
  const name = `${new URL(process.env.DATABASE_URL ?? '').pathname.slice(1)}_${suffix}`
  const server = new Client({ connectionString: at('TEST_ADMIN_DATABASE_URL', 'postgres') })
  await server.connect()
  await createDatabase(server, name, template)
  return {
    name,
    owner: at('MIGRATE_DATABASE_URL', name),
    app: at('DATABASE_URL', name),
    admin: at('TEST_ADMIN_DATABASE_URL', name),
    drop: async () => {
      await server.query(`DROP DATABASE IF EXISTS ${server.escapeIdentifier(name)} WITH (FORCE)`)
      await server.end()
    },
  }
}
