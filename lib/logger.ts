import { now } from './clock.ts'
import { isId } from './ids.ts'

/** What a log line may hold: ids, codes, counts and durations. Never a name, a body, a query or a message of somebody else's error. */
export type LogFields = {
  readonly requestId?: string
  readonly errorId?: string
  readonly practiceId?: string
  readonly actorId?: string
  readonly sessionId?: string
  readonly clientId?: string
  readonly objectId?: string
  readonly outboxId?: string
  readonly role?: string
  readonly command?: string
  readonly job?: string
  readonly outcome?: string
  readonly code?: string
  readonly mode?: string
  readonly version?: string
  readonly method?: string
  readonly errorName?: string
  readonly errorCode?: string
  /** Where our own code failed: `lib/commands/command.ts:41`. */
  readonly at?: string
  /** The pattern of a route (`/clinic/clients/[clientId]`), never the address asked for. */
  readonly route?: string
  readonly status?: number
  readonly durationMs?: number
  readonly attempt?: number
  readonly count?: number
  readonly port?: number
}

export type LogLevel = 'info' | 'warn' | 'error'

type Kind = 'id' | 'code' | 'place' | 'number'

const kinds: Record<keyof LogFields, Kind> = {
  requestId: 'id',
  errorId: 'id',
  practiceId: 'id',
  actorId: 'id',
  sessionId: 'id',
  clientId: 'id',
  objectId: 'id',
  outboxId: 'id',
  role: 'code',
  command: 'code',
  job: 'code',
  outcome: 'code',
  code: 'code',
  mode: 'code',
  version: 'code',
  method: 'code',
  errorName: 'code',
  errorCode: 'code',
  at: 'place',
  route: 'place',
  status: 'number',
  durationMs: 'number',
  attempt: 'number',
  count: 'number',
  port: 'number',
}

const allowed: Record<Kind, (value: unknown) => boolean> = {
  id: (value) => typeof value === 'string' && isId(value),
  code: (value) => typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._:+-]{0,79}$/.test(value),
  place: (value) => typeof value === 'string' && /^[A-Za-z0-9/._:()[\]-]{1,120}$/.test(value) && !/[A-Za-z0-9_-]{40}/.test(value),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
}

/** One event as a line of JSON. What the list above does not allow is left out; a value of the wrong shape reads `withheld`. */
export function logLine(level: LogLevel, event: string, fields: LogFields, at: Date): string {
  const kept = Object.entries(fields).flatMap(([key, value]) => {
    if (value === undefined || !isField(key)) return []
    return [[key, allowed[kinds[key]](value) ? value : 'withheld']]
  })
  const line = JSON.stringify({
    time: at.toISOString(),
    level,
    event: allowed.code(event) ? event : 'withheld',
    ...Object.fromEntries(kept),
  })
  return line.replace(/[\u007f-\u009f\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

const isField = (key: string): key is keyof LogFields => Object.hasOwn(kinds, key)

const write =
  (level: LogLevel) =>
  (event: string, fields: LogFields = {}) => {
    process.stdout.write(`${logLine(level, event, fields, now())}\n`)
  }

/** The log of the product: one JSON object a line on standard output, free of health information by type and by check. */
export const logger = { info: write('info'), warn: write('warn'), error: write('error') } as const

/**
 * From here on what the framework and libraries print is an event of this log: the kind and place of an error, never their text,
 * which may quote a person. The few lines of a start are dropped: the launcher says it better.
 */
export function takeOverConsole(console: Pick<Console, 'error' | 'warn' | 'log' | 'info' | 'debug'> = globalThis.console): void {
  const printed =
    (level: 'warn' | 'error') =>
    (...given: readonly unknown[]) => {
      const error = given.find((one) => one instanceof Error)
      logger[level]('framework.printed', error ? failureOf(error) : {})
    }
  console.error = printed('error')
  console.warn = printed('warn')
  for (const quiet of ['log', 'info', 'debug'] as const) console[quiet] = () => undefined
}

/**
 * What may be said about a failure: its name, its code and the first place in our own code. Never its message, which may
 * quote a row.
 */
export function failureOf(error: unknown): Pick<LogFields, 'errorName' | 'errorCode' | 'at'> {
  if (!(error instanceof Error)) return { errorName: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const place = /\b((?:lib|app|components|scripts|prisma)\/[\w./[\]()-]+:\d+)/.exec(framesOf(error))?.[1]
  return { errorName: error.name, ...(code === undefined ? {} : { errorCode: code }), ...(place === undefined ? {} : { at: place }) }
}

const framesOf = ({ stack = '' }: Error) =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !line.includes('node_modules'))
    .join('\n')
