import { type Cents, toCents } from '../money.ts'
import { ageingDays } from '../reference/billing-ageing.ts'
import { daysBetween, type LocalDate } from '../time/local.ts'
import type { OpenDay } from './allocate.ts'

export const ageBands = ['to-30', 'to-60', 'to-90', 'over'] as const
export type AgeBand = (typeof ageBands)[number]
export type Ages = Readonly<Record<AgeBand, Cents>>

/** How old something open from a day of service is. A day ahead counts as new. */
export function ageBandOf(on: LocalDate, today: LocalDate): AgeBand {
  const age = daysBetween(on, today)
  return ageBands.find((band) => band === 'over' || age <= ageingDays[band]) ?? 'over'
}

/**
 * What is open, by age. A day that stands below zero is set against the oldest first, so that the bands come to what is owed, and none
 * is below zero.
 */
export function agesOf(open: readonly OpenDay[], today: LocalDate): Ages {
  const sums = { 'to-30': 0, 'to-60': 0, 'to-90': 0, over: 0 }
  let below = 0
  for (const { on, cents } of open) {
    if (cents > 0) sums[ageBandOf(on, today)] += cents
    else below -= cents
  }
  for (const band of ageBands.toReversed()) {
    const off = Math.min(below, sums[band])
    sums[band] -= off
    below -= off
  }
  return { 'to-30': toCents(sums['to-30']), 'to-60': toCents(sums['to-60']), 'to-90': toCents(sums['to-90']), over: toCents(sums.over) }
}

/** The oldest band in which anything is open; null where nothing is. */
export const oldestBandOf = (ages: Ages): AgeBand | null => ageBands.findLast((band) => ages[band] > 0) ?? null
