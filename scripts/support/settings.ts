import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { newSigningKey } from '../../lib/crypto/signatures.ts'
import { readEnv, SettingsRefused } from '../../lib/env.ts'
import { withLock } from './lock.ts'
import { inProject } from './paths.ts'
import { PlainError, say } from './terminal.ts'

/** Settings by name, as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The settings a new process starts with. */
export const processEnv = (values: Environment): NodeJS.ProcessEnv => values as NodeJS.ProcessEnv

export type Mode = 'demo' | 'production' | 'test'

const localFile = inProject('.env.local')
const secrets = ['NEXTAUTH_SECRET', 'FIELD_KEYS', 'PASSWORD_PEPPER', 'AUDIT_KEY'] as const

/** A setting of ours that is given and left empty counts as not given, wherever it comes from. */
const ours = /^(SOJOURN|SMTP|SETUP|NEXTAUTH|PASSWORD|FIELD|DATABASE|WORKER_DATABASE|MIGRATE_DATABASE|MAIL|PUBLIC|TRUST)_|^(PORT|HOST)$/

/** Reads .env.local and .env; what the shell has set stands. */
export function loadSettings(): void {
  for (const [name, value] of Object.entries(process.env)) if (value === '' && ours.test(name)) delete process.env[name]
  for (const file of [localFile, inProject('.env')]) {
    if (!existsSync(file)) continue
    for (const [name, value] of Object.entries(parseEnv(readFileSync(file, 'utf8')))) {
      if (value !== '') process.env[name] ??= value
    }
  }
}

/** Demo by default with the embedded database, production by default with one that was named. */
export function modeOf(env: Environment): Mode {
  const mode = env.SOJOURN_MODE ?? (env.DATABASE_URL ? 'production' : 'demo')
  if (mode !== 'demo' && mode !== 'production' && mode !== 'test') {
    throw new PlainError(`SOJOURN_MODE is demo, production or test, not "${mode}".`)
  }
  if (mode === 'production' && !env.DATABASE_URL) {
    throw new PlainError('Production needs a PostgreSQL of its own: set DATABASE_URL (see .env.example).')
  }
  return mode
}

/** Where the portal listens: where it is told, and else on every address in production and on this machine alone in a demo. */
export const hostOf = (env: Environment): string | undefined => env.HOST || (modeOf(env) === 'production' ? undefined : '127.0.0.1')

/** Fresh secrets: 32 random bytes each, as base64, and a key to sign the audit trail with. */
export function freshSecrets(): Record<(typeof secrets)[number], string> {
  const fresh = () => randomBytes(32).toString('base64')
  return { NEXTAUTH_SECRET: fresh(), FIELD_KEYS: `first:${fresh()}`, PASSWORD_PEPPER: fresh(), AUDIT_KEY: newSigningKey().privateKey }
}

function writeMissing(): void {
  const missing = secrets.filter((name) => !process.env[name])
  if (missing.length === 0) return
  if (missing.includes('FIELD_KEYS') && !process.env.DATABASE_URL && existsSync(inProject('.data/postgres/cluster'))) {
    throw new PlainError(
      'FIELD_KEYS is gone from .env.local, and the data in .data/postgres cannot be read without it; restore it, or remove .data/postgres.',
    )
  }
  const made = freshSecrets()
  const lines = missing.map((name) => `${name}=${made[name]}\n`).join('')
  const head = existsSync(localFile)
    ? ''
    : '# Made for this machine; keep it as long as the data, because FIELD_KEYS opens the encrypted fields.\n'
  appendFileSync(localFile, `${head}${lines}`, { mode: 0o600 })
  for (const name of missing) process.env[name] = made[name]
  say('Secrets for local use were written to .env.local.')
}

/** For local use, missing secrets are made once and kept in .env.local, which git ignores. In production nothing is made up. */
export async function ensureLocalSecrets(): Promise<void> {
  if (secrets.every((name) => process.env[name])) return
  await withLock(inProject('.cache/writing-secrets'), 'writing secrets', async () => {
    loadSettings()
    writeMissing()
  })
}

/** Everything the portal will need is asked for before anything is touched. */
export function checkSettings(env: Environment): void {
  try {
    readEnv({ ...env, DATABASE_URL: env.DATABASE_URL ?? 'postgresql://embedded@localhost/sojourn' })
  } catch (error) {
    if (error instanceof SettingsRefused) throw new PlainError(error.message)
    throw error
  }
}
