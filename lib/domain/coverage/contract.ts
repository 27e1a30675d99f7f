import type { Cents } from '../money.ts'
import type { LocalDate } from '../time/local.ts'

/** What a payer's contract allows for one unit of a code, from a day on; `to` is its last day. */
export type ContractAmount = { readonly code: string; readonly cents: Cents; readonly from: LocalDate; readonly to: LocalDate | null }

/** The amount in force on `on`, the one that began last; null where the contract names none. Amounts come oldest first. */
export function contractAmountOn(amounts: readonly ContractAmount[], code: string, on: LocalDate): Cents | null {
  const held = amounts.findLast((one) => one.code === code && one.from <= on && (one.to === null || on <= one.to))
  return held?.cents ?? null
}
