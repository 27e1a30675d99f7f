import type { Command } from '../../../lib/commands/command.ts'
import type { Actor } from '../../../lib/domain/access/actor.ts'
import type { CommandName } from '../../../lib/domain/access/permissions.ts'
import type { Outcome } from '../../../lib/domain/outcome.ts'
import type { LocalDate } from '../../../lib/domain/time/local.ts'
import { localDateOf } from '../../../lib/domain/time/practice-time.ts'
import { settleSharedPlans } from '../../../lib/jobs/do-due-work.ts'
import type { TestClient } from '../../support/clinic/clients.ts'
import { type Counted, type Tally, Violation } from '../histories/history.ts'
import { type Books, readBooks } from './books.ts'
import { judge, judgeFamily } from './judge.ts'
import type { Office } from './office.ts'
import type { Situation } from './situations.ts'

/** Something that became known of a client, and how it becomes known of another. */
export type Fact = {
  readonly name: string
  /** Signings come in any order; what plans said keeps its own. */
  readonly isSigning: boolean
  readonly tell: (client: TestClient, now: Date, isSwapped: boolean) => Promise<void>
}

/** One client's account, with the clock everybody goes by. */
export type History = {
  readonly office: Office
  readonly client: TestClient
  /** Somebody else of the family on the same plan. */
  readonly sibling: TestClient | null
  readonly situation: Situation
  readonly tally: Tally
  /** How often an act came to something. */
  readonly came: Map<string, number>
  act: string
  readonly lines: string[]
  now: Date
  books: Books
  readonly facts: Fact[]
  /** Notes that are signed, by the visit's place in the plan of a history. */
  readonly signed: Map<string, { readonly visitId: string; readonly noteId: string; readonly on: LocalDate }>
  keys: number
}

export type Act = {
  readonly name: string
  /** How often it comes, among the others. */
  readonly weight: number
  /** Numbers from 0 that say how it is done. */
  readonly ways?: number
  /** What has to have been done for it to come to something. */
  readonly follows?: readonly string[]
  readonly do: (history: History, way: number) => Promise<void>
}

export const today = ({ now, office }: History): LocalDate => localDateOf(now, office.clinic.timeZone)

/** Two commands never come at one instant unless they are meant to. */
const passes = (history: History) => {
  history.now = new Date(history.now.getTime() + 1_000)
}

/** Gives a command the way a door does, and holds the books against what must always be so. */
export async function give<Name extends CommandName, Input, Value, Alternative = never>(
  history: History,
  command: Command<Name, Input, Value, Alternative>,
  input: object,
  actor: Actor,
): Promise<Outcome<Value, Alternative>> {
  const [outcome] = await giveTogether(history, [() => say(history, command, input, actor)])
  return outcome as Outcome<Value, Alternative>
}

type Said = Promise<Outcome<unknown, unknown>>

/** A command on its way, counted and told. Two of one key are one request sent twice. */
export async function say<Name extends CommandName, Input, Value, Alternative = never>(
  history: History,
  command: Command<Name, Input, Value, Alternative>,
  input: object,
  actor: Actor,
  key?: string,
): Promise<Outcome<Value, Alternative>> {
  const { office, now, lines, tally } = history
  const counted = tally.get(command.name) ?? { tried: 0, done: 0, by: new Set<string>(), said: new Map<string, number>() }
  tally.set(command.name, counted)
  counted.tried += 1
  counted.by.add(history.act)
  const told = `${now.toISOString().slice(0, 16)}  ${actor.role.padEnd(10)} ${command.name}`
  try {
    const outcome = await office.clinic.run(command, input, actor, now, key)
    note(history, counted, outcome)
    lines.push(`${told}: ${wordsFor(outcome)}  ${JSON.stringify(input).slice(0, 300)}`)
    return outcome
  } catch (error) {
    lines.push(`${told}: broke  ${JSON.stringify(input).slice(0, 300)}`)
    throw new Violation(`${command.name} broke instead of answering: ${lastLineOf(error)}`)
  }
}

function note(history: History, counted: Counted, outcome: Outcome<unknown, unknown>): void {
  const words = wordsFor(outcome)
  if (outcome.status !== 'done') counted.said.set(words, (counted.said.get(words) ?? 0) + 1)
  else {
    counted.done += 1
    history.came.set(history.act, (history.came.get(history.act) ?? 0) + 1)
  }
}

/** Commands that run at one moment; the books are read when all have answered. */
export async function giveTogether(history: History, starting: readonly (() => Said)[]): Promise<Outcome<unknown, unknown>[]> {
  const before = history.books
  const answers = await Promise.allSettled(starting.map((start) => start()))
  const broken = answers.find(({ status }) => status === 'rejected')
  if (broken?.status === 'rejected') throw broken.reason
  const outcomes = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
  await look(
    history,
    before,
    outcomes.every(({ status }) => status !== 'done'),
  )
  return outcomes
}

/** Reads the books again. `isNo`: nobody did what was asked, so nothing may be written. */
export async function look(history: History, before: Books, isNo = false): Promise<void> {
  // What others on the plan have drawn is settled by the worker, soon after.
  if (history.sibling) while ((await settleSharedPlans(history.office.clinic.practiceId, history.now)) > 0) passes(history)
  history.books = await readBooks(history.office, history.client.id)
  passes(history)
  const step = { before, after: history.books, isNo: isNo && history.sibling === null }
  const wrong = [...(await judge(history.office, history.client.id, step)), ...(await judgeFamily(history))]
  if (wrong.length > 0) throw new Violation(wrong.join('; '))
}

const lastLineOf = (error: unknown) => (error instanceof Error ? (error.message.split('\n').filter(Boolean).at(-1) ?? '') : String(error))

function wordsFor(outcome: Outcome<unknown, unknown>): string {
  if (outcome.status === 'refused')
    return `refused, ${[...new Set(outcome.ruling.findings.filter(({ effect }) => effect !== 'warn').map(({ code }) => code))].join(' ')}`
  return outcome.status === 'invalid' ? `invalid, ${JSON.stringify(outcome.fields)}` : outcome.status
}

export { Violation }
