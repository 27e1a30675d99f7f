import { type Cents, toCents } from '../money.ts'
import { publishedPrices, publishedSeries } from '../reference/billing-price-ranges.ts'

export type PriceRange = { readonly low: Cents; readonly high: Cents }

/** What a series costs elsewhere, as clinics publish it: fewest sessions at the low end to most at the high end. A reference only. */
export function publishedSeriesRange(
  kind: keyof typeof publishedPrices,
  { fewest, most }: { fewest: number; most: number } = publishedSeries,
): PriceRange {
  const { lowCents, highCents } = publishedPrices[kind]
  return { low: toCents(lowCents * fewest), high: toCents(highCents * most) }
}
