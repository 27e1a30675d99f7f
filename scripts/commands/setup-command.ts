import { databaseEnv, openDatabase } from '../database.ts'
import { prepareDatabase } from '../seed.ts'
import { runNode, serverFlags } from '../support/children.ts'
import { atEnd } from '../support/life.ts'
import { checkSettings, ensureLocalSecrets, modeOf } from '../support/settings.ts'
import { PlainError } from '../support/terminal.ts'

/** `setup …`: migrates, then creates a practice and invites its first admin. May be run again. */
export async function setupCommand(given: readonly string[]): Promise<number> {
  const mode = modeOf(process.env)
  if (mode === 'demo')
    throw new PlainError('A demo opens its own practice with `npm start`; set DATABASE_URL to open a real one (see .env.example).')
  if (mode !== 'production') await ensureLocalSecrets()
  const env = { ...process.env, SOJOURN_MODE: mode }
  checkSettings(env)
  const database = await openDatabase(process.env)
  atEnd(database.close, 'database')
  await prepareDatabase(database, mode)
  const own = { ...databaseEnv(database.addresses, { asOwner: true }), SOJOURN_MODE: mode }
  return runNode('prisma/seed/setup.ts', given, { flags: serverFlags, env: own, isAsking: true })
}

/** `seed`: the demo practice, into a database that has none. Never in production. */
export async function seedCommand(): Promise<number> {
  const mode = modeOf(process.env)
  if (mode === 'production') throw new PlainError('Demo people are never seeded in production; set SOJOURN_MODE=demo for a demo instance.')
  await ensureLocalSecrets()
  const database = await openDatabase(process.env)
  atEnd(database.close, 'database')
  await prepareDatabase(database, 'demo')
  return 0
}
