import { compare } from '../compare.ts'
import { type Cents, minCents, subtractCents, sumCents, toCents, ZERO } from '../money.ts'
import type { LocalDate } from '../time/local.ts'

/** What stands open of one day of service. */
export type OpenDay = { readonly on: LocalDate; readonly cents: Cents }

/** Puts an amount against open days, the oldest date of service first; what is left over is nobody's yet. */
export function allocateOldestFirst(open: readonly OpenDay[], amount: Cents): { readonly days: OpenDay[]; readonly over: Cents } {
  let left = amount
  const days: OpenDay[] = []
  for (const day of [...open].sort((left, right) => compare(left.on, right.on))) {
    const cents = minCents(left, day.cents)
    if (cents <= 0) continue
    days.push({ on: day.on, cents })
    left = subtractCents(left, cents)
  }
  return { days, over: left }
}

/** What is owed over all open days. */
export const owedOf = (open: readonly OpenDay[]): Cents => sumCents(open.map(({ cents }) => toCents(Math.max(ZERO, cents))))
