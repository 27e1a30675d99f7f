import fc from 'fast-check'
import { Chosen, chosenFrom } from '../histories/chosen.ts'
import type { Found, Options } from '../histories/run.ts'
import { readBooks } from './books.ts'
import { deskActs } from './desk.ts'
import { type Act, type History, Violation } from './history.ts'
import { missedVisits } from './missed.ts'
import { type Office, openOffice } from './office.ts'
import { orders } from './orders.ts'
import { plans } from './plans.ts'
import { rules } from './rules.ts'
import { comes, comesAlong, type Situation, situations } from './situations.ts'
import { together } from './together.ts'
import { visits } from './visits.ts'

/** All that moves a client's money. */
export const acts: readonly Act[] = [...visits, ...missedVisits, ...plans, ...rules, ...deskActs, ...together, ...orders]

const chosen = chosenFrom<History>(acts)

/** `a note is signed (1)`: an act by its name, done in that way. */
function namedIn(text: string): Chosen<History>[] {
  const [, name = text, way = '0'] = /^(.*) \((\d+)\)$/.exec(text) ?? []
  return acts.filter((act) => act.name === name).map((act) => new Chosen(act, Number(way)))
}

type Living = {
  readonly office: Office
  readonly counts: Pick<History, 'tally' | 'came'>
  readonly onLines: (lines: readonly string[]) => void
}

async function liveOne({ office, counts, onLines }: Living, situation: Situation, commands: Iterable<fc.AsyncCommand<object, History>>) {
  try {
    const client = await comes(office.clinic, situation)
    const sibling = await comesAlong(office.clinic, situation)
    const books = await readBooks(office, client.id)
    const lines = [situation.name]
    const begun = { office, client, sibling, situation, ...counts, act: '', lines, now: new Date('2026-12-29T23:00:00Z'), books }
    const history: History = { ...begun, facts: [], signed: new Map(), keys: 0 }
    try {
      await fc.asyncModelRun(() => ({ model: {}, real: history }), commands)
    } catch (error) {
      onLines(lines)
      throw error
    }
  } finally {
    await office.putBack()
  }
}

/** Lives so many histories, each taken back, and stops at the first in which money went wrong. */
export async function live({ count, seed, shrinks, longest = 14, limitMs, onHistory }: Options): Promise<Found> {
  const office = await openOffice()
  const counts = { tally: new Map(), came: new Map<string, number>() } as const
  let histories = 0
  let way: readonly string[] = []
  const living: Living = {
    office,
    counts,
    onLines: (lines) => {
      way = lines
    },
  }
  const one = async (situation: Situation, commands: Iterable<fc.AsyncCommand<object, History>>) => {
    histories += 1
    onHistory?.()
    await liveOne(living, situation, commands)
  }
  try {
    const property = fc.asyncProperty(fc.constantFrom(...situations), fc.commands(chosen, { maxCommands: longest, size: 'max' }), one)
    const time = limitMs ? { interruptAfterTimeLimit: limitMs } : {}
    const details = await fc.check(property, { numRuns: count, seed, endOnFailure: !shrinks, ...time })
    const broke = details.failed ? details.errorInstance : shrinks ? await seekMissing(counts.came, one) : null
    const never = acts.filter(({ name }) => !counts.came.has(name) && name !== 'time passes').map(({ name }) => name)
    const found = { histories, tally: counts.tally, never }
    if (broke === null) return { ...found, violation: null, way: [] }
    if (!(broke instanceof Violation)) throw broke
    return { ...found, violation: broke.message, way }
  } finally {
    await office.close()
  }
}

/** What chance has left out is done after what it follows, until it has come to something. Gives what broke. */
async function seekMissing(
  came: ReadonlyMap<string, number>,
  one: (situation: Situation, commands: Iterable<fc.AsyncCommand<object, History>>) => Promise<void>,
): Promise<unknown> {
  for (const act of acts) {
    for (const situation of situations) {
      for (let way = 0; way < Math.min(act.ways ?? 1, 6) && !came.has(act.name) && act.name !== 'time passes'; way += 1) {
        try {
          await one(situation, [...(act.follows ?? []).flatMap(namedIn), new Chosen(act, way)])
        } catch (error) {
          return error
        }
      }
    }
  }
  return null
}
