import type { Network } from '../coverage/network.ts'
import { addCents, type Cents, minCents, shareOf, subtractCents, sumCents, toCents, ZERO } from '../money.ts'
import type { AccountLine, EstimateTotals, SettledLine, ShareUnknown } from './account-types.ts'
import type { PayerSituation } from './payer-situation.ts'

/** A line with who pays on its day, and what their contract allows of it. */
export type Placed<Line extends AccountLine> = {
  readonly line: Line
  readonly situation: PayerSituation
  /** In which network of the first plan it is. */
  readonly network: Network
  readonly allowed: Cents | null
}

const NOTHING = {
  costShare: null,
  contractual: ZERO,
  deductible: ZERO,
  coinsurance: ZERO,
  copay: ZERO,
  capped: ZERO,
  balance: ZERO,
  plan: ZERO,
  secondary: ZERO,
  discount: ZERO,
  absorbed: ZERO,
  client: ZERO,
  why: null,
  open: ZERO,
  copayPaid: false,
} as const

/** Nothing may be left to the client: Medicaid or VA stands first or second. */
export const isWalled = ({ bearer, medicaidSecond }: PayerSituation): boolean => bearer === 'medicaid' || bearer === 'va' || medicaidSecond

/** A line no plan bears: its fee, less what the sliding scale takes off; under Medicaid or VA nobody's. */
export function feeLine<Line extends AccountLine>({ line, situation }: Placed<Line>): SettledLine<Line> {
  const isFree = isWalled(situation)
  if (line.isToRenew && !isFree) {
    const unknown = { client: null, why: 'attestation-ended', open: line.charge } as const
    return { ...NOTHING, line, bearer: 'client', medicaidSecond: situation.medicaidSecond, allowed: line.charge, ...unknown }
  }
  const share = shareOf(line.charge, line.pays ?? 10_000)
  const client = isFree ? ZERO : minCents(share, line.most ?? share)
  const discount = isFree ? ZERO : subtractCents(line.charge, share)
  const off = { discount, absorbed: subtractCents(subtractCents(line.charge, client), discount) }
  return { ...NOTHING, line, bearer: 'client', medicaidSecond: situation.medicaidSecond, allowed: line.charge, ...off, client }
}

/** A line that leaves nothing to the client, whatever its plans say of it. */
export function paidInFull<Line extends AccountLine>({ line, situation, allowed }: Placed<Line>): SettledLine<Line> {
  const { bearer, medicaidSecond } = situation
  const paid = toCents(Math.min(line.charge, allowed ?? line.charge))
  const whose = medicaidSecond ? { secondary: paid } : { plan: paid }
  return { ...NOTHING, line, bearer, medicaidSecond, allowed, ...whose, contractual: subtractCents(line.charge, paid) }
}

/** A line that its plan had to authorize and has not: the practice bears it, and nobody is asked for it. */
export const lostLine = <Line extends AccountLine>({ line, situation }: Placed<Line>): SettledLine<Line> => ({
  ...NOTHING,
  ...{ line, bearer: situation.bearer, medicaidSecond: situation.medicaidSecond, allowed: null },
  ...{ absorbed: line.charge, isUnauthorized: true, client: ZERO },
})

/** A line of which nobody can say what is the client's: at most all that the contract does not take off. */
export function unknownLine<Line extends AccountLine>(
  { line, situation, network, allowed }: Placed<Line>,
  why: ShareUnknown,
): SettledLine<Line> {
  const { bearer, medicaidSecond, first } = situation
  const isInContract = first !== null && network === 'in' && why !== 'plan-of-the-day-differs'
  const open = isInContract ? toCents(Math.min(line.charge, allowed ?? line.charge)) : line.charge
  return { ...NOTHING, line, bearer, medicaidSecond, allowed, contractual: subtractCents(line.charge, open), client: null, why, open }
}

/** A line of a day of which nobody knows who pays. */
export const payerUnknown = <Line extends AccountLine>({ line, bearer, medicaidSecond }: SettledLine<Line>): SettledLine<Line> => ({
  ...NOTHING,
  ...{ line, bearer, medicaidSecond, allowed: null, client: null, why: 'coverage-not-known', open: line.charge },
})

/** What the lines come to together. */
export function totalsOf(lines: readonly SettledLine[]): EstimateTotals {
  const sum = (amount: (line: SettledLine) => Cents): Cents => sumCents(lines.map(amount))
  const charged = sum(({ line }) => line.charge)
  const clientAtLeast = sum(({ client }) => client ?? ZERO)
  const open = sum((line) => line.open)
  const insurer = sum(({ plan, secondary }) => addCents(plan, secondary))
  return {
    charged,
    client: lines.some(({ client }) => client === null) ? null : clientAtLeast,
    clientAtLeast,
    open,
    insurer,
    writtenOff: toCents(charged - clientAtLeast - open - insurer),
    discount: sum(({ discount }) => discount),
  }
}
