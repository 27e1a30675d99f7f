import type { Client } from 'pg'
import { PlainError } from '../support/terminal.ts'

/** The three roles: the owner migrates, the app and the worker own nothing and stand under every row policy. */
export const roleNames = { owner: 'sojourn_owner', app: 'sojourn_app', worker: 'sojourn_worker' } as const

const extensions = ['btree_gist', 'pgcrypto', 'pg_trgm']
const powerless = 'NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION'

/** Whether all three roles are there already. */
export async function hasRoles(admin: Client): Promise<boolean> {
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = ANY($1)', [Object.values(roleNames)])
  return rowCount === Object.keys(roleNames).length
}

/** Makes the roles that are missing. */
export async function ensureRoles(admin: Client, passwords: Readonly<Record<keyof typeof roleNames, string>>): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY($1)', [
    Object.values(roleNames),
  ])
  const known = new Set(rows.map((row) => row.rolname))
  for (const [kind, name] of Object.entries(roleNames) as [keyof typeof roleNames, string][]) {
    if (known.has(name)) continue
    await admin.query(`CREATE ROLE ${name} LOGIN ${powerless} PASSWORD ${admin.escapeLiteral(passwords[kind])}`)
  }
}

/** The app and the worker must not be able to step around the row policies: asked of the server, not believed. */
export async function refuseStrongRole(client: Client, variable: string): Promise<void> {
  const { rows } = await client.query<{ strong: boolean }>(
    'SELECT rolsuper OR rolbypassrls AS strong FROM pg_roles WHERE rolname = current_user',
  )
  if (rows[0]?.strong) {
    throw new PlainError(`${variable} signs in as a role that no row policy holds; give it a NOSUPERUSER NOBYPASSRLS role.`)
  }
}

/** Puts the extensions into the database `client` is connected to. */
export async function ensureExtensions(client: Client): Promise<void> {
  for (const name of extensions) await client.query(`CREATE EXTENSION IF NOT EXISTS ${name}`)
}

/** Makes a database owned by the owner role and closed to everybody but the three roles. */
export async function createDatabase(admin: Client, name: string, template = 'template1'): Promise<void> {
  const database = admin.escapeIdentifier(name)
  await admin.query(`CREATE DATABASE ${database} OWNER ${roleNames.owner} TEMPLATE ${admin.escapeIdentifier(template)}`)
  await admin.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`)
  await admin.query(`GRANT CONNECT ON DATABASE ${database} TO ${roleNames.app}, ${roleNames.worker}`)
}

/** Whether a database of this name is there. */
export async function hasDatabase(admin: Client, name: string): Promise<boolean> {
  return ((await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).rowCount ?? 0) > 0
}
