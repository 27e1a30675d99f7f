import { z } from 'zod'

const mode = z.enum(['demo', 'production', 'test'])
const text = z.string().trim().min(1)
const port = z.coerce.number().int().min(1).max(65_535)
const bytes = (value: string) => Buffer.from(value, 'base64')
const isRandom = (value: string) => bytes(value).length >= 32 && new Set(bytes(value)).size >= 16

/** 32 random bytes as base64. What a person types, or an example file holds, has not that many different bytes. */
const secret = text.refine(isRandom, 'must be 32 random bytes as base64 (openssl rand -base64 32)')
/** For tests and the demo the bytes need not be random, only there. */
const anySecret = text.refine((value) => bytes(value).length >= 32, 'must be 32 bytes as base64')
const keyring = (one: typeof secret) =>
  text.refine(
    (value) => value.split(',').every((entry) => /^[a-z0-9-]{1,32}:/.test(entry.trim()) && one.safeParse(entry.split(':')[1]).success),
    'must read id:key, with key 32 random bytes as base64; older keys follow after commas',
  )

const list = (one: RegExp) =>
  text.refine((value) => value.split(',').every((entry) => one.test(entry.trim())), 'has an entry of the wrong shape')

const postgres = z.string().regex(/^postgres(ql)?:\/\/[^/@]+@[^/]+\/.+/, 'must read postgresql://user:password@host:5432/database')
const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin)

const common = {
  DATABASE_URL: postgres,
  WORKER_DATABASE_URL: postgres.optional(),
  /** A copy of the database that is kept up to date by it; for what only reads and takes long. */
  DATABASE_READ_URL: postgres.optional(),
  /** A pooler by transaction stands at these addresses: it keeps no statement by name, and takes no options of a session. */
  DATABASE_POOLER: z.stringbool().default(false),
  DATABASE_POOL: z.coerce.number().int().min(1).max(400).default(20),
  /** How many requests the portal works at a time; the others wait, or are asked to come again. */
  REQUESTS_AT_ONCE: z.coerce.number().int().min(1).max(400).default(12),
  /** How long a portal that is to end still serves while it says that it is no longer ready. */
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(15).default(0),
  PORT: port.default(3000),
  SOJOURN_PRACTICE: text.optional(),
  /** A proxy in front overwrites X-Forwarded-For, so its last address may be believed. */
  TRUST_PROXY: z.stringbool().default(false),
  SMTP_HOST: text.optional(),
  SMTP_PORT: port.default(587),
  SMTP_USER: text.optional(),
  SMTP_PASSWORD: text.optional(),
  /** `starttls` refuses to send without encryption; `none` is for a relay on this machine. */
  SMTP_SECURITY: z.enum(['tls', 'starttls', 'none']).default('starttls'),
  MAIL_FROM: text.default('Sojourn <no-reply@localhost>'),
  /** Signs the heads of the audit trail; only the worker needs it. */
  AUDIT_KEY: text.regex(/^MC4CAQAwBQYDK2VwBCIEI[A-Za-z0-9+/]{43}$/, 'must be an Ed25519 private key, PKCS 8 as base64').optional(),
  /** The public halves of that key and of earlier ones. */
  AUDIT_PUBLIC_KEYS: list(/^MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=$/).optional(),
  /** Where signed heads go: a file that is kept elsewhere, an address, or both. */
  AUDIT_HEADS_FILE: text.optional(),
  AUDIT_HEADS_MAIL: z.email().optional(),
  /** Where files with clients lie: in the database, unless a bucket is named. */
  FILES_S3_BUCKET: text.optional(),
  /** The address of what speaks S3; left out for that of Amazon itself. */
  FILES_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  FILES_S3_REGION: text.default('us-east-1'),
  FILES_S3_ACCESS_KEY: text.optional(),
  FILES_S3_SECRET_KEY: text.optional(),
  /** What looks at a file for malware: a command that reads it from standard input and ends with 0 for clean, 1 for found. */
  FILES_SCANNER: text.optional(),
  /** The worker tells its figures on this port, to this machine only. */
  METRICS_PORT: port.optional(),
  /** Whoever sends it may read the figures of the portal; without it nobody may. */
  METRICS_TOKEN: text.min(32, 'must be at least 32 characters').optional(),
}

const local = z.object({
  ...common,
  SOJOURN_MODE: z.enum(['demo', 'test']),
  NEXTAUTH_SECRET: anySecret,
  FIELD_KEYS: keyring(anySecret),
  PASSWORD_PEPPER: anySecret,
  PUBLIC_URL: origin.default('http://localhost:3000'),
})

const production = z
  .object({
    ...common,
    SOJOURN_MODE: z.literal('production'),
    NEXTAUTH_SECRET: secret,
    FIELD_KEYS: keyring(secret),
    PASSWORD_PEPPER: secret,
    PUBLIC_URL: origin,
    SMTP_HOST: text,
    MAIL_FROM: text,
  })
  .refine(({ NEXTAUTH_SECRET, PASSWORD_PEPPER, FIELD_KEYS }) => {
    const secrets = [NEXTAUTH_SECRET, PASSWORD_PEPPER, ...FIELD_KEYS.split(',').map((entry) => entry.split(':')[1])]
    return new Set(secrets).size === secrets.length
  }, 'NEXTAUTH_SECRET, PASSWORD_PEPPER and FIELD_KEYS must all differ')

/** Every setting the product reads while it runs. `.env.example` says what each is for. */
export type Env = z.infer<typeof local> | z.infer<typeof production>

/** Settings that cannot work, one line each. Names only: a wrong secret is not quoted. */
export class SettingsRefused extends Error {
  override readonly name = 'SettingsRefused'
}

/**
 * Reads and checks the settings. Without a mode it is production: a forgotten variable never opens the demo's doors.
 * Refuses all that is missing or weak at once; in production also secrets that are not random or used twice.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const chosen = mode.safeParse(given.SOJOURN_MODE ?? 'production')
  if (!chosen.success) throw new SettingsRefused('SOJOURN_MODE must be demo, production or test.')
  const schema = chosen.data === 'production' ? production : local
  const read = schema.safeParse({ ...given, SOJOURN_MODE: chosen.data })
  if (read.success) return read.data
  const lines = read.error.issues.map((issue) => {
    const name = String(issue.path[0] ?? '')
    const isMissing = name !== '' && given[name] === undefined
    return `  ${name} ${isMissing ? 'is missing' : issue.message}`.trimEnd()
  })
  throw new SettingsRefused(`These settings do not hold in ${chosen.data} mode (see .env.example):\n${lines.join('\n')}`)
}

/** A build only looks at the shape of the modules: it gets settings that open nothing, and none of them stays in what it makes. */
function forBuild(): Env {
  const none = Buffer.alloc(32).toString('base64')
  const secrets = { NEXTAUTH_SECRET: none, FIELD_KEYS: `build:${none}`, PASSWORD_PEPPER: none }
  return readEnv({ ...secrets, SOJOURN_MODE: 'test', DATABASE_URL: 'postgresql://nobody@localhost/nothing' })
}

let kept: Env | undefined

/** The settings of this process, read when first asked for. */
export const env: Env = new Proxy({} as Env, {
  get(_, name) {
    kept ??= process.env.NEXT_PHASE === 'phase-production-build' ? forBuild() : readEnv(process.env)
    return Reflect.get(kept, name)
  },
})

/** Ends the process when its settings cannot work, and says which. For the moment a server boots. */
export function refuseBadSettings(): void {
  try {
    readEnv(process.env)
  } catch (error) {
    process.stderr.write(`\n${error instanceof SettingsRefused ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
