import 'server-only'
import { cache } from 'react'
import { type Actor, subjectIdOf } from '../domain/access/actor.ts'
import { database } from './client.ts'
import { lostRace } from './errors.ts'
import { Prisma } from './generated/client.ts'

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
          const result = await work(client as Tx, isNew)
          for (const ending of endings.get(client) ?? []) await ending()
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

/** A read that waits for its turn; alone where those it was asked together with broke off. */
type Reading = { readonly run: (tx: Tx) => Promise<void>; answer: () => void; alone: () => void }

/** What one page reads: what it asks at the same moment is read in one transaction. */
export class PageReads {
  #opened: { readonly actor: Actor; readonly asked: Reading[] } | null = null

  /**
   * Finds who is here as the job `finder`, and keeps the transaction open until the end of this turn: what is asked by `read` as soon as
   * the person is known is read in it, as that person.
   */
  open<Who extends { readonly actor: Actor }>(finder: Actor, find: (tx: Tx) => Promise<Who | null>): Promise<Who | null> {
    const asked: Reading[] = []
    return new Promise((found, failed) => {
      inScope(finder, async (tx) => {
        const who = await find(tx)
        this.#opened = who && { actor: who.actor, asked }
        found(who)
        await new Promise((resolve) => setImmediate(resolve))
        this.#opened = null
        if (!who || asked.length === 0) return
        await setScope(tx, who.actor, '')
        // One after the other: a view may act as a job for a while.
        for (const { run } of asked) await run(tx)
      }).then(
        () => {
          for (const { answer } of asked) answer()
        },
        (error) => {
          failed(error)
          for (const { alone } of asked) alone()
        },
      )
    })
  }

  /** Runs a read as `actor`, with whatever else is asked at this moment. What it gives stands: the transaction has ended. */
  read<Result>(actor: Actor, view: (tx: Tx) => Promise<Result>): Promise<Result> {
    const opened = this.#opened
    if (opened?.actor !== actor) return inScope(actor, view)
    return new Promise((resolve, reject) => {
      const reading: Reading = {
        run: async (tx) => {
          try {
            const result = await view(tx)
            reading.answer = () => resolve(result)
          } catch (error) {
            if (!lostRace(error)) reading.alone = () => reject(error)
            throw new BrokeOff()
          }
        },
        answer: () => undefined,
        alone: () => void inScope(actor, view).then(resolve, reject),
      }
      opened.asked.push(reading)
    })
  }
}

/** One of several reads failed: it says why itself, and the others are asked again. */
class BrokeOff extends Error {
  override readonly name = 'BrokeOff'
}

/** What the page that is being made reads. Outside of making a page nothing is shared. */
const readsOfPage = cache(() => new PageReads())

/** Finds who is here as the job `finder`; what their page, its frame and its header then ask at once is read in the same transaction. */
export const inScopeOfPage = <Who extends { readonly actor: Actor }>(
  finder: Actor,
  find: (tx: Tx) => Promise<Who | null>,
): Promise<Who | null> => readsOfPage().open(finder, find)

/** Runs a read as `actor`: one scope for a whole page. */
export const readAs = <Result>(actor: Actor, view: (tx: Tx) => Promise<Result>): Promise<Result> => readsOfPage().read(actor, view)

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
