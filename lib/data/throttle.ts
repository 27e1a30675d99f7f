import 'server-only'
import pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '../env.ts'

/** Points within seconds, for one kind of attempt. */
const budgets = {
  'sign-in-account': { points: 10, duration: 15 * 60 },
  'sign-in-address': { points: 30, duration: 10 * 60 },
  'demo-address': { points: 600, duration: 10 * 60 },
  'second-factor': { points: 5, duration: 15 * 60 },
  'reset-account': { points: 3, duration: 60 * 60 },
  'reset-address': { points: 20, duration: 60 * 60 },
  'public-form-address': { points: 20, duration: 60 * 60 },
  'public-hold-address': { points: 60, duration: 10 * 60 },
  'public-hold': { points: 600, duration: 10 * 60 },
  'public-form': { points: 300, duration: 60 * 60 },
  'link-address': { points: 60, duration: 10 * 60 },
} as const
export type Budget = keyof typeof budgets

const kept = globalThis as typeof globalThis & {
  sojournLimiters?: { readonly pool: pg.Pool; readonly known: Map<Budget, RateLimiterPostgres> }
}

function limiterOf(budget: Budget): RateLimiterPostgres {
  kept.sojournLimiters ??= { pool: openPool(), known: new Map() }
  const { pool, known } = kept.sojournLimiters
  const limiter =
    known.get(budget) ??
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: budget,
      clearExpiredByTimeout: false,
      ...budgets[budget],
    })
  known.set(budget, limiter)
  return limiter
}

/** A pool that outlives a restart of the database: an idle connection that breaks is dropped, and the next question opens another. */
function openPool(): pg.Pool {
  const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max: 4 })
  pool.on('error', () => undefined)
  return pool
}

/** Spends one point. Null when there was one; else the seconds until there is one again. Fails closed: no database, no point. */
export async function spend(budget: Budget, key: string): Promise<number | null> {
  try {
    await limiterOf(budget).consume(key)
    return null
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000))
    throw error
  }
}

/** Gives one point back: the attempt was no guess. */
export const giveBack = (budget: Budget, key: string): Promise<RateLimiterRes> => limiterOf(budget).reward(key, 1)

/** Gives all points back. */
export const forgive = (budget: Budget, key: string): Promise<boolean> => limiterOf(budget).delete(key)
