import { addCents, type Cents, sumCents, toCents, ZERO } from '../money.ts'
import type { ReceiptContent, StatementContent } from '../practice/documents/papers.ts'
import { MISSED_VISIT } from '../reference/billing-codes.ts'
import type { LocalDate } from '../time/local.ts'
import { isHouseCode } from './payer-code.ts'

/** A charge with what others have done with it. */
export type BilledCharge = {
  readonly serviceOn: LocalDate
  readonly code: string
  readonly clinicianName: string
  readonly isClaimable: boolean
  readonly chargeCents: Cents
  /** What the plan has paid; null before it has answered, nothing where none was billed. */
  readonly planCents: Cents | null
  readonly contractualCents: Cents
  /** Taken off the client's share for hardship. */
  readonly hardshipCents: Cents
  readonly discountCents: Cents
  readonly clientCents: Cents
  readonly paidCents: Cents
  readonly writtenOffCents: Cents
}

type Paid = { readonly on: LocalDate; readonly cents: Cents }
type MayAsk = (on: LocalDate) => boolean

/** Whatever nobody pays of a charge, as far as it is known. */
const takenOff = ({ contractualCents, discountCents, hardshipCents, writtenOffCents }: BilledCharge): Cents =>
  sumCents([contractualCents, discountCents, hardshipCents, writtenOffCents])

/** Sums what is known; null where one part is not. */
const known = (parts: readonly (Cents | null)[]): Cents | null =>
  parts.reduce<Cents | null>((sum, part) => (sum === null || part === null ? null : addCents(sum, part)), ZERO)

/**
 * What a payment went to, by day of service: the charge, what the plan paid, what nobody pays, and what the client paid. Before
 * the plan has answered nobody knows the first two. A day behind the wall is not on it: what came for it goes back.
 */
export function receiptServices(
  paid: readonly Paid[],
  charges: readonly BilledCharge[],
  mayAsk: MayAsk,
): Pick<ReceiptContent, 'services' | 'goesBackCents' | 'isMedicalCare'> {
  const asked = paid.filter(({ on }) => mayAsk(on))
  const services = asked.map(({ on, cents }) => {
    const own = charges.filter(({ serviceOn }) => serviceOn === on)
    return {
      serviceOn: on,
      provider: [...new Set(own.map(({ clinicianName }) => clinicianName))].join(', '),
      description: describe(own),
      chargedCents: sumCents(own.map(({ chargeCents }) => chargeCents)),
      insuranceCents: known(own.map(({ planCents }) => planCents)),
      adjustedCents: known(own.map((charge) => (charge.planCents === null ? null : takenOff(charge)))),
      paidCents: cents,
    }
  })
  return {
    services,
    isMedicalCare: asked.every(({ on }) => !isNoCare(charges.filter(({ serviceOn }) => serviceOn === on))),
    goesBackCents: sumCents(paid.filter(({ on }) => !mayAsk(on)).map(({ cents }) => cents)),
  }
}

const isNoCare = (charges: readonly BilledCharge[]) => charges.length > 0 && charges.every(({ code }) => code === MISSED_VISIT)

/** What the services of a day were, in plain words: a fee for a missed visit is none. */
function describe(charges: readonly BilledCharge[]): string {
  if (isNoCare(charges)) return 'Missed visit, no medical care'
  return charges.some(({ code }) => isHouseCode(code)) ? 'Psychotherapy with extended care' : 'Psychotherapy'
}

type Account = {
  readonly charges: readonly BilledCharge[]
  readonly from: LocalDate
  readonly mayAsk: MayAsk
  /** Days with a charge the client questions: they stand on it and are not owed. */
  readonly isDisputed?: MayAsk
}

/** What of a charge the client still owes. */
const balanceOf = ({ clientCents, paidCents, writtenOffCents }: BilledCharge): Cents =>
  toCents(Math.max(ZERO, clientCents - paidCents - writtenOffCents))

/** An account from charge to balance, line by line. What may not be asked for is neither on it nor owed; what is disputed says so. */
export function statementLines({
  charges,
  from,
  mayAsk,
  isDisputed = () => false,
}: Account): Pick<StatementContent, 'openingCents' | 'lines'> {
  const asked = charges.filter(({ serviceOn }) => mayAsk(serviceOn))
  return {
    openingCents: sumCents(asked.filter(({ serviceOn }) => serviceOn < from).map(balanceOf)),
    lines: charges
      .filter(({ serviceOn }) => isDisputed(serviceOn) || (mayAsk(serviceOn) && serviceOn >= from))
      .map((charge) => ({
        serviceOn: charge.serviceOn,
        code: charge.code,
        chargedCents: charge.chargeCents,
        planCents: charge.planCents,
        takenOffCents: takenOff(charge),
        paidCents: charge.paidCents,
        balanceCents: balanceOf(charge),
        ...(isDisputed(charge.serviceOn) && { isDisputed: true as const }),
      })),
  }
}
