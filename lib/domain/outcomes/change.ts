import type { Ruleset } from '../ruleset.ts'
import type { ScoredKind } from './instrument.ts'

export type Change = {
  /** Now less baseline: below zero is better. */
  readonly points: number
  /** Of the baseline, rounded; null from a baseline of zero. */
  readonly percent: number | null
  /** Half or less of the baseline; null where the field has no such rule (PCL-5). */
  readonly response: boolean | null
  /** Below the remission line; null where there is none (PCL-5). */
  readonly remission: boolean | null
  /** Whether it moved by as much as matters, and which way. */
  readonly meaningful: Direction
  /** PCL-5: moved by more than chance; null elsewhere. */
  readonly reliable: Direction | null
  /** PCL-5: reliably better and at or below the line; null elsewhere. */
  readonly significant: boolean | null
}

export type Direction = 'better' | 'worse' | 'same'

/** How a total compares with the baseline. Exactly half counts as response. */
export function changeSince(kind: ScoredKind, baseline: number, total: number, { values }: Ruleset): Change {
  const points = total - baseline
  const shared = {
    points,
    percent: baseline === 0 ? null : Math.round((points / baseline) * 100),
    meaningful: direction(points, values[`${kind}.meaningful`]),
  }
  if (kind === 'pcl5') {
    const reliable = direction(points, values['pcl5.reliable'])
    const significant = reliable === 'better' && total <= values['pcl5.significant-at-most']
    return { ...shared, response: null, remission: null, reliable, significant }
  }
  const response = baseline > 0 && (baseline - total) * 100 >= baseline * values['outcome.response']
  return { ...shared, response, remission: total < values[`${kind}.remission-below`], reliable: null, significant: null }
}

/** Whether the change is the kind of help that was hoped for: response, or for PCL-5 a meaningful drop. */
export const isResponse = ({ response, meaningful }: Change): boolean => response ?? meaningful === 'better'

function direction(points: number, threshold: number): Direction {
  if (points <= -threshold) return 'better'
  return points >= threshold ? 'worse' : 'same'
}
