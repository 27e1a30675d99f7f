import { existsSync } from 'node:fs'
import { databaseEnv, openDatabase } from '../database.ts'
import { prepareDatabase } from '../seed.ts'
import { runNode, serverFlags } from '../support/children.ts'
import { atEnd } from '../support/life.ts'
import { inProject } from '../support/paths.ts'
import { ensureLocalSecrets, modeOf } from '../support/settings.ts'
import { PlainError } from '../support/terminal.ts'

const setupScript = 'prisma/seed/setup.ts'

/** `setup …`: migrates, then creates a practice and invites its first admin. */
export async function setupCommand(given: readonly string[]): Promise<number> {
  if (!existsSync(inProject(setupScript))) throw new PlainError('There is no set-up yet.')
  const mode = modeOf(process.env)
  if (mode !== 'production') await ensureLocalSecrets()
  const database = await openDatabase(process.env)
  atEnd(database.close, 'database')
  await prepareDatabase(database, mode)
  const env = { ...databaseEnv(database.addresses, { asOwner: true }), SOJOURN_MODE: mode }
  return runNode(setupScript, given, { flags: serverFlags, env, isAsking: true })
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
