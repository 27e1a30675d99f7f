import fc from 'fast-check'
import type { TestClient } from '../../support/clinic/clients.ts'
import { takenBack } from '../../support/sandbox.ts'
import type { Act } from './act.ts'
import { Chosen, chosenFrom } from './chosen.ts'
import { type History, lookAgain, type Tally, Violation } from './history.ts'
import { nameOf, type Place, sceneOf } from './scenes.ts'

export type Options = {
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
  /** Acts that never came to anything. */
  readonly never: readonly string[]
  readonly violation: string | null
  readonly way: readonly string[]
}

/** What histories are made of. */
export type Kind = {
  readonly acts: readonly Act[]
  /** Those that give no command, and those that hear a no as they should. */
  readonly quiet: readonly string[]
  readonly places: readonly Place[]
  /** Where the others come from, in whose practice a history is lived. */
  readonly beside?: (place: Place) => readonly Place[]
}

/** Lives so many histories of a kind, each taken back, and stops at the first in which something came about that may not. */
export async function liveAs(
  { acts, quiet, places, beside = () => [] }: Kind,
  { role, count, seed, shrinks, longest = 8, limitMs, onHistory }: Options,
): Promise<Found> {
  const chosen = chosenFrom<History>(acts)
  const tally: Tally = new Map()
  const came = new Map<string, number>()
  let histories = 0
  let way: readonly string[] = []
  const liveOne = async (place: Place, commands: Iterable<fc.AsyncCommand<object, History>>) => {
    const scene = await sceneOf(place)
    const others: TestClient[] = []
    for (const other of beside(place)) others.push((await sceneOf(other)).client)
    histories += 1
    onHistory?.()
    await takenBack(async () => {
      const begun = { role, ...scene, others, tally, came, act: '', lines: [nameOf(place)], broken: new Map() }
      const history: History = { ...begun, seen: await lookAgain(begun, scene.client.actor) }
      try {
        await fc.asyncModelRun(() => ({ model: {}, real: history }), commands)
      } catch (error) {
        way = history.lines
        throw error
      }
    })
  }
  const property = fc.asyncProperty(fc.constantFrom(...places), fc.commands(chosen, { maxCommands: longest, size: 'max' }), liveOne)
  const details = await fc.check(property, {
    numRuns: count,
    seed,
    endOnFailure: !shrinks,
    ...(limitMs && { interruptAfterTimeLimit: limitMs }),
  })
  const isMissing = ({ name }: Act) =>
    !(came.has(name) || quiet.includes(name)) || [...tally.values()].some(({ done, by }) => done === 0 && by.has(name))
  const lived = histories
  const broke = details.failed ? details.errorInstance : shrinks ? await seekMissing({ acts, places }, isMissing, liveOne) : null
  const never = acts.filter(isMissing).map(({ name }) => name)
  if (broke === null) return { histories: lived, tally, never, violation: null, way: [] }
  if (!(broke instanceof Violation)) throw broke
  return { histories: lived, tally, never, violation: broke.message, way }
}

/** What chance has left out is done wherever it fits, until it has come to something. Gives what broke. */
async function seekMissing(
  { acts, places }: Pick<Kind, 'acts' | 'places'>,
  isMissing: (act: Act) => boolean,
  liveOne: (place: Place, commands: Iterable<fc.AsyncCommand<object, History>>) => Promise<void>,
): Promise<unknown> {
  for (const act of acts.filter(isMissing)) {
    for (const place of places.filter(({ layout }) => !act.of || act.of.includes(layout))) {
      for (let number = 0; number < Math.min(act.ways ?? 1, 6) && isMissing(act); number += 1) {
        try {
          const before = acts.filter(({ name }) => name === act.follows).map((earlier) => new Chosen(earlier, 0))
          await liveOne(place, [...before, new Chosen(act, number)])
        } catch (error) {
          return error
        }
      }
    }
  }
  return null
}
