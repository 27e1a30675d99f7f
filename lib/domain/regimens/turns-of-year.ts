import { planYearOf } from '../billing/plan-year.ts'
import type { World } from '../law/world.ts'
import type { LocalDate } from '../time/local.ts'

type Covered = { readonly coverages: readonly Pick<World['coverages'][number], 'answers' | 'program' | 'startsOn'>[] }

/**
 * The days after `from` and up to `to`, less than a year apart, on which a plan year of a coverage begins, or a coverage does: what earlier visits drew
 * counts no longer. Whoever pays alone has no plan year.
 */
export function turnsOfYear({ coverages }: Covered, { from, to }: { readonly from: LocalDate; readonly to: LocalDate }): LocalDate[] {
  const days = coverages.flatMap(({ answers, program, startsOn }) => {
    const years = answers.length > 0 ? answers.map(({ yearStartsOn }) => planYearOf(yearStartsOn, to)) : [planYearOf(null, to)]
    return [...(startsOn ? [startsOn] : []), ...(program === 'self_pay' ? [] : years)]
  })
  return [...new Set(days)].filter((day) => day > from && day <= to).sort()
}
