import type { Cents } from '../money.ts'
import type { LocalDate } from '../time/local.ts'
import type { ServiceClass } from './plan-year.ts'

/** What a plan answered on a line: it is never computed again. */
export type PlanAnswer = {
  readonly processedOn: LocalDate
  readonly allowed: Cents
  readonly deductible: Cents
  readonly coinsurance: Cents
  readonly copay: Cents
}

/** What a line draws from the year of its plan: of the deductible, and towards the most a client pays. */
export type PlanDraw = { readonly deductible: Cents; readonly outOfPocket: Cents }

/** What somebody else on the same plan has drawn of its year, and when: of the rest of their chart it tells nothing. */
export type OthersLine = {
  readonly id: string
  readonly on: LocalDate
  readonly startsAt: Date
  readonly code: string
  readonly network: 'in' | 'out'
  readonly drawn: PlanDraw
  /** When the plan said that it was in its number already; null where it has not. */
  readonly countedOn: LocalDate | null
}

/** A line that a plan bears, charged or planned. */
export type YearLine = {
  readonly id: string
  readonly memberId: string
  readonly on: LocalDate
  readonly startsAt: Date
  readonly code: string
  readonly charge: Cents
  /** The contract amount of its own day, for all its units; null where nobody knows it. */
  readonly allowed: Cents | null
  readonly serviceClass: ServiceClass
  readonly network: 'in' | 'out'
  readonly answered: PlanAnswer | null
}
