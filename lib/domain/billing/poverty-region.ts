import type { PovertyRegion } from '../reference/billing-poverty.ts'

/** Which poverty guideline goes with a state; everywhere but Alaska and Hawaii it is the same. */
export function povertyRegionOf(state: string | null): PovertyRegion {
  if (state === 'AK') return 'alaska'
  return state === 'HI' ? 'hawaii' : 'contiguous'
}
