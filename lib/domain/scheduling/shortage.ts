import { type AvailabilityQuery, findStarts } from './availability.ts'
import type { ResourceKind } from './resource-kind.ts'

/**
 * What a day lacks for a visit: it is too near or too far off, nobody or nothing of a kind is there at all, none of a kind works then,
 * all of a kind are taken, or each is free at some time and all never at once.
 */
export type Shortage =
  | { readonly of: 'soon' }
  | { readonly of: 'far' }
  | { readonly of: 'together' }
  | { readonly of: 'nobody' | 'closed' | 'taken'; readonly kind: ResourceKind }

/** The first thing a visit that finds no start lacks, in the order of its needs. */
export function shortageIn(query: AvailabilityQuery): Shortage {
  const hasStart = (needs: AvailabilityQuery['needs']) => findStarts({ ...query, needs }).length > 0
  if (!hasStart([])) return { of: query.from < query.now + query.noticeMinutes ? 'soon' : 'far' }
  const lacking = query.needs.find((need) => !hasStart([need]))
  if (!lacking) return { of: 'together' }
  const { kind, anyOf } = lacking
  if (anyOf.length === 0) return { of: 'nobody', kind }
  const untaken = anyOf.map((calendar) => ({ ...calendar, busy: [], fullDays: [] }))
  return { of: hasStart([{ ...lacking, anyOf: untaken }]) ? 'taken' : 'closed', kind }
}
