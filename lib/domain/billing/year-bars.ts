import type { Cents } from '../money.ts'
import type { LocalDate } from '../time/local.ts'
import { planYearOf } from './plan-year.ts'
import type { YearLeft } from './settle-year.ts'

/** One amount of a plan year. `total` is null where the plan was not asked for the whole year's. */
export type YearBar = {
  readonly total: Cents | null
  readonly left: Cents
  /** False where a visit before is not known yet: then no more than this is left. */
  readonly isExact: boolean
}

export type YearBars = {
  readonly saidOn: LocalDate
  readonly yearFrom: LocalDate
  readonly deductible: YearBar
  /** Null where the plan has no yearly limit. */
  readonly outOfPocket: YearBar | null
}

/** What is drawn as bars of a plan year: the deductible, and the most a client pays. */
export function yearBarsOf({ answer, atMost, atLeast }: YearLeft, on: LocalDate): YearBars {
  const { yearly, saidOn, yearStartsOn } = answer
  const bar = (total: Cents | null, most: Cents, least: Cents | null): YearBar => ({ total, left: most, isExact: most === least })
  return {
    saidOn,
    yearFrom: planYearOf(yearStartsOn, on),
    deductible: bar(yearly.deductible, atMost.deductible, atLeast.deductible),
    outOfPocket: atMost.outOfPocket === null ? null : bar(yearly.outOfPocket, atMost.outOfPocket, atLeast.outOfPocket),
  }
}
