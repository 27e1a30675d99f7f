import type { CitationId } from '../citations.ts'
import type { LocalDate } from '../time/local.ts'

/** Where the household lives, as the guideline knows it. */
export const povertyRegions = ['contiguous', 'alaska', 'hawaii'] as const
export type PovertyRegion = (typeof povertyRegions)[number]

/** Whole dollars a year: for one person, and for each further one. Exact for every household size in these years. */
export type PovertyGuideline = {
  readonly year: number
  readonly from: LocalDate
  readonly dollars: Readonly<Record<PovertyRegion, { readonly first: number; readonly each: number }>>
  readonly cites: readonly CitationId[]
}

/** Federal poverty guidelines, oldest first; each stays in force until the next notice. */
export const povertyGuidelines = [
  {
    year: 2025,
    from: '2025-01-15',
    dollars: {
      contiguous: { first: 15_650, each: 5_500 },
      alaska: { first: 19_550, each: 6_880 },
      hawaii: { first: 17_990, each: 6_330 },
    },
    cites: ['fr-poverty-2025'],
  },
  {
    year: 2026,
    from: '2026-01-13',
    dollars: {
      contiguous: { first: 15_960, each: 5_680 },
      alaska: { first: 19_950, each: 7_100 },
      hawaii: { first: 18_360, each: 6_530 },
    },
    cites: ['fr-poverty-2026'],
  },
] as const satisfies readonly PovertyGuideline[]
