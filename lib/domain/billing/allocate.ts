import { compare } from '../compare.ts'
import { type Cents, minCents, subtractCents, sumCents, toCents, ZERO } from '../money.ts'
import type { LocalDate } from '../time/local.ts'

/** What stands open of one day of service. */
export type OpenDay = {
  readonly on: LocalDate
  readonly cents: Cents
  /** Of what the plan is not told: paid before all else, for it is kept from the plan only if it is paid in full. */
  readonly isFirst?: boolean
}

/** Puts an amount against open days, what the plan is not told of before the rest, the oldest date of service first; what is left over is nobody's yet. */
export function allocateOldestFirst(open: readonly OpenDay[], amount: Cents): { readonly days: OpenDay[]; readonly over: Cents } {
  let left = amount
  const days: OpenDay[] = []
  for (const day of [...open].sort(
    (left, right) => Number(right.isFirst ?? false) - Number(left.isFirst ?? false) || compare(left.on, right.on),
  )) {
    const cents = minCents(left, day.cents)
    if (cents <= 0) continue
    days.push({ on: day.on, cents })
    left = subtractCents(left, cents)
  }
  return { days, over: left }
}

/** What is owed over all open days. */
export const owedOf = (open: readonly OpenDay[]): Cents => sumCents(open.map(({ cents }) => toCents(Math.max(ZERO, cents))))
