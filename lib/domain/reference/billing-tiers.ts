/** Up to this percentage of the guideline the client pays this share of the fee, in basis points. No upper bound: the last tier. */
export type SlidingTier = { readonly upToPercent: number | null; readonly pays: number }

/** The schedule a new practice starts with; its own later-dated rows take its place. */
export const startingTiers = [
  { upToPercent: 100, pays: 2_000 },
  { upToPercent: 150, pays: 4_000 },
  { upToPercent: 200, pays: 6_000 },
  { upToPercent: 250, pays: 8_000 },
  { upToPercent: null, pays: 10_000 },
] as const satisfies readonly SlidingTier[]

/** A tier with fewer clients is not told apart: nobody is to be found by what they pay. */
export const fewestInTier = 5
