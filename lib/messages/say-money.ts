import type { BasisPoints, Cents } from '../domain/money.ts'

/** Cents as people write them: `$1,234.50`, and `-$5.00` for less than nothing. */
export function sayMoney(cents: Cents | number): string {
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${cents < 0 ? '-' : ''}$${whole}.${String(Math.abs(cents) % 100).padStart(2, '0')}`
}

/** Basis points as a percentage: `20%`, `12.5%`. */
export const sayShare = (share: BasisPoints): string => `${share / 100}%`
