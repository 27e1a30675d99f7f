import { databaseEnv, openDatabase } from '../database.ts'
import { migrate } from '../migrate.ts'
import { runNode, serverFlags } from '../support/children.ts'
import { atEnd } from '../support/life.ts'
import { checkSettings, modeOf } from '../support/settings.ts'
import { PlainError } from '../support/terminal.ts'

/** `move --from <zip> … | --key-of <host>`: brings a downloaded practice into a database that has none, or tells what opens its sealed part. */
export async function moveCommand(given: readonly string[]): Promise<number> {
  if (!process.env.DATABASE_URL) throw new PlainError('A practice moves between databases that DATABASE_URL names (see .env.example).')
  const mode = modeOf(process.env)
  const env = { ...process.env, SOJOURN_MODE: mode }
  checkSettings(env)
  const database = await openDatabase(process.env)
  atEnd(database.close, 'database')
  const { addresses } = database
  if (given.includes('--from')) {
    if (!addresses.migrate) throw new PlainError('MIGRATE_DATABASE_URL is missing: only the owner of the tables brings a practice in.')
    await migrate(database)
  }
  return runNode('scripts/move/run.ts', given, {
    flags: serverFlags,
    env: { ...databaseEnv(addresses, { asOwner: true }), SOJOURN_MODE: mode },
  })
}
