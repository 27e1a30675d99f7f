import type { Route } from '../journeys/route.ts'
import { type AuthorityRow, authorityRows } from '../reference/prescribing-authority.ts'
import type { LocalDate } from '../time/local.ts'
import type { Profession } from './profession.ts'

export type AuthorityQuestion = { readonly profession: Profession; readonly state: string; readonly route: Route; readonly on: LocalDate }

/**
 * The row that says whether a profession may prescribe ketamine by this route in this state on this day.
 *
 * A row of the state goes before one for all, a row of the route before one for any, a later one before an earlier.
 * `ownRows` are the practice's, added after its legal review. Null when nobody has written a row: then it is not allowed.
 */
export function authorityOn(
  { profession, state, route, on }: AuthorityQuestion,
  ownRows: readonly AuthorityRow[] = [],
): AuthorityRow | null {
  const speaking = [...authorityRows, ...ownRows].filter(
    (row) =>
      row.profession === profession &&
      (row.states === 'all' || row.states.some((code) => code === state)) &&
      (row.routes === 'any' || row.routes.includes(route)) &&
      row.from <= on &&
      (row.to === null || on <= row.to),
  )
  return speaking.reduce<AuthorityRow | null>((best, row) => (best === null || weight(row) >= weight(best) ? row : best), null)
}

/** Specific first, then later; an own row is listed after ours and wins a tie. */
const weight = (row: AuthorityRow): string => `${row.states === 'all' ? 0 : 1}${row.routes === 'any' ? 0 : 1}${row.from}`
