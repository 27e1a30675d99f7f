import { compare } from '../compare.ts'
import type { BasisPoints, Cents } from '../money.ts'
import { toCents } from '../money.ts'
import { fewestInTier } from '../reference/billing-tiers.ts'

/** What one client was charged by fees at one tier, and what of it was asked of them. Income is the household's for a year; null where nobody asked. */
export type ChargedAtTier = {
  readonly clientId: string
  readonly pays: BasisPoints
  readonly charged: Cents
  readonly asked: Cents
  readonly income: Cents | null
}

/** `clients` is null where they are too few to be told apart; then nothing else is said of them. */
export type TierEquity = { readonly pays: BasisPoints } & (
  | { readonly clients: null }
  | {
      readonly clients: number
      /** Of what was charged in the tiers that are told, in basis points. */
      readonly share: BasisPoints
      /** What was asked of the client in the middle, in whole dollars. */
      readonly medianAsked: Cents
      /** The same as a part of a year's income; null where too few told theirs. */
      readonly medianOfIncome: BasisPoints | null
    }
)

/** How the scale falls on those who use it, tier by tier, the poorest first. Tiers with few clients are left out of every sum. */
export function equityOf(rows: readonly ChargedAtTier[]): TierEquity[] {
  const tiers = [...Map.groupBy(rows, ({ pays }) => pays)].sort(([left], [right]) => compare(left, right))
  const isTold = (own: readonly ChargedAtTier[]) => own.length >= fewestInTier
  const told = tiers.reduce((sum, [, own]) => sum + (isTold(own) ? totalOf(own) : 0), 0)
  return tiers.map(([pays, own]) => {
    if (!isTold(own)) return { pays, clients: null }
    const parts = own.flatMap(({ asked, income }) => (income !== null && income > 0 ? Math.round((asked * 10_000) / income) : []))
    return {
      pays,
      clients: own.length,
      share: told > 0 ? Math.round((totalOf(own) * 10_000) / told) : 0,
      medianAsked: toCents(Math.round(middleOf(own.map(({ asked }) => asked)) / 100) * 100),
      medianOfIncome: parts.length >= fewestInTier ? Math.round(middleOf(parts)) : null,
    }
  })
}

const totalOf = (rows: readonly ChargedAtTier[]): number => rows.reduce((sum, { charged }) => sum + charged, 0)

function middleOf(amounts: readonly number[]): number {
  const sorted = [...amounts].sort((left, right) => left - right)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}
