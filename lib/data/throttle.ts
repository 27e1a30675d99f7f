import 'server-only'
import pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { ownAttempts, sharedAttempts } from '../domain/access/attempts.ts'
import { env } from '../env.ts'
import { Nameless } from './nameless.ts'

const budgets = { ...ownAttempts, ...sharedAttempts }
export type OwnBudget = keyof typeof ownAttempts
export type SharedBudget = keyof typeof sharedAttempts
export type Budget = OwnBudget | SharedBudget

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
      points: budgets[budget].most,
      duration: budgets[budget].minutes * 60,
    })
  known.set(budget, limiter)
  return limiter
}

/** A pool that outlives a restart of the database: an idle connection that breaks is dropped, and the next question opens another. */
function openPool(): pg.Pool {
  const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max: 4, Client: Nameless })
  pool.on('error', () => undefined)
  return pool
}

/**
 * Spends one point of somebody's own. Null when there was one; else the seconds until there is one again. While what is shared is
 * spent there are fewer. Fails closed: no database, no point.
 */
export async function spend(budget: OwnBudget, key: string, isBusy = false): Promise<number | null> {
  const { consumedPoints, msBeforeNext } = await consume(budget, key)
  const most = isBusy ? budgets[budget].whenBusy : budgets[budget].most
  return consumedPoints > most ? Math.max(1, Math.ceil(msBeforeNext / 1000)) : null
}

/** How much of what many share is gone: `busy` leaves each fewer of their own, `shut` is for a network that does not stop. */
type Load = 'quiet' | 'busy' | 'shut'

/** Spends one point of what many share. */
export async function spendShared(budget: SharedBudget, key: string): Promise<Load> {
  const { consumedPoints } = await consume(budget, key)
  const { most, shutAfter } = sharedAttempts[budget]
  if (shutAfter !== null && consumedPoints > shutAfter) return 'shut'
  return consumedPoints > most ? 'busy' : 'quiet'
}

async function consume(budget: Budget, key: string): Promise<RateLimiterRes> {
  try {
    return await limiterOf(budget).consume(key)
  } catch (error) {
    if (error instanceof RateLimiterRes) return error
    throw error
  }
}

/** Gives one point back: the attempt was no guess. */
export const giveBack = (budget: Budget, key: string): Promise<RateLimiterRes> => limiterOf(budget).reward(key, 1)

/** Gives all points back. */
export const forgive = (budget: Budget, key: string): Promise<boolean> => limiterOf(budget).delete(key)
