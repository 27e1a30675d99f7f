import type { CitationId } from '../citations.ts'

/** What clinics publish for one session, in cents, by kind of service. Shown as a reference, never used for billing. */
export const publishedPrices = {
  'iv-session': { lowCents: 40_000, highCents: 120_000, cites: ['published-prices'] },
  'kap-session': { lowCents: 40_000, highCents: 80_000, cites: ['published-prices'] },
} as const satisfies Record<string, { readonly lowCents: number; readonly highCents: number; readonly cites: readonly CitationId[] }>

/** How many sessions an initial series has where it is published. */
export const publishedSeries = { fewest: 4, most: 6 } as const
