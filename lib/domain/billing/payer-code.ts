import type { LocalDate } from '../time/local.ts'
import { familyOf } from './service-code.ts'

/** What a payer reads instead of a code of our own, from a day on, signed off by the billing lead. Without a payer it holds for all. */
export type PayerCode = {
  readonly payerId: string | null
  readonly houseCode: string
  readonly code: string
  readonly fromOn: LocalDate
}

/** A code of the practice's own: no payer knows it, and none is sent it. */
export const isHouseCode = (code: string): boolean => familyOf(code) === 'extended'

type Asked = { readonly code: string; readonly on: LocalDate; readonly payerId: string | null }

/** The code as a payer reads it on a day: the payer's own word before the one for all, the latest first. Null: nobody has signed one off. */
export function codeForPayer(codes: readonly PayerCode[], { code, on, payerId }: Asked): string | null {
  if (!isHouseCode(code)) return code
  const holding = codes.filter((one) => one.houseCode === code && one.fromOn <= on && (one.payerId === null || one.payerId === payerId))
  const rank = ({ payerId: whose, fromOn }: PayerCode) => `${whose === null ? 0 : 1} ${fromOn}`
  return holding.reduce<PayerCode | null>((best, one) => (best === null || rank(one) >= rank(best) ? one : best), null)?.code ?? null
}
