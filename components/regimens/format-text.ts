import { label } from '@/lib/messages/label'
import { sayMoney } from '@/lib/messages/say-money'
import type { FormatOffer } from './regimen-types'

/** What the client pays for one cycle of a format: "$32.00", "about $32.00" while something is open, or that it cannot be theirs. */
export function priceText(offer: FormatOffer, cycle = 0): string {
  if (offer.effect === 'refuse') return 'not possible'
  const cents = offer.cycleCents[cycle]
  if (cents === undefined || cents === null) return 'price not known'
  return `${offer.isComplete ? '' : 'about '}${sayMoney(cents)}`
}

/** The formats of a select, each with its price for this client. */
export const formatOptions = (offers: readonly FormatOffer[], cycle = 0) =>
  offers.map((offer) => ({
    value: offer.format,
    label: `${label('cycleFormat', offer.format)} — ${priceText(offer, cycle)}`,
    disabled: offer.effect === 'refuse',
  }))
