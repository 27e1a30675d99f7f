import 'server-only'
import { type Actor, subjectIdOf } from '../domain/access/actor.ts'
import { database, databaseCopy } from './client.ts'
import { BrokenInvariant, lostConnection, lostRace } from './errors.ts'
import { Prisma } from './generated/client.ts'
import { planningOnce } from './planning-once.ts'
import { toldConnection } from './straight.ts'
import { areTogether } from './together.ts'

declare const scoped: unique symbol
/** The database inside a transaction whose row-level security knows the actor. Only `inScope` can give it. */
export type Tx = Prisma.TransactionClient & { readonly [scoped]: true }

/** A request that is answered once: its key, and what it asked. */
export type Claim = { readonly key: string; readonly command: string; readonly requestHash: string }

const TRIES = 8
/** A lost connection is asked for again so long, in milliseconds: by then another server may have taken over. */
const ASKED_AGAIN_FOR = 12_000
/** As often as after so many tries: whoever took over is found within a tenth of a second. */
const SOON = 4
/** So long a copy is given to catch up with what was committed when it was asked, in milliseconds. */
const BEHIND = 300

/** How long a transaction may take, in milliseconds. */
const patience = { seconds: 15_000, minute: 60_000 } as const

/**
 * Runs `work` as `actor`: practice, user, role and subject are set for this transaction only. A lost race is run again. So is what lost its
 * connection, but for what broke off while it was committed: only its key can tell then whether it was. `work` is told
 * whether the key it claims is new, after waiting for whoever is using it just now; without a claim everything is.
 */
export async function inScope<Result>(
  actor: Actor,
  work: (tx: Tx, isNew: boolean) => Promise<Result>,
  requestId = '',
  claim: Claim | null = null,
  takes: keyof typeof patience = 'seconds',
): Promise<Result> {
  const began = performance.now()
  for (let attempt = 1; ; attempt += 1) {
    let isCommitting = false
    try {
      return await transaction(database(), { maxWait: 10_000, timeout: patience[takes] }, async (tx) => {
        if (takes === 'minute') await tx.$queryRaw`SELECT set_config('statement_timeout', ${String(patience.minute)}, true)`
        const entered = setScope(tx, actor, requestId, claim)
        const isNew = claim ? await entered : true
        const result = await behind(entered, () => work(tx, isNew))
        for (const ending of endings.get(tx) ?? []) await ending()
        isCommitting = true
        return result
      })
    } catch (error) {
      const isLost = lostConnection(error) && (!isCommitting || claim !== null) && performance.now() - began < ASKED_AGAIN_FOR
      if (!isLost && (attempt >= TRIES || !lostRace(error))) throw error
      await pause(isLost ? Math.min(attempt, SOON) : attempt)
    }
  }
}

/**
 * Runs a read as `actor` on the copy of the database, where there is one (`DATABASE_READ_URL`): once it has all that was committed when
 * this began, whoever wrote it and by whichever portal. A copy that is behind or away is not waited for; then, and where there is none, the
 * database itself is asked. For what takes long and is no page's frame: reports, exports, the public pages.
 */
export async function inScopeOfCopy<Result>(actor: Actor, view: (tx: Tx) => Promise<Result>): Promise<Result> {
  const copy = databaseCopy()
  if (copy) {
    try {
      const [{ at } = { at: '' }] = await database().$queryRaw<{ at: string }[]>`SELECT pg_current_wal_flush_lsn()::text AS at`
      return await transaction(copy, { maxWait: 2_000, timeout: patience.seconds }, async (tx) => {
        await untilThere(tx, at)
        return behind(setScope(tx, actor, ''), () => view(tx))
      })
    } catch (error) {
      if (!(error instanceof Behind) && !lostConnection(error) && !lostRace(error)) throw error
    }
  }
  return inScope(actor, view)
}

type Waits = { readonly maxWait: number; readonly timeout: number }

/** Begins a transaction, which asks nothing yet. */
const transaction = <Result>(of: ReturnType<typeof database>, waits: Waits, work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  toldConnection((straight) => of.$transaction((client) => work(planningOnce(client, straight) as Tx), waits))

/** Whether there is a copy to read from. */
export const hasCopy = (): boolean => databaseCopy() !== null

/** Waits until a copy has replayed the log up to `at`; a server that is no copy (any more) has everything. */
async function untilThere(client: Prisma.TransactionClient, at: string): Promise<void> {
  for (const began = performance.now(); ; ) {
    const [row] = await client.$queryRaw<{ isThere: boolean }[]>`
      SELECT NOT pg_is_in_recovery() OR pg_last_wal_replay_lsn() >= ${at}::pg_lsn AS "isThere"`
    if (row?.isThere) return
    if (performance.now() - began > BEHIND) throw new Behind()
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** The copy has not caught up. */
class Behind extends Error {
  override readonly name = 'Behind'
}

/**
 * Runs a part of a transaction as a job of the practice: what follows from an act, and what whoever acted may not read or write
 * themselves. The scope of `actor` is back afterwards.
 */
export const asJob = <Result>(tx: Tx, actor: Actor, job: string, work: () => Promise<Result>): Promise<Result> =>
  afterwardsAsJob(
    tx,
    actor,
    job,
    (entering) => tx.$queryRaw`SELECT ${entering}`,
    async (entered) => {
      await entered
      return work()
    },
  )

/**
 * The same, where `act` still runs as `actor` and ends by calling `entering`, in one statement. `work` is told when that is done: it may read
 * while the statement is on its way, since a connection answers one after the other, and writes nothing before.
 */
export async function afterwardsAsJob<Result>(
  tx: Tx,
  actor: Actor,
  job: string,
  act: (entering: Prisma.Sql) => Promise<unknown>,
  work: (entered: Promise<unknown>) => Promise<Result>,
): Promise<Result> {
  if (areTogether())
    throw new BrokenInvariant('whoever acts as a job reads alone: what others read at the same moment would be read as that job')
  const result = await work(act(entering({ role: 'system', practiceId: actor.practiceId, job }, '')))
  const back = setScope(tx, actor, '')
  back.catch(() => undefined)
  beforeCommit(tx, () => back)
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
export async function closeDatabase(): Promise<void> {
  await database().$disconnect()
  await databaseCopy()?.$disconnect()
}

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

/**
 * Runs `work` while the statement before it is on its way: a connection answers one after the other, so that what `work` asks is carried out
 * behind it. Where that statement fails, all others do, and its own words are told.
 */
async function behind<Result>(before: Promise<unknown>, work: () => Promise<Result>): Promise<Result> {
  before.catch(() => undefined)
  try {
    return await work()
  } finally {
    await before
  }
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
