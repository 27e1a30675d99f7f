import { Client } from 'pg'
import { withLock } from '../support/lock.ts'
import { PlainError } from '../support/terminal.ts'
import { initialise } from './initialise.ts'
import { type Passwords, passwordsIn } from './passwords.ts'
import { type Place, placeOf } from './place.ts'
import { ensureExtensions, ensureRoles, hasRoles, roleNames } from './roles.ts'
import { findRunning, type Running, startServer, stopServer } from './server.ts'

/** A server of our own. `admin` is its superuser's connection; holding it says that somebody still needs the server. */
export type Embedded = {
  readonly admin: Client
  readonly port: number
  /** Distinguishes this launcher from others on the same server. */
  readonly launcherId: number
  url(role: keyof typeof roleNames, database: string): string
  /** The superuser's address: for set-up and for looking past the row policies in tests. */
  adminUrl(database: string): string
  /** Ends our use; the last user stops the server. */
  release(): Promise<void>
  /** Starts the same server again, at the same address, after it went down. */
  reopen(): Promise<Embedded>
}

/** How a launcher's connection is known to the others. */
const launcherName = 'sojourn launcher'

async function connectAs(password: string, port: number, database: string, applicationName: string): Promise<Client> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database, application_name: applicationName })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function prepare(admin: Client, port: number, passwords: Passwords): Promise<void> {
  if (await hasRoles(admin)) return
  const template = await connectAs(passwords.postgres, port, 'template1', 'sojourn set-up')
  await ensureExtensions(template)
  await template.end()
  await ensureRoles(admin, passwords)
}

/** How many other launchers hold a connection. */
async function othersOn(admin: Client): Promise<number> {
  const { rows } = await admin.query<{ others: number }>(
    'SELECT count(*)::int AS others FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()',
    [launcherName],
  )
  return rows[0]?.others ?? 0
}

/** A lost connection says that the server went down and is not ours to stop any more. */
async function release(place: Place, lock: string, admin: Client, port: number): Promise<void> {
  await withLock(lock, 'stopping the database', async () => {
    const isLast = await othersOn(admin).then(
      (others) => others === 0,
      () => false,
    )
    await admin.end().catch(() => undefined)
    const running = isLast ? await findRunning(place) : null
    if (running && running.port === port) await stopServer(running)
  })
}

type Options = { readonly settings?: readonly string[]; readonly port?: number }

/** Connects to a server that runs, or has just been started, and sees to its roles. */
async function join(place: Place, { port }: Running, passwords: Passwords): Promise<Client> {
  try {
    const admin = await connectAs(passwords.postgres, port, 'postgres', launcherName)
    await prepare(admin, port, passwords)
    return admin
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') throw error
    throw new PlainError(`The passwords in ${place.folder}/passwords.json are not those of the database beside it; restore them together.`)
  }
}

/** Starts the embedded server called `name`, or joins the one that runs. `port` asks for the same address as before a crash. */
export async function openEmbedded(name: string, options: Options = {}): Promise<Embedded> {
  const place = placeOf(name)
  const lock = `${place.folder}/lock`
  const { admin, port, passwords } = await withLock(lock, 'starting the database', async () => {
    const known = passwordsIn(place)
    const found = await findRunning(place)
    if (!found) initialise(place, known)
    const running = found ?? (await startServer(place, options.port ?? null, options.settings ?? []))
    try {
      return { admin: await join(place, running, known), port: running.port, passwords: known }
    } catch (error) {
      if (!found) await stopServer(running)
      throw error
    }
  })
  const { rows } = await admin.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  return {
    admin,
    port,
    launcherId: rows[0]?.pid ?? 0,
    url: (role, database) => `postgresql://${roleNames[role]}:${passwords[role]}@127.0.0.1:${port}/${database}`,
    adminUrl: (database) => `postgresql://postgres:${passwords.postgres}@127.0.0.1:${port}/${database}`,
    release: () => release(place, lock, admin, port),
    reopen: () => openEmbedded(name, { ...options, port }),
  }
}
