import 'server-only'
import { cache } from 'react'
import type { Actor } from '../domain/access/actor.ts'
import { lostRace, postgresCode } from './errors.ts'
import { continueAs, hasCopy, inScope, inScopeOfCopy, type Tx } from './scope.ts'
import { together } from './together.ts'

/** A read that waits for its turn; alone where those it was asked together with broke off. Whoever acts as a job for a while takes turns. */
type Reading = { readonly run: (tx: Tx) => Promise<void>; readonly takesTurns: boolean; answer: () => void; alone: () => void }

type Reads = { readonly actor: Actor; readonly asked: Reading[] }
type View<Result> = (tx: Tx) => Promise<Result>

/** What one page reads: what it asks at the same moment is read in one transaction. */
export class PageReads {
  #opened: Reads | null = null

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
        await continueAs(tx, who.actor)
        await allEnded(asked.filter(({ takesTurns }) => !takesTurns).map(({ run }) => run(tx)))
        for (const { run, takesTurns } of asked) if (takesTurns) await run(tx)
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
  read<Result>(actor: Actor, view: View<Result>): Promise<Result> {
    return this.#read(actor, (tx) => together(() => view(tx)), false)
  }

  /** The same after the others, for a view that acts as a job for a while. */
  readInTurn<Result>(actor: Actor, view: View<Result>): Promise<Result> {
    return this.#read(actor, view, true)
  }

  #read<Result>(actor: Actor, view: View<Result>, takesTurns: boolean): Promise<Result> {
    const opened = this.#opened
    if (opened?.actor !== actor) return inScope(actor, view)
    return new Promise((resolve, reject) => {
      const reading: Reading = {
        takesTurns,
        run: async (tx) => {
          try {
            const result = await view(tx)
            reading.answer = () => resolve(result)
          } catch (error) {
            // What the database refused may have been asked by another.
            if (!lostRace(error) && postgresCode(error) === undefined) reading.alone = () => reject(error)
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

/** Ends when all have ended, and breaks off where one did. */
async function allEnded(running: readonly Promise<void>[]): Promise<void> {
  const ended = await Promise.allSettled(running)
  const broken = ended.find(({ status }) => status === 'rejected')
  if (broken) throw new BrokeOff()
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

/** Runs a read as `actor`: one scope for a whole page, and one statement for what is asked in it at the same moment. */
export const readAs = <Result>(actor: Actor, view: View<Result>): Promise<Result> => readsOfPage().read(actor, view)

/** The same for a view that acts as a job for a while: it takes its turn, alone. */
export const readInTurnAs = <Result>(actor: Actor, view: View<Result>): Promise<Result> => readsOfPage().readInTurn(actor, view)

/** The same for what takes long, from the copy of the database where there is one: then it is a transaction of its own. */
export const readCopyAs = <Result>(actor: Actor, view: View<Result>): Promise<Result> =>
  hasCopy() ? inScopeOfCopy(actor, view) : readAs(actor, view)
