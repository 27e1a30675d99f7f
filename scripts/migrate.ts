import type { Database } from './database.ts'
import { applyMigrations } from './migrations/engine.ts'
import { say } from './support/terminal.ts'

/** Brings the database to the newest migration, as the owner. Without the owner's address that is somebody else's step. */
export async function migrate({ addresses }: Database): Promise<void> {
  if (!addresses.migrate) {
    say('MIGRATE_DATABASE_URL is not set: migrations are left to a separate `node scripts/start.mjs migrate`.')
    return
  }
  const applied = await applyMigrations(addresses.migrate)
  for (const name of applied) say(`  applied ${name}`)
}
