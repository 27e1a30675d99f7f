import type { BasisPoints, Cents } from '../money.ts'
import { addDays, type LocalDate } from '../time/local.ts'

/** What one unit of a code costs, by a contract or by the practice's own fees, from a day on; `to` is its last day. */
export type DatedAmount = { readonly code: string; readonly cents: Cents; readonly from: LocalDate; readonly to: LocalDate | null }

const holdsOn = ({ from, to }: Pick<DatedAmount, 'from' | 'to'>, on: LocalDate): boolean => from <= on && (to === null || on <= to)

/** The amount in force on `on`, the one that began last; null where there is none. Amounts come oldest first. */
export function amountOn(amounts: readonly DatedAmount[], code: string, on: LocalDate): Cents | null {
  let found: Cents | null = null
  for (const one of amounts) if (one.code === code && holdsOn(one, on)) found = one.cents
  return found
}

/** Every amount in force on `on`, by code. */
export const amountsOn = (amounts: readonly DatedAmount[], on: LocalDate): Record<string, Cents> =>
  Object.fromEntries(amounts.filter((one) => holdsOn(one, on)).map(({ code, cents }) => [code, cents]))

/** What a household was found to pay of a fee, for the days it holds. */
export type TierOnFile = {
  readonly assessmentId: string
  readonly pays: BasisPoints
  readonly from: LocalDate
  readonly to: LocalDate
  /** When the client was told that without a new attestation the full fee is asked; null where nobody told them. */
  readonly fullFeeToldOn?: LocalDate | null
}

/** The tier that holds on `on`, the one assessed last; null where nobody assessed it. Tiers come oldest first. */
export const tierOn = (tiers: readonly TierOnFile[], on: LocalDate): TierOnFile | null =>
  tiers.findLast((tier) => tier.from <= on && on <= tier.to) ?? null

/** The tier that had run out by a day on which none holds; null where one holds, or none ever did. */
export const endedTierOn = (tiers: readonly TierOnFile[], on: LocalDate): TierOnFile | null =>
  tierOn(tiers, on) === null ? (tiers.findLast(({ to }) => to < on) ?? null) : null

/** How a day stands whose attestation of income had run out. */
export type EndedAttestation = Pick<TierOnFile, 'assessmentId' | 'pays'> & {
  /** Its last day. */
  readonly endedOn: LocalDate
  /** Whether the client knew on the day of the visit that the full fee would be asked. */
  readonly fullFeeTold: boolean
  /** Nobody waits for a new one any longer. */
  readonly isWaitOver: boolean
}

/** What an ended tier means for a day, seen from today: a new attestation is waited for during `days` days after the visit. */
export const endedAttestationOn = (
  tier: TierOnFile | null,
  { on, today, days }: { readonly on: LocalDate; readonly today: LocalDate; readonly days: number },
): EndedAttestation | null => {
  if (tier === null) return null
  const { assessmentId, pays, to: endedOn, fullFeeToldOn = null } = tier
  return { assessmentId, pays, endedOn, fullFeeTold: fullFeeToldOn !== null && fullFeeToldOn <= on, isWaitOver: addDays(on, days) < today }
}
