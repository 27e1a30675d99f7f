import { sayMoney } from './say-money.ts'

/** What a visit costs the client who reads it. Where it costs nothing no amount is said. `of`: what the price is for, where it is more than the visit. */
export function sayOwnPrice(cents: number | null, of = ''): string {
  if (cents === null) return 'Your price is not known yet. We tell you before the visit.'
  return cents === 0 ? 'It costs you nothing.' : `You pay about ${sayMoney(cents)}${of}.`
}

/** What a client pays for the cycles ahead, each in cents: together, or for those of them whose price is known. */
export function sayPlanPrice(cents: readonly (number | null)[]): string {
  const known = cents.filter((one) => one !== null)
  const total = known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0)
  if (total === null || known.length === cents.length) return sayOwnPrice(total, ' for the cycles ahead')
  const paid = total === 0 ? 'You pay nothing' : `You pay about ${sayMoney(total)}`
  return `${paid} for ${known.length} of the ${cents.length} cycles ahead. What the others cost is not known yet: we tell you before their visits.`
}
