import type { BasisPoints, Cents } from '../money.ts'
import { addDays, daysBetween, type LocalDate } from '../time/local.ts'

/** What the client pays of an allowed amount: a copay without deductible, or the deductible first and then a share or a copay. */
export type CostShare =
  | { readonly kind: 'copay'; readonly copay: Cents }
  | { readonly kind: 'coinsurance'; readonly rate: BasisPoints }
  | { readonly kind: 'copay-after-deductible'; readonly copay: Cents }

/** What is still to be met this plan year, in the network that applies; `null` where the plan has no such limit. */
export type Accumulators = {
  readonly deductible: Cents
  readonly familyDeductible: Cents | null
  readonly outOfPocket: Cents | null
  readonly familyOutOfPocket: Cents | null
}

/** The columns benefits are kept in, made into a cost share: a copay counts before the rate. */
export function costShareOf(kept: {
  readonly copay: Cents | null
  readonly copayAfterDeductible: boolean
  readonly rate: BasisPoints
}): CostShare {
  if (kept.copay === null) return { kind: 'coinsurance', rate: kept.rate }
  return kept.copayAfterDeductible ? { kind: 'copay-after-deductible', copay: kept.copay } : { kind: 'copay', copay: kept.copay }
}

/** Whether benefits verified on `verifiedOn` are too old for a visit on `on`. */
export const areBenefitsStale = (verifiedOn: LocalDate, on: LocalDate, freshDays: number): boolean =>
  daysBetween(verifiedOn, on) > freshDays

/** The first day on which asking again still holds on `on`. */
export const benefitsDueOn = (on: LocalDate, freshDays: number): LocalDate => addDays(on, -freshDays)
