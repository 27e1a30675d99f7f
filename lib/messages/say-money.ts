import type { BasisPoints, Cents } from '../domain/money.ts'

/** A whole number with its thousands apart: `1,234`. */
export const sayCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/**
 * Cents as people write them: `$1,234.50`; less than nothing with a real minus, which a screen reader says: `−$5.00`.
 * `always` shows a plus too: for entries that go both ways.
 */
export function sayMoney(cents: Cents | number, sign: 'auto' | 'always' = 'auto'): string {
  const mark = cents < 0 ? '−' : sign === 'always' && cents > 0 ? '+' : ''
  const whole = sayCount(Math.floor(Math.abs(cents) / 100))
  return `${mark}$${whole}.${String(Math.abs(cents) % 100).padStart(2, '0')}`
}

/** Whole dollars without their zeros: `$15,960`. Cents stay where there are any. */
export const sayDollars = (cents: number): string => sayMoney(cents).replace(/\.00$/, '')

/** Cents as somebody types them into a field: `1234.50`. */
export const typedMoney = (cents: number): string => (cents / 100).toFixed(2)

/** Basis points as a percentage: `20%`, `12.5%`. */
export const sayShare = (share: BasisPoints): string => `${share / 100}%`
