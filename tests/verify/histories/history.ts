import type { Command } from '../../../lib/commands/command.ts'
import type { Actor } from '../../../lib/domain/access/actor.ts'
import type { CommandName } from '../../../lib/domain/access/permissions.ts'
import type { Outcome } from '../../../lib/domain/outcome.ts'
import type { TestClient } from '../../support/clinic/clients.ts'
import type { Clinic } from '../../support/clinic.ts'
import { judge } from './judge.ts'
import type { Layout } from './layouts.ts'
import { look, type Seen, type SeenVisit } from './look.ts'

/** How often a command was given, in which acts, how often it did what was asked, and what it said when it did not. */
export type Counted = { tried: number; done: number; readonly by: Set<string>; readonly said: Map<string, number> }
export type Tally = Map<string, Counted>

/** One client's way through the practice, with the clock everybody goes by. */
export type History = {
  readonly role: string
  readonly clinic: Clinic
  readonly client: TestClient
  /** Who else is a client there. */
  readonly others: readonly TestClient[]
  readonly layout: Layout
  readonly tally: Tally
  /** How often an act came to something: one of its commands was done, or it gave none. */
  readonly came: Map<string, number>
  /** What is being done now. */
  act: string
  /** What was done so far, as a person would read it. */
  readonly lines: string[]
  now: Date
  seen: Seen
  /** What is out of order, and who puts it right. */
  readonly broken: Map<string, Mend>
}

export type Mend = (history: History) => Promise<void>

/** The product did what it may not: told with the way there. */
export class Violation extends Error {
  override readonly name = 'Violation'
}

export const after = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000)

/** The clock goes on, never back. */
export function waitUntil(history: History, at: Date): void {
  if (at > history.now) history.now = at
}

const actorIdOf = (actor: Actor) => (actor.role === 'therapist' ? actor.clinicianId : null)

export const lookAgain = (history: Omit<History, 'seen'>, actor: Actor): Promise<Seen> => {
  const { role, clinic, client, now } = history
  return look({ role, practiceId: clinic.practiceId, clientId: client.id, now, actorId: actorIdOf(actor) })
}

/** Gives a command the way a door does, and holds what came of it against what must always be so. */
export async function give<Name extends CommandName, Input, Value, Alternative = never>(
  history: History,
  command: Command<Name, Input, Value, Alternative>,
  input: object,
  actor: Actor,
): Promise<Outcome<Value, Alternative>> {
  const { clinic, now, seen: before, lines, tally } = history
  const told = `${now.toISOString().slice(0, 16)}  ${actor.role.padEnd(10)} ${command.name}`
  const counted = tally.get(command.name) ?? { tried: 0, done: 0, by: new Set<string>(), said: new Map<string, number>() }
  tally.set(command.name, counted)
  counted.tried += 1
  counted.by.add(history.act)
  let outcome: Outcome<Value, Alternative>
  try {
    outcome = await clinic.run(command, input, actor, now)
  } catch (error) {
    lines.push(`${told}: broke`)
    throw new Violation(`${command.name} broke instead of answering: ${lastLineOf(error)}`)
  }
  const words = wordsFor(outcome)
  if (outcome.status === 'done') {
    counted.done += 1
    history.came.set(history.act, (history.came.get(history.act) ?? 0) + 1)
  } else counted.said.set(words, (counted.said.get(words) ?? 0) + 1)
  lines.push(`${told}: ${words}`)
  // Nobody gives two commands in one moment: what comes later is later.
  history.now = after(now, 1 / 60)
  history.seen = await lookAgain(history, actor)
  const wrong = judge({ before, after: history.seen, outcome, command: command.name, actor })
  if (wrong.length > 0) throw new Violation(wrong.join('; '))
  return outcome
}

const lastLineOf = (error: unknown) => (error instanceof Error ? (error.message.split('\n').filter(Boolean).at(-1) ?? '') : String(error))

function wordsFor(outcome: Outcome<unknown, unknown>): string {
  if (outcome.status === 'refused')
    return `refused, ${[...new Set(outcome.ruling.findings.filter(({ effect }) => effect !== 'warn').map(({ code }) => code))].join(' ')}`
  return outcome.status === 'invalid' ? `invalid, ${JSON.stringify(outcome.fields)}` : outcome.status
}

const ends = ['completed', 'cancelled', 'no_show']
const ranks = ['in_progress', 'arrived', 'confirmed', 'tentative']

/** The visit that is under way, else the next of those that stand. */
export function visitAhead({ seen }: History): SeenVisit | null {
  const standing = seen.visits.filter(({ status }) => !ends.includes(status))
  const rank = ({ status }: SeenVisit) => (status === 'in_progress' || status === 'arrived' ? ranks.indexOf(status) : 2)
  return [...standing].sort((left, right) => rank(left) - rank(right) || left.startsAt.getTime() - right.startsAt.getTime())[0] ?? null
}

export const theJourney = ({ seen }: History): SeenVisit | null =>
  seen.visits.find(({ kind, status }) => kind === 'journey' && !ends.includes(status)) ?? null
