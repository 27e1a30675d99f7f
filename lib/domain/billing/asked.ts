import { type CoverageOnFile, isOwnWordOn } from '../coverage/program.ts'
import { type Cents, sumCents, toCents, ZERO } from '../money.ts'
import type { LocalDate } from '../time/local.ts'
import { type OpenDay, owedOf } from './allocate.ts'

/** Why nobody asks for what stands open: a client's own word waits to be verified, they question a charge, or the billing lead has yet to decide. */
export type NotAsked = 'own-word' | 'disputed' | 'restored'

export type NotAskedFacts = {
  readonly coverages: readonly CoverageOnFile[]
  /** Days owed again after a denial, while what was paid for them had gone back. */
  readonly restored: ReadonlySet<LocalDate>
  /** Days with a charge the client questions, which nobody has answered yet. */
  readonly disputed: ReadonlySet<LocalDate>
}

/** What keeps a day of service from being asked for. */
export function notAskedOn({ coverages, restored, disputed }: NotAskedFacts, on: LocalDate): NotAsked | null {
  if (isOwnWordOn(coverages, on)) return 'own-word'
  if (disputed.has(on)) return 'disputed'
  return restored.has(on) ? 'restored' : null
}

export type Waiting = { readonly why: NotAsked; readonly cents: Cents }

/** What stands open in two parts: what is asked for, and what waits and why. */
export function askedAndWaiting(
  open: readonly OpenDay[],
  facts: NotAskedFacts,
): { readonly asked: Cents; readonly waiting: readonly Waiting[] } {
  const whys = open.map((day) => ({ day, why: notAskedOn(facts, day.on) }))
  const waiting = (['own-word', 'disputed', 'restored'] as const).map((why) => ({
    why,
    cents: sumCents(whys.filter((one) => one.why === why).map(({ day }) => toCents(Math.max(ZERO, day.cents)))),
  }))
  return { asked: owedOf(whys.filter(({ why }) => why === null).map(({ day }) => day)), waiting: waiting.filter(({ cents }) => cents > 0) }
}
