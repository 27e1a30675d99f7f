import { readFileSync } from 'node:fs'
import { Client, type ClientConfig } from 'pg'
import { PlainError } from './terminal.ts'

function tlsOf(parameters: URLSearchParams): ClientConfig['ssl'] {
  const mode = parameters.get('sslmode')
  if (!mode || mode === 'disable' || mode === 'allow' || mode === 'prefer') return undefined
  const certificate = parameters.get('sslrootcert')
  return { rejectUnauthorized: mode !== 'no-verify', ...(certificate ? { ca: readFileSync(certificate, 'utf8') } : {}) }
}

/** A database address taken apart. `variable` names the setting in the sentence that refuses a wrong one. */
export function partsOf(address: string, variable: string): ClientConfig & { host: string; user: string; database: string } {
  const url = URL.canParse(address) ? new URL(address) : null
  const database = decodeURIComponent(url?.pathname.slice(1) ?? '')
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol) || !url.hostname || !database || !url.username) {
    throw new PlainError(`${variable} is not a PostgreSQL address; it reads postgresql://user:password@host:5432/database.`)
  }
  const ssl = tlsOf(url.searchParams)
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database,
    connectionTimeoutMillis: 10_000,
    ...(ssl ? { ssl } : {}),
  }
}

function sentenceFor(error: unknown, variable: string, { host, port, user, database }: ClientConfig): string {
  const { code, message } = error as { code?: string; message?: string }
  if (code === '28P01' || code === '28000')
    return `${variable}: PostgreSQL at ${host}:${port} does not let ${user} in; check user and password.`
  if (code === '3D000') return `${variable}: there is no database "${database}" at ${host}:${port}; create it first.`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `${variable}: there is no machine called ${host}.`
  if (code === '53300') return `${variable}: PostgreSQL at ${host}:${port} has no connection left.`
  return `${variable}: no PostgreSQL answers at ${host}:${port} (${code ?? message ?? 'no reason given'}).`
}

/** Connects, or says in one sentence why that does not work. */
export async function connectTo(address: string, variable: string): Promise<Client> {
  const parts = partsOf(address, variable)
  const client = new Client({ ...parts, application_name: 'sojourn set-up' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    throw new PlainError(sentenceFor(error, variable, parts))
  }
}
