import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { ensureBuild } from '../build.ts'
import { openDatabase } from '../database.ts'
import { copyForPastYear, writePastYear } from '../past-year/write.ts'
import { openPortal } from '../portal.ts'
import { keepDatabaseUp } from '../postgres/supervise.ts'
import { prepareDatabase } from '../seed.ts'
import { clearLeftOver } from '../support/left-over.ts'
import { atEnd } from '../support/life.ts'
import { inProject } from '../support/paths.ts'
import { isFree } from '../support/port.ts'
import { checkSettings, type Environment, ensureLocalSecrets, hostOf, modeOf } from '../support/settings.ts'
import { PlainError, say } from '../support/terminal.ts'

type Role = { readonly role: string; readonly name: string; readonly email: string }

function portOf(env: Environment): number {
  const port = Number(env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new PlainError(`PORT must be a number from 1 to 65535, not "${env.PORT}".`)
  return port
}

async function refuseTakenPort(port: number, host: string | undefined): Promise<void> {
  const elsewhere = `choose another with PORT=${port + 1} npm start`
  if ((await clearLeftOver(port)) === 'served')
    throw new PlainError(`Sojourn already runs on port ${port}; stop it there, or ${elsewhere}.`)
  if (!(await isFree(port, host))) throw new PlainError(`Port ${port} is taken by another program; stop it, or ${elsewhere}.`)
}

async function tellSignIns(): Promise<void> {
  const file = inProject('prisma/seed/sign-ins.ts')
  if (!existsSync(file)) return
  const { demoSignIns } = (await import(pathToFileURL(file).href)) as { demoSignIns: readonly Role[] }
  const width = Math.max(...demoSignIns.map(({ role }) => role.length))
  say('\n  Demo sign-ins, one click each on the sign-in page:')
  for (const { role, name, email } of demoSignIns) say(`    ${role.padEnd(width)}  ${name} <${email}>`)
}

/** `start` and `dev`: everything from an empty machine to a portal that answers, and back again when it is stopped. */
export async function startCommand({ isDevelopment }: { isDevelopment: boolean }): Promise<number> {
  const began = Date.now()
  const mode = modeOf(process.env)
  const port = portOf(process.env)
  const host = hostOf(process.env)
  if (mode !== 'production') await ensureLocalSecrets()
  const publicUrl = process.env.PUBLIC_URL ?? (mode === 'production' ? undefined : `http://localhost:${port}`)
  const env = { ...process.env, PUBLIC_URL: publicUrl, SOJOURN_MODE: mode }
  checkSettings(env)
  await refuseTakenPort(port, host)
  say(process.env.DATABASE_URL ? 'Connecting to the database …' : 'Starting the database …')
  const database = await openDatabase(process.env)
  atEnd(database.close, 'database')
  await Promise.all([prepareDatabase(database, mode, 'cast'), isDevelopment ? undefined : ensureBuild()])
  const year = mode === 'demo' ? await copyForPastYear(database) : null
  if (database.embedded) keepDatabaseUp(database.embedded)
  say('Starting the portal …')
  await openPortal({ port, host, addresses: database.addresses, env, isDevelopment })
  say(`\n  Sojourn is ready at ${publicUrl} (${mode}, port ${port}, in ${((Date.now() - began) / 1000).toFixed(1)} s)`)
  if (mode === 'demo') await tellSignIns()
  say('\n  Ctrl-C stops it.\n')
  if (year) void writePastYear(year)
  return new Promise(() => undefined)
}
