import type { LocalDate } from '../time/local.ts'

/** A fact that holds from a day on; `toOn` is its last day, null while it goes on. */
export type DatedFact = { readonly fromOn: LocalDate; readonly toOn: LocalDate | null }

export const holdsOn = ({ fromOn, toOn }: DatedFact, on: LocalDate): boolean => fromOn <= on && (toOn === null || on <= toOn)

/** The one that holds on a day; null when none does. */
export const heldOn = <Fact extends DatedFact>(facts: readonly Fact[], on: LocalDate): Fact | null =>
  facts.find((fact) => holdsOn(fact, on)) ?? null
