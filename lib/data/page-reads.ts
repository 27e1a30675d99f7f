import 'server-only'
import { cache } from 'react'
import type { Actor } from '../domain/access/actor.ts'
import { lostRace } from './errors.ts'
import { continueAs, inScope, type Tx } from './scope.ts'

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
        await continueAs(tx, who.actor)
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
