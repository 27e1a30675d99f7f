import type { SlidingTier } from '../reference/billing-tiers.ts'

export type ScheduleProblem =
  | { readonly is: 'no-open-end' }
  | { readonly is: 'open-end-not-last'; readonly tier: number }
  | { readonly is: 'bounds-not-rising'; readonly tier: number }
  | { readonly is: 'shares-not-rising'; readonly tier: number }

/** What keeps a list of tiers from being a schedule: bounds and shares rise, and the last tier is open. Null when it is one. `tier` counts from 0. */
export function problemOfSchedule(tiers: readonly SlidingTier[]): ScheduleProblem | null {
  const last = tiers.length - 1
  if (tiers[last]?.upToPercent !== null) return { is: 'no-open-end' }
  for (const [index, tier] of tiers.entries()) {
    const before = tiers[index - 1]
    if (tier.upToPercent === null && index < last) return { is: 'open-end-not-last', tier: index }
    if (before === undefined) continue
    if (tier.upToPercent !== null && before.upToPercent !== null && tier.upToPercent <= before.upToPercent)
      return { is: 'bounds-not-rising', tier: index }
    if (tier.pays <= before.pays) return { is: 'shares-not-rising', tier: index }
  }
  return null
}
