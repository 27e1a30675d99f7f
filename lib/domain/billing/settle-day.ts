import type { MedicareStanding } from '../coverage/rule-medicare-clinician.ts'
import type { Cents } from '../money.ts'
import type { LocalDate } from '../time/local.ts'
import type { ChargeLine } from './charge-types.ts'
import { estimateLines } from './estimate-lines.ts'
import { type MoneyStep, traceOf } from './money-trace.ts'
import { type CoverageForEstimate, payerSituationOn } from './payer-situation.ts'
import { type AccountLine, settleAccount } from './settle-account.ts'

export type SettleFacts = {
  readonly on: LocalDate
  readonly coverages: readonly CoverageForEstimate[]
  readonly medicare: Readonly<Record<string, MedicareStanding>>
  /** What plans were billed for the client, on any day; lines of this day are left aside. */
  readonly account: readonly AccountLine[]
  /** The client's part of a fee on the sliding scale; null when nobody assessed it. */
  readonly slidingPays: number | null
}

/** A charged line and what it comes to. `share` is what is the client's; `null` where nobody can say. */
export type SettledLine = { readonly line: ChargeLine; readonly share: Cents | null; readonly trace: readonly MoneyStep[] }

/**
 * Finds what of a day's lines is the client's, and every step that leads there (3.1): a line of the client's own has its fee less the
 * discount; a plan's line its share by the plan's answers, among all lines of that plan's account. Nothing under Medicaid or VA.
 */
export function settleDay(lines: readonly ChargeLine[], { on, coverages, medicare, account, slidingPays }: SettleFacts): SettledLine[] {
  const standingOf = ({ clinicianId }: ChargeLine) => medicare[clinicianId] ?? unknownStanding
  const others = account.filter((line) => line.on !== on)
  const own = lines.filter(({ billTo }) => billTo === 'claim').map((line) => ({ ...line, id: keyOf(line), medicare: standingOf(line) }))
  const settled = settleAccount([...others, ...own], coverages)
  return lines.map((line) => ({
    line,
    ...(line.billTo === 'client'
      ? ownShare(line, slidingPays, payerSituationOn(on, { coverages, medicare: standingOf(line), today: on }).plan)
      : (settled.get(keyOf(line)) ?? { share: null, trace: [] })),
  }))
}

const unknownStanding: MedicareStanding = { status: 'unknown', privateContractSignedOn: null }
const keyOf = ({ visitId, code }: ChargeLine): string => `${visitId} ${code}`

function ownShare(line: ChargeLine, slidingPays: number | null, plan: Parameters<typeof estimateLines>[1]) {
  const { code, on, charge, units, adjustments } = line
  const pays = adjustments.length > 0 && slidingPays !== null ? slidingPays : 10_000
  const [settled] = estimateLines([{ code, on, number: 1, charge, allowed: null, bearing: 'client', pays, units }], plan)
  return settled ? { share: settled.client, trace: traceOf([settled], plan) } : { share: null, trace: [] }
}
