import fc from 'fast-check'
import { takenBack } from '../../support/sandbox.ts'
import type { Act } from './act.ts'
import { acts } from './acts.ts'
import { type History, lookAgain, type Tally, Violation } from './history.ts'
import { nameOf, type Place, places, sceneOf } from './scenes.ts'

type Options = {
  readonly role: string
  readonly count: number
  readonly seed: number
  readonly shrinks: boolean
  /** How many acts a history has at most. */
  readonly longest?: number
  readonly limitMs?: number
  readonly onHistory?: () => void
}
export type Found = {
  readonly histories: number
  readonly tally: Tally
  readonly violation: string | null
  readonly way: readonly string[]
}

/** An act with the way it is done, as fast-check chooses and shortens them. */
class Chosen implements fc.AsyncCommand<object, History> {
  readonly act: Act
  readonly way: number
  constructor(act: Act, way: number) {
    this.act = act
    this.way = way
  }
  check(): boolean {
    return true
  }
  async run(_model: object, history: History): Promise<void> {
    history.lines.push(`${this.act.name} (${this.way})`)
    await this.act.do(history, this.way)
  }
  toString(): string {
    return `${this.act.name} (${this.way})`
  }
}

const chosen = acts.flatMap((act) =>
  Array.from({ length: act.weight }, () => fc.integer({ min: 0, max: (act.ways ?? 1) - 1 }).map((way) => new Chosen(act, way))),
)

/** Lives so many histories, each taken back, and stops at the first in which something came about that may not. */
export async function live({ role, count, seed, shrinks, longest = 8, limitMs, onHistory }: Options): Promise<Found> {
  const tally: Tally = new Map()
  let histories = 0
  let way: readonly string[] = []
  const property = fc.asyncProperty(
    fc.constantFrom(...places),
    fc.commands(chosen, { maxCommands: longest, size: 'max' }),
    async (place: Place, commands) => {
      const scene = await sceneOf(place)
      histories += 1
      onHistory?.()
      await takenBack(async () => {
        const begun = { role, ...scene, tally, lines: [nameOf(place)], broken: new Map() }
        const history: History = { ...begun, seen: await lookAgain(begun, scene.client.actor) }
        try {
          await fc.asyncModelRun(() => ({ model: {}, real: history }), commands)
        } catch (error) {
          way = history.lines
          throw error
        }
      })
    },
  )
  const details = await fc.check(property, {
    numRuns: count,
    seed,
    endOnFailure: !shrinks,
    ...(limitMs && { interruptAfterTimeLimit: limitMs }),
  })
  if (!details.failed) return { histories, tally, violation: null, way: [] }
  const { errorInstance } = details
  if (!(errorInstance instanceof Violation)) throw errorInstance
  return { histories, tally, violation: errorInstance.message, way }
}
