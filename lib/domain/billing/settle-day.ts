import { type MedicareStanding, standingIn } from '../coverage/rule-medicare-clinician.ts'
import { type BasisPoints, type Cents, subtractCents } from '../money.ts'
import type { AccountLine } from './account-types.ts'
import type { ChargeLine } from './charge-types.ts'
import { lessHardship } from './less-hardship.ts'
import { type MoneyStep, traceOf } from './money-trace.ts'
import type { CoverageForEstimate } from './payer-situation.ts'
import type { Hardship } from './rule-hardship.ts'
import { settleAmong } from './settle-account.ts'

export type SettleFacts = {
  readonly coverages: readonly CoverageForEstimate[]
  readonly medicare: Readonly<Record<string, MedicareStanding>>
  /** What plans were billed for the client, on any day; lines of this day are left aside. */
  readonly account: readonly AccountLine[]
  /** The client's part of a fee on the sliding scale; null when nobody assessed it. */
  readonly slidingPays: BasisPoints | null
  /** What the billing lead decided, where the price is told; posted, it comes off by itself. */
  readonly hardships?: readonly Hardship[]
}

/** A charged line and what it comes to. `share` is what is the client's; `null` where nobody can say. */
export type SettledCharge = { readonly line: ChargeLine; readonly share: Cents | null; readonly trace: readonly MoneyStep[] }

/**
 * Finds what of a day's lines is the client's, and every step that leads there: a line of the client's own has its fee less the
 * discount; a plan's line its share by the plan's answers, among all lines of that plan's account. Nothing under Medicaid or VA.
 */
export function settleDay(
  lines: readonly ChargeLine[],
  { coverages, medicare, account, slidingPays, hardships = [] }: SettleFacts,
): SettledCharge[] {
  const own = lines.map((charged) => ({ ...asAccountLine(charged, { medicare, slidingPays }), charged }))
  return lessHardship(settleAmong(account, own, coverages), hardships).map((settled) => ({
    line: settled.line.charged,
    share: settled.client,
    trace: traceOf([settled]),
  }))
}

/** A charged line as an account settles it. */
export const asAccountLine = (
  charged: ChargeLine,
  { medicare, slidingPays }: Pick<SettleFacts, 'medicare' | 'slidingPays'>,
): AccountLine => ({
  id: `${charged.visitId} ${charged.code}`,
  coverageId: charged.coverageId,
  on: charged.on,
  startedAt: charged.startedAt,
  code: charged.code,
  units: charged.units,
  charge: charged.charge,
  placeOfService: charged.placeOfService,
  clinicianId: charged.clinicianId,
  medicare: standingIn(medicare, charged.clinicianId),
  ...(slidingPays !== null && { pays: charged.adjustments.some(({ kind }) => kind === 'sliding_fee') ? slidingPays : 10_000 }),
  ...(charged.billTo === 'client' && {
    most: charged.adjustments.reduce((rest, { cents }) => subtractCents(rest, cents), charged.charge),
  }),
})
