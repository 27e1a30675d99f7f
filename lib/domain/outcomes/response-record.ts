import type { Ruleset } from '../ruleset.ts'
import { addMinutes } from '../time/interval.ts'
import type { ScoredKind } from './instrument.ts'

/** One filled-in questionnaire. */
export type OutcomeResponse = {
  readonly kind: ScoredKind
  readonly total: number
  readonly takenAt: Date
  /** PHQ-9 only. */
  readonly itemNine: number | null
}

/** Responses of one kind, oldest first. */
export const inOrder = (responses: readonly OutcomeResponse[], kind: ScoredKind): OutcomeResponse[] =>
  responses.filter((response) => response.kind === kind).sort((left, right) => left.takenAt.getTime() - right.takenAt.getTime())

const DAY_MINUTES = 24 * 60

/** The last response before the first dose, at most fourteen days old then; null without one. While no dose was given, the latest. */
export function baselineOf(
  responses: readonly OutcomeResponse[],
  kind: ScoredKind,
  firstDoseAt: Date | null,
  { values }: Ruleset,
): OutcomeResponse | null {
  const ordered = inOrder(responses, kind)
  if (firstDoseAt === null) return ordered.at(-1) ?? null
  const oldest = addMinutes(firstDoseAt, -values['outcome.baseline'] * DAY_MINUTES)
  return ordered.findLast(({ takenAt }) => takenAt <= firstDoseAt && takenAt >= oldest) ?? null
}
