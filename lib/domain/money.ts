declare const cents: unique symbol
/** A whole number of US cents. */
export type Cents = number & { readonly [cents]: true }

/** A share in basis points: 2000 is 20 %. */
export type BasisPoints = number

/** Makes cents of a whole number. Refuses fractions and what a double cannot hold exactly. */
export function toCents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError('cents are whole numbers')
  return amount as Cents
}

export const ZERO = toCents(0)

export const sumCents = (amounts: readonly Cents[]): Cents => toCents(amounts.reduce<number>((sum, amount) => sum + amount, 0))
export const minCents = (...amounts: Cents[]): Cents => toCents(Math.min(...amounts))
export const addCents = (left: Cents, right: Cents): Cents => toCents(left + right)
export const subtractCents = (left: Cents, right: Cents): Cents => toCents(left - right)
export const timesCents = (amount: Cents, count: number): Cents => toCents(amount * count)

/** `share` of `amount`, half a cent rounded away from zero. */
export function shareOf(amount: Cents, share: BasisPoints): Cents {
  const tenThousandths = amount * share
  return toCents(Math.sign(tenThousandths) * Math.floor((Math.abs(tenThousandths) + 5_000) / 10_000))
}

/** Parts that differ by at most a cent and add up to `total`; the first ones carry the odd cents. */
export function splitEvenly(total: Cents, parts: number): Cents[] {
  const base = Math.floor(total / parts)
  const odd = total - base * parts
  return Array.from({ length: parts }, (_, index) => toCents(base + (index < odd ? 1 : 0)))
}
