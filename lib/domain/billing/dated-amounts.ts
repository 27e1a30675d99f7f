import type { BasisPoints, Cents } from '../money.ts'
import type { LocalDate } from '../time/local.ts'

/** What one unit of a code costs, by a contract or by the practice's own fees, from a day on; `to` is its last day. */
export type DatedAmount = { readonly code: string; readonly cents: Cents; readonly from: LocalDate; readonly to: LocalDate | null }

const holdsOn = ({ from, to }: Pick<DatedAmount, 'from' | 'to'>, on: LocalDate): boolean => from <= on && (to === null || on <= to)

/** The amount in force on `on`, the one that began last; null where there is none. Amounts come oldest first. */
export function amountOn(amounts: readonly DatedAmount[], code: string, on: LocalDate): Cents | null {
  let found: Cents | null = null
  for (const one of amounts) if (one.code === code && holdsOn(one, on)) found = one.cents
  return found
}

/** Every amount in force on `on`, by code. */
export const amountsOn = (amounts: readonly DatedAmount[], on: LocalDate): Record<string, Cents> =>
  Object.fromEntries(amounts.filter((one) => holdsOn(one, on)).map(({ code, cents }) => [code, cents]))

/** What a household was found to pay of a fee, for the days it holds. */
export type TierOnFile = {
  readonly assessmentId: string
  readonly pays: BasisPoints
  readonly from: LocalDate
  readonly to: LocalDate
}

/** The tier that holds on `on`, the one assessed last; null where nobody assessed it. Tiers come oldest first. */
export const tierOn = (tiers: readonly TierOnFile[], on: LocalDate): TierOnFile | null =>
  tiers.findLast((tier) => tier.from <= on && on <= tier.to) ?? null
