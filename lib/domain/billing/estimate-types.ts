import type { Accumulators, CostShare } from '../coverage/benefits.ts'
import type { BasisPoints, Cents } from '../money.ts'
import type { LocalDate } from '../time/local.ts'

/** Who bears a line: a plan by its benefits, the client by a fee, or the practice, because nobody may be charged. */
export type Bearing = 'plan' | 'client' | 'practice'

/** One line to be estimated. `allowed` is the contract amount, `null` where nobody knows it. */
export type EstimateLine = {
  readonly code: string
  readonly on: LocalDate
  /** Its place on the day's claim. */
  readonly number: number
  readonly charge: Cents
  readonly allowed: Cents | null
  readonly bearing: Bearing
  /** Share of the fee a client pays on the sliding scale; for lines the client bears. */
  readonly pays?: BasisPoints
  /** Units and what one costs, where the line is more than one. */
  readonly units?: number
  /** Other benefits than the plan's usual ones, as for video visits. */
  readonly costShare?: CostShare | undefined
  /** The cycle it belongs to, counted from 0. */
  readonly cycle?: number
}

/** What pays after the first plan. */
export type SecondaryPlan =
  | { readonly kind: 'medicaid' }
  | { readonly kind: 'plan'; readonly costShare: CostShare; readonly left: Accumulators }

/** The plan that is billed first, as far as the arithmetic needs it. */
export type EstimatePlan = {
  /** Medicaid and VA pay in full; `none` is nobody. */
  readonly payer: 'plan' | 'medicaid' | 'va' | 'none'
  readonly network: 'in' | 'out'
  readonly costShare: CostShare
  readonly left: Accumulators
  /** The next day on which the plan year starts over, and what is to be met then; unknown amounts count as everything. */
  readonly reset: { readonly on: LocalDate; readonly full: Accumulators | null } | null
  readonly copayPerDay: boolean
  readonly secondary: SecondaryPlan | null
}

/**
 * One line, settled. For every line `charge = plan + secondary + client + contractual + discount + absorbed`.
 *
 * `deductible`, `coinsurance` and `copay` are what the first plan leaves before its yearly limit took `capped` off.
 */
export type EstimatedLine = {
  readonly line: EstimateLine
  readonly allowed: Cents
  readonly contractual: Cents
  readonly deductible: Cents
  readonly coinsurance: Cents
  readonly copay: Cents
  readonly capped: Cents
  /** Above the allowed amount, where the practice has no contract with the plan. */
  readonly balance: Cents
  readonly plan: Cents
  readonly secondary: Cents
  readonly discount: Cents
  /** Written off by the practice, because it may not be charged to anybody. */
  readonly absorbed: Cents
  readonly client: Cents
  /** A plan year began since the line before. */
  readonly newYear: boolean
  /** The copay of the day had been paid with an earlier line. */
  readonly copayPaid: boolean
}

/** Sums over lines: `charged = client + insurer + writtenOff`, the sliding discount inside `writtenOff`. */
export type EstimateTotals = {
  readonly charged: Cents
  readonly client: Cents
  readonly insurer: Cents
  readonly writtenOff: Cents
  readonly discount: Cents
}
