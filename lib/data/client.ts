import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '../env.ts'
import { PrismaClient } from './generated/client.ts'
import { OneAtATime } from './one-at-a-time.ts'
import { nameStatements } from './statement-names.ts'

const limits = '-c statement_timeout=5000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=15000'
/**
 * What is asked lies in memory or on a disk that does not turn, and is found by an index; it is short, and not worth being compiled or shared
 * among processes, which would mix the order of what is read together.
 */
const plans = '-c random_page_cost=1.1 -c jit=off -c max_parallel_workers_per_gather=0'

function connect(): PrismaClient {
  const pool = { connectionString: env.DATABASE_URL, max: env.DATABASE_POOL, options: `${limits} ${plans}`, Client: OneAtATime }
  const adapter = new PrismaPg(pool, { statementNameGenerator: nameStatements() })
  return new PrismaClient({ adapter, errorFormat: 'minimal', log: [] })
}

const kept = globalThis as typeof globalThis & { sojournDatabase?: PrismaClient }

/** The one connection pool of this process; kept across reloads in development. Only `scope.ts` uses it. */
export function database(): PrismaClient {
  kept.sojournDatabase ??= connect()
  return kept.sojournDatabase
}
