import { ensureDatabase, openDatabase } from '../database.ts'
import { migrate } from '../migrate.ts'
import { atEnd } from '../support/life.ts'
import { ensureLocalSecrets, modeOf } from '../support/settings.ts'
import { say } from '../support/terminal.ts'

/** `migrate`: brings the database to the newest migration and does nothing else. */
export async function migrateCommand(): Promise<number> {
  if (modeOf(process.env) !== 'production') await ensureLocalSecrets()
  const database = await openDatabase(process.env)
  atEnd(database.close, 'database')
  await ensureDatabase(database)
  await migrate(database)
  say('The database is up to date.')
  return 0
}
