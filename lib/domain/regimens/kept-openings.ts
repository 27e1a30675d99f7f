import type { WhyNone } from '../law/openings.ts'
import type { LawVisit } from '../law/visit.ts'
import type { LocalDate } from '../time/local.ts'
import type { CycleRequest } from './cycle-request.ts'

/** How a cycle would be asked for so that it fits on a day by itself; or why it does not. */
export type CycleOpening =
  | { readonly request: CycleRequest; readonly visits: () => readonly LawVisit[] }
  | { readonly why: () => WhyNone | null }
/** What was found out of a day for cycles that are alike, for as long as it holds. */
export type KeptOpenings = {
  readonly find: (alike: string, on: LocalDate) => CycleOpening | undefined
  readonly keep: (alike: string, on: LocalDate, opening: CycleOpening) => void
}

/** Of a world that stays as it is all of it holds. */
export function keptAlways(): KeptOpenings {
  const kept = new Map<string, CycleOpening>()
  return {
    find: (alike, on) => kept.get(`${alike} ${on}`),
    keep: (alike, on, opening) => void kept.set(`${alike} ${on}`, opening),
  }
}

/** The first that says something. */
export function firstSaid(whys: readonly (() => WhyNone | null)[]): WhyNone | null {
  for (const why of whys) {
    const said = why()
    if (said) return said
  }
  return null
}
