import type { CitationId } from '../citations.ts'
import { type BasisPoints, type Cents, shareOf, subtractCents, toCents } from '../money.ts'
import { type PovertyGuideline, type PovertyRegion, povertyGuidelines } from '../reference/billing-poverty.ts'
import type { SlidingTier } from '../reference/billing-tiers.ts'
import type { LocalDate } from '../time/local.ts'

/** What a household says about itself. `income` is the whole household's for a year. */
export type Household = { readonly size: number; readonly income: Cents; readonly region: PovertyRegion }

/** Why the client pays the share they pay. `percent` is for reading only: the tier is found on exact fractions. */
export type SlidingDecision = {
  readonly pays: BasisPoints
  readonly upToPercent: number | null
  readonly year: number
  readonly guideline: Cents
  readonly percent: number
  readonly cites: readonly CitationId[]
}

/** The guideline in force on a date of service; the oldest known one for earlier dates. */
export function povertyTableOn(on: LocalDate): PovertyGuideline {
  const [oldest, ...later] = povertyGuidelines
  return later.reduce<PovertyGuideline>((table, next) => (next.from <= on ? next : table), oldest)
}

/** The yearly guideline of a household, in cents. A household has at least one person. */
export function povertyGuideline(on: LocalDate, { size, region }: Pick<Household, 'size' | 'region'>): Cents {
  const { first, each } = povertyTableOn(on).dollars[region]
  return toCents((first + each * (Math.max(1, Math.trunc(size)) - 1)) * 100)
}

/**
 * Finds the tier of a household on exact fractions: a tier of 150 % takes in an income of exactly 150 %, and no cent more.
 *
 * Above every tier, or without tiers, the client pays the whole fee.
 */
export function slidingTier(household: Household, tiers: readonly SlidingTier[], on: LocalDate): SlidingDecision {
  const table = povertyTableOn(on)
  const guideline = povertyGuideline(on, household)
  const income = Math.max(0, household.income)
  const bounded = tiers.filter((tier): tier is SlidingTier & { upToPercent: number } => tier.upToPercent !== null)
  const within = bounded
    .filter(({ upToPercent }) => income * 100 <= upToPercent * guideline)
    .sort((left, right) => left.upToPercent - right.upToPercent)[0]
  const above = tiers.find(({ upToPercent }) => upToPercent === null)
  return {
    pays: within?.pays ?? above?.pays ?? 10_000,
    upToPercent: within?.upToPercent ?? null,
    year: table.year,
    guideline,
    percent: Math.round((income * 1_000) / guideline) / 10,
    cites: [...table.cites, 'practice.sliding-scale'],
  }
}

/** What is paid of a fee, and what is taken off it: rounded once, on the whole line. */
export function slidingSplit(fee: Cents, pays: BasisPoints): { readonly client: Cents; readonly discount: Cents } {
  const client = shareOf(fee, pays)
  return { client, discount: subtractCents(fee, client) }
}
