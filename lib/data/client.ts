import 'server-only'
import { env } from '../env.ts'
import { PrismaClient } from './generated/client.ts'
import { OneAtATime } from './one-at-a-time.ts'
import { nameStatements } from './statement-names.ts'
import { StraightPg } from './straight.ts'

/**
 * What each session goes by. What is asked lies in memory or on a disk that does not turn, and is found by an index; it is short, and not worth
 * being compiled or shared among processes, which would mix the order of what is read together. Behind a pooler by transaction the roles
 * have the same (`deploy/roles.sql`): a session there is nobody's own.
 */
export const sessionSettings = {
  statement_timeout: '5000',
  lock_timeout: '5000',
  idle_in_transaction_session_timeout: '15000',
  random_page_cost: '1.1',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
} as const

/**
 * A connection that rests is kept for a minute: opened anew it knows no statement, and PostgreSQL plans each of them again. The worker may look
 * only four times a minute, and a portal waits longer than the driver's ten seconds for whoever reads a page. So long at most does a process
 * live on that has nothing more to do.
 */
const resting = { idleTimeoutMillis: 60_000, keepAlive: true } as const

const options = Object.entries(sessionSettings)
  .map(([name, value]) => `-c ${name}=${value}`)
  .join(' ')

function connect(connectionString: string): PrismaClient {
  const own = env.DATABASE_POOLER ? {} : { options, pipeline: true }
  const pool = { connectionString, max: env.DATABASE_POOL, ...resting, ...own, Client: OneAtATime }
  const adapter = new StraightPg(pool, { statementNameGenerator: nameStatements() })
  return new PrismaClient({ adapter, errorFormat: 'minimal', log: [] })
}

const kept = globalThis as typeof globalThis & { sojournDatabase?: PrismaClient; sojournCopy?: PrismaClient }

/** The one connection pool of this process; kept across reloads in development. Only `scope.ts` uses it. */
export function database(): PrismaClient {
  kept.sojournDatabase ??= connect(env.DATABASE_URL)
  return kept.sojournDatabase
}

/** The pool of the copy that is read beside it, where there is one. */
export function databaseCopy(): PrismaClient | null {
  if (env.DATABASE_READ_URL) kept.sojournCopy ??= connect(env.DATABASE_READ_URL)
  return kept.sojournCopy ?? null
}
