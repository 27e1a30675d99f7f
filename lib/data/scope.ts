import 'server-only'
import { type Actor, subjectIdOf } from '../domain/access/actor.ts'
import { database } from './client.ts'
import { BrokenInvariant, lostRace } from './errors.ts'
import { Prisma } from './generated/client.ts'
import { inOwnTicks } from './own-ticks.ts'
import { areTogether } from './together.ts'

declare const scoped: unique symbol
/** The database inside a transaction whose row-level security knows the actor. Only `inScope` can give it. */
export type Tx = Prisma.TransactionClient & { readonly [scoped]: true }

/** A request that is answered once: its key, and what it asked. */
export type Claim = { readonly key: string; readonly command: string; readonly requestHash: string }

const TRIES = 8

/** How long a transaction may take, in milliseconds. */
const patience = { seconds: 15_000, minute: 60_000 } as const

/**
 * Runs `work` as `actor`: practice, user, role and subject are set for this transaction only. A lost race is run again. `work` is told
 * whether the key it claims is new, after waiting for whoever is using it just now; without a claim everything is.
 */
export async function inScope<Result>(
  actor: Actor,
  work: (tx: Tx, isNew: boolean) => Promise<Result>,
  requestId = '',
  claim: Claim | null = null,
  takes: keyof typeof patience = 'seconds',
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database().$transaction(
        async (client) => {
          if (takes === 'minute') await client.$queryRaw`SELECT set_config('statement_timeout', ${String(patience.minute)}, true)`
          const isNew = await setScope(client, actor, requestId, claim)
          const tx = inOwnTicks(client) as Tx
          const result = await work(tx, isNew)
          for (const ending of endings.get(tx) ?? []) await ending()
          return result
        },
        { maxWait: 10_000, timeout: patience[takes] },
      )
    } catch (error) {
      if (attempt === TRIES || !lostRace(error)) throw error
      await pause(attempt)
    }
  }
}

/**
 * Runs a part of a transaction as a job of the practice: what follows from an act, and what whoever acted may not read or write
 * themselves. The scope of `actor` is back afterwards.
 */
export const asJob = <Result>(tx: Tx, actor: Actor, job: string, work: () => Promise<Result>): Promise<Result> =>
  afterwardsAsJob(tx, actor, job, (entering) => tx.$queryRaw`SELECT ${entering}`, work)

/** The same, where `act` still runs as `actor` and ends by calling `entering`, in one statement. */
export async function afterwardsAsJob<Result>(
  tx: Tx,
  actor: Actor,
  job: string,
  act: (entering: Prisma.Sql) => Promise<unknown>,
  work: () => Promise<Result>,
): Promise<Result> {
  if (areTogether())
    throw new BrokenInvariant('whoever acts as a job reads alone: what others read at the same moment would be read as that job')
  await act(entering({ role: 'system', practiceId: actor.practiceId, job }, ''))
  const result = await work()
  await setScope(tx, actor, '')
  return result
}

const endings = new WeakMap<object, (() => Promise<unknown>)[]>()

/** Runs `work` when everything else of this transaction is done: for what takes a lock that others wait for. */
export function beforeCommit(tx: Tx, work: () => Promise<unknown>): void {
  endings.set(tx, [...(endings.get(tx) ?? []), work])
}

/** Goes on in a transaction as somebody else: whoever has just been found in it. */
export const continueAs = async (tx: Tx, actor: Actor): Promise<void> => {
  await setScope(tx, actor, '')
}

/** Finds the practice a request is for, by the name in its address; `*` asks for the default practice. Refuses nothing: null when unknown. */
export async function findPracticeByHost(host: string): Promise<PracticeAddress | null> {
  return database().$transaction(
    async (client) => {
      await client.$queryRaw`SELECT set_config('app.host', ${host}, true)`
      return client.practice.findFirst({
        select: { id: true, slug: true, hostname: true, name: true, timeZone: true, phone: true, isDemo: true },
      })
    },
    { maxWait: 10_000, timeout: 15_000 },
  )
}

/** Every practice there is. Only the worker's own role in PostgreSQL sees them; anybody else gets none. */
export const listPracticeIds = async (): Promise<string[]> =>
  (await database().practice.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true } })).map(({ id }) => id)

/** Closes the connections of this process. */
export const closeDatabase = (): Promise<void> => database().$disconnect()

export type PracticeAddress = {
  readonly id: string
  readonly slug: string
  readonly hostname: string
  readonly name: string
  readonly timeZone: string
  readonly phone: string
  readonly isDemo: boolean
}

/** Who an idempotency key belongs to. A stranger's key is its own secret. */
export function actorKeyOf(actor: Actor): string {
  if ('userId' in actor) return actor.userId
  if (actor.role === 'link') return actor.grantId
  return actor.role
}

async function setScope(client: Prisma.TransactionClient, actor: Actor, requestId: string, claim: Claim | null = null): Promise<boolean> {
  const [entered] = await client.$queryRaw<{ isNew: boolean }[]>`SELECT ${entering(actor, requestId, claim)} AS "isNew"`
  return entered?.isNew ?? false
}

/** The call by which a transaction says who it runs as from there on. True when the key it claims is new. */
function entering(actor: Actor, requestId: string, claim: Claim | null = null): Prisma.Sql {
  const userId = 'userId' in actor ? actor.userId : ''
  const grantId = actor.role === 'link' ? actor.grantId : ''
  return Prisma.sql`app.enter(${actor.practiceId}, ${actor.role}, ${userId}, ${subjectIdOf(actor) ?? ''}, ${grantId}, ${actorKeyOf(actor)},
    ${requestId}, ${claim?.key ?? null}, ${claim?.command ?? null}, ${claim?.requestHash ?? null})`
}

/** Full jitter, so that those who lost together do not meet again. */
const pause = (attempt: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(500, 10 * 2 ** attempt)))
