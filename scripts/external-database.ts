import { createHmac } from 'node:crypto'
import type { Client } from 'pg'
import { ensureExtensions, ensureRoles, hasRoles, refuseStrongRole, roleNames } from './postgres/roles.ts'
import { wordsOnPostgres } from './postgres/versions.ts'
import { connectTo, partsOf } from './support/address.ts'
import { type Environment, modeOf } from './support/settings.ts'
import { PlainError, say } from './support/terminal.ts'

/** The addresses of the three roles. Without an owner's address migrations are left to whoever has it. */
export type Addresses = { readonly migrate: string | null; readonly app: string; readonly worker: string }

/** Holds the server against the one range of versions: refuses, or says once what is to be known. */
async function checkVersion(client: Client, { isSaid = false } = {}): Promise<void> {
  const { rows } = await client.query<{ version: number }>("SELECT current_setting('server_version_num')::int / 10000 AS version")
  const words = wordsOnPostgres(rows[0]?.version ?? 0)
  if (words?.isRefused) throw new PlainError(words.sentence)
  if (words && isSaid) say(words.sentence)
}

async function canMakeRoles(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ can: boolean }>(
    'SELECT rolsuper OR rolcreaterole AS can FROM pg_roles WHERE rolname = current_user',
  )
  return rows[0]?.can ?? false
}

function asRole(address: string, user: string, password: string): string {
  const url = new URL(address)
  url.username = user
  url.password = encodeURIComponent(password)
  return url.href
}

type RolePasswords = Readonly<Record<keyof typeof roleNames, string>>

/** By which setting the password of a role is given, where one administrator's address stands for all three. */
const passwordSettings = {
  owner: 'SOJOURN_OWNER_PASSWORD',
  app: 'SOJOURN_APP_PASSWORD',
  worker: 'SOJOURN_WORKER_PASSWORD',
} as const satisfies Readonly<Record<keyof typeof roleNames, string>>

/**
 * The passwords of the roles behind an administrator's address: given each by its own setting, so that the administrator's can be
 * changed. Only a demo derives them from it.
 */
function passwordsOf(env: Environment): RolePasswords {
  const kinds = Object.keys(roleNames) as (keyof typeof roleNames)[]
  const missing = kinds.map((kind) => passwordSettings[kind]).filter((name) => !env[name])
  if (missing.length > 0 && (missing.length < kinds.length || modeOf(env) === 'production')) {
    throw new PlainError(
      `DATABASE_URL names an administrator, so each role needs a password of its own: ${missing.join(', ')} (openssl rand -hex 24), or give an address for each role (see .env.example).`,
    )
  }
  const address = env.DATABASE_URL ?? ''
  return Object.fromEntries(
    kinds.map((kind) => [kind, env[passwordSettings[kind]] ?? derivedPassword(address, roleNames[kind])]),
  ) as RolePasswords
}

/** A demo's: the same administrator's address always gives the same, so that every copy of the project finds the roles it made. */
function derivedPassword(address: string, role: string): string {
  const { password } = partsOf(address, 'DATABASE_URL')
  if (!password) throw new PlainError('DATABASE_URL has no password to derive the roles’ passwords from; give an address for each role.')
  return createHmac('sha256', `${password}`).update(`sojourn ${role}`).digest('base64url')
}

async function grantDatabase(client: Client): Promise<void> {
  const { owner, app, worker } = roleNames
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name')
  const database = client.escapeIdentifier(rows[0]?.name ?? '')
  await client.query(`GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ${database} TO ${owner}`)
  await client.query(`GRANT USAGE, CREATE ON SCHEMA public TO ${owner}`)
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${app}, ${worker}`)
}

/** One address that may make roles is enough: the three roles are made and used, the administrator's own is not used again. */
async function fromAdministrator(client: Client, env: Environment): Promise<Addresses> {
  const address = env.DATABASE_URL ?? ''
  const passwords = passwordsOf(env)
  const { owner, app, worker } = roleNames
  if (!(await hasRoles(client))) {
    await ensureRoles(client, passwords)
    say(`Made the roles ${owner}, ${app} and ${worker}.`)
  }
  await ensureExtensions(client)
  await grantDatabase(client)
  const addresses = {
    migrate: asRole(address, owner, passwords.owner),
    app: asRole(address, app, passwords.app),
    worker: asRole(address, worker, passwords.worker),
  }
  // Roles belong to the whole server: another database on it may have given them other passwords.
  for (const [kind, url] of [
    ['owner', addresses.migrate],
    ['app', addresses.app],
    ['worker', addresses.worker],
  ] as const) {
    await (await connectTo(url, env[passwordSettings[kind]] ? passwordSettings[kind] : 'DATABASE_URL')).end()
  }
  return addresses
}

async function makeMissingRole(client: Client, address: string, variable: string, role: string): Promise<void> {
  const { user, password } = partsOf(address, variable)
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [user])
  if (rowCount) return
  if (user !== role || !(await canMakeRoles(client))) {
    throw new PlainError(`${variable} signs in as ${user}, who is not there; make the role ${role} as docs/operations.md shows.`)
  }
  await client.query(
    `CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(`${password}`)}`,
  )
}

async function checkRole(address: string, variable: string, role: string): Promise<void> {
  const client = await connectTo(address, variable)
  try {
    await checkVersion(client)
    await refuseStrongRole(client, variable)
    const { rows } = await client.query<{ member: boolean }>(
      "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AND pg_has_role(current_user, $1, 'MEMBER') AS member",
      [role],
    )
    if (!rows[0]?.member)
      throw new PlainError(`${variable} must sign in as ${role}, or as a member of it: the row policies are written for that role.`)
  } finally {
    await client.end()
  }
}

/** Works out the three addresses from what the environment names, makes roles where it may, and refuses what cannot work with one sentence. */
export async function resolveExternal(env: Environment): Promise<Addresses> {
  const app = env.DATABASE_URL ?? ''
  const migrate = env.MIGRATE_DATABASE_URL || null
  const client = await connectTo(migrate ?? app, migrate ? 'MIGRATE_DATABASE_URL' : 'DATABASE_URL')
  try {
    await checkVersion(client, { isSaid: true })
    if (!migrate && (await canMakeRoles(client))) return await fromAdministrator(client, env)
    const worker = env.WORKER_DATABASE_URL
    if (!worker) throw new PlainError('WORKER_DATABASE_URL is missing: the worker signs in by its own role (see .env.example).')
    if (migrate) {
      await makeMissingRole(client, app, 'DATABASE_URL', roleNames.app)
      await makeMissingRole(client, worker, 'WORKER_DATABASE_URL', roleNames.worker)
    }
    await checkRole(app, 'DATABASE_URL', roleNames.app)
    await checkRole(worker, 'WORKER_DATABASE_URL', roleNames.worker)
    return { migrate, app, worker }
  } finally {
    await client.end()
  }
}
