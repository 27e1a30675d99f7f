import type { ChargeWall } from '../coverage/program.ts'
import type { Cents } from '../money.ts'
import type { SuperbillContent } from '../practice/documents/papers.ts'
import type { LocalDate } from '../time/local.ts'

/** A line of a superbill that is out, as the paper says it and as it stands now; null where the charge no longer stands. */
export type LiveLine = {
  readonly wall: ChargeWall | null
  readonly printed: LiveAmounts
  readonly now: LiveAmounts | null
}

type LiveAmounts = { readonly feeCents: Cents; readonly discountCents: Cents; readonly paidCents: Cents }

export const staleReasons = ['walled', 'changed', 'unpaid'] as const
export type StaleReason = (typeof staleReasons)[number]

/** Why one is void: found by us, or asked for by somebody. */
export const voidCauses = [...staleReasons, 'asked'] as const
export type VoidCause = (typeof voidCauses)[number]

/** Why a superbill that is out no longer holds: a day became Medicaid's or VA's, a line changed, or what it says was paid was not. Null: it holds. */
export function ruleLiveSuperbill(lines: readonly LiveLine[]): StaleReason | null {
  if (lines.some(({ wall }) => wall !== null)) return 'walled'
  const isChanged = ({ printed, now }: LiveLine) =>
    now === null || now.feeCents !== printed.feeCents || now.discountCents !== printed.discountCents
  if (lines.some(isChanged)) return 'changed'
  return lines.some(({ printed, now }) => now !== null && now.paidCents < printed.paidCents) ? 'unpaid' : null
}

type Standing = {
  readonly id: string
  readonly serviceOn: LocalDate
  readonly chargeCents: Cents
  readonly discountCents: Cents
  readonly paidCents: Cents
}

/** The lines of a superbill beside the charges that stand now. A paper of before is matched by day and fee. */
export function liveLinesOf(
  { lines }: Pick<SuperbillContent, 'lines'>,
  charges: readonly Standing[],
  wallOn: (on: LocalDate) => ChargeWall | null,
): LiveLine[] {
  return lines.map((line) => {
    const isIt = ({ id, serviceOn, chargeCents }: Standing) =>
      line.chargeId === null ? serviceOn === line.serviceOn && chargeCents === line.feeCents : id === line.chargeId
    const charge = charges.find(isIt)
    return {
      wall: wallOn(line.serviceOn),
      printed: line,
      now: charge ? { feeCents: charge.chargeCents, discountCents: charge.discountCents, paidCents: charge.paidCents } : null,
    }
  })
}
