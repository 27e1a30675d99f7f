import { sayMoney } from './say-money.ts'

/** What a visit costs the client who reads it. Where it costs nothing no amount is said. `of`: what the price is for, where it is more than the visit. */
export function sayOwnPrice(cents: number | null, of = ''): string {
  if (cents === null) return 'Your price is not known yet. We tell you before the visit.'
  return cents === 0 ? 'It costs you nothing.' : `You pay about ${sayMoney(cents)}${of}.`
}
