import { compare } from '../compare.ts'
import type { LocalDate } from '../time/local.ts'

/** The dated rows there are for one thing, oldest first. */
export type DatedRow = { readonly id: string; readonly effectiveFrom: LocalDate; readonly effectiveTo: LocalDate | null }

export type LaterRow =
  /** A new row from that day on; the one before ends the day before. */
  | { readonly is: 'added'; readonly closes: string | null }
  /** A row that has not begun yet, or begins today, corrected. */
  | { readonly is: 'corrected'; readonly id: string }
  | { readonly is: 'past' }
  | { readonly is: 'not-later'; readonly latestFrom: LocalDate }

/**
 * How a row that holds from `effectiveFrom` on joins those there are: later than all of them, and not in the past
 * once there is one, so that what was in force on a day stays readable. A row that has not begun can be corrected, and one that begins today
 * on that day: the trail keeps what it said before.
 */
export function decideLaterRow(rows: readonly DatedRow[], effectiveFrom: LocalDate, today: LocalDate): LaterRow {
  const [latest] = [...rows].sort((left, right) => compare(right.effectiveFrom, left.effectiveFrom))
  if (latest === undefined) return { is: 'added', closes: null }
  if (effectiveFrom === latest.effectiveFrom && latest.effectiveFrom >= today) return { is: 'corrected', id: latest.id }
  if (effectiveFrom < today) return { is: 'past' }
  if (effectiveFrom <= latest.effectiveFrom) return { is: 'not-later', latestFrom: latest.effectiveFrom }
  return { is: 'added', closes: latest.effectiveTo === null ? latest.id : null }
}
