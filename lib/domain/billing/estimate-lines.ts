import { compare } from '../compare.ts'
import type { Accumulators, CostShare } from '../coverage/benefits.ts'
import type { Cents } from '../money.ts'
import { addMonths, type LocalDate } from '../time/local.ts'
import type { EstimatedLine, EstimateLine, EstimatePlan, EstimateTotals } from './estimate-types.ts'

/** What is left to meet, while lines go by. Plain whole numbers: this is the inner loop. */
type Left = { deductible: number; family: number; outOfPocket: number; familyOutOfPocket: number }

type Share = { deductible: number; coinsurance: number; copay: number; capped: number; client: number }

const NO_LIMIT = Number.MAX_SAFE_INTEGER

const leftOf = ({ deductible, familyDeductible, outOfPocket, familyOutOfPocket }: Accumulators): Left => ({
  deductible: Math.max(0, deductible),
  family: familyDeductible === null ? NO_LIMIT : Math.max(0, familyDeductible),
  outOfPocket: outOfPocket === null ? NO_LIMIT : Math.max(0, outOfPocket),
  familyOutOfPocket: familyOutOfPocket === null ? NO_LIMIT : Math.max(0, familyOutOfPocket),
})

const unknownLeft = (): Left => ({ deductible: NO_LIMIT, family: NO_LIMIT, outOfPocket: NO_LIMIT, familyOutOfPocket: NO_LIMIT })

/**
 * Settles lines against a plan in the order plans do: by date of service, then by claim line (3.1).
 *
 * Whole cents only; the one rounding is coinsurance, half a cent up. Client shares under Medicaid and VA are zero whatever the lines say.
 */
export function estimateLines(lines: readonly EstimateLine[], plan: EstimatePlan): EstimatedLine[] {
  const ordered = inOrder(lines)
  const settled: EstimatedLine[] = []
  let left = leftOf(plan.left)
  const second = plan.secondary?.kind === 'plan' ? leftOf(plan.secondary.left) : null
  let resetOn = plan.reset?.on ?? null
  let copayPaidOn: LocalDate | null = null
  for (const line of ordered) {
    const newYear = resetOn !== null && line.on >= resetOn
    if (newYear && plan.reset) {
      left = plan.reset.full === null ? unknownLeft() : leftOf(plan.reset.full)
      while (resetOn !== null && line.on >= resetOn) resetOn = addMonths(resetOn, 12)
    }
    const copayPaid = plan.copayPerDay && copayPaidOn === line.on
    const result = settle(line, plan, left, second, newYear, copayPaid)
    if (result.copay > 0) copayPaidOn = line.on
    settled.push(result)
  }
  return settled
}

function inOrder(lines: readonly EstimateLine[]): readonly EstimateLine[] {
  for (let index = 1; index < lines.length; index += 1) {
    const before = lines[index - 1]
    const line = lines[index]
    if (before && line && (before.on > line.on || (before.on === line.on && before.number > line.number))) return sorted(lines)
  }
  return lines
}

const sorted = (lines: readonly EstimateLine[]): readonly EstimateLine[] =>
  [...lines].sort((left, right) => compare(left.on, right.on) || left.number - right.number)

function settle(
  line: EstimateLine,
  plan: EstimatePlan,
  left: Left,
  second: Left | null,
  newYear: boolean,
  copayPaid: boolean,
): EstimatedLine {
  const walled = plan.payer === 'medicaid' || plan.payer === 'va' || plan.secondary?.kind === 'medicaid'
  if (line.bearing !== 'plan' || plan.payer === 'none') return withoutPlan(line, walled, newYear)

  const outOfNetwork = plan.network === 'out'
  const allowed = line.allowed === null ? line.charge : Math.min(line.charge, line.allowed)
  const above = line.charge - allowed
  if (plan.payer !== 'plan') return settled(line, allowed, above, NOTHING, 0, allowed, 0, newYear, false)

  const share = shareOfClient(allowed, line.costShare ?? plan.costShare, left, copayPaid)
  const paidByPlan = allowed - share.client
  const balance = outOfNetwork && !walled ? above : 0
  const secondary = walled
    ? share.client
    : second && plan.secondary?.kind === 'plan'
      ? share.client - secondShare(share.client, plan.secondary.costShare, second)
      : 0
  return settled(line, allowed, above - balance, share, balance, paidByPlan, secondary, newYear, copayPaid && share.copay === 0)
}

/** The client's part of an allowed amount by the plan's own benefits; what has been met moves along. */
function shareOfClient(allowed: number, costShare: CostShare, left: Left, copayPaid: boolean): Share {
  let deductible = 0
  let coinsurance = 0
  let copay = 0
  if (costShare.kind === 'copay') copay = copayPaid ? 0 : Math.min(costShare.copay, allowed)
  else {
    deductible = Math.min(allowed, left.deductible, left.family)
    if (costShare.kind === 'coinsurance')
      coinsurance = Math.min(allowed - deductible, Math.floor(((allowed - deductible) * costShare.rate + 5_000) / 10_000))
    else copay = copayPaid ? 0 : Math.min(costShare.copay, allowed - deductible)
  }
  const owed = deductible + coinsurance + copay
  const client = Math.min(owed, left.outOfPocket, left.familyOutOfPocket)
  left.deductible -= deductible
  left.family -= deductible
  left.outOfPocket -= client
  left.familyOutOfPocket -= client
  return { deductible, coinsurance, copay, capped: owed - client, client }
}

const secondShare = (amount: number, costShare: CostShare, left: Left): number => shareOfClient(amount, costShare, left, false).client

const NOTHING: Share = { deductible: 0, coinsurance: 0, copay: 0, capped: 0, client: 0 }

function withoutPlan(line: EstimateLine, walled: boolean, newYear: boolean): EstimatedLine {
  const isClients = line.bearing !== 'practice' && !walled
  const client = isClients ? Math.floor((line.charge * (line.pays ?? 10_000) + 5_000) / 10_000) : 0
  const discount = isClients ? line.charge - client : 0
  return {
    line,
    allowed: line.charge,
    contractual: 0 as Cents,
    deductible: 0 as Cents,
    coinsurance: 0 as Cents,
    copay: 0 as Cents,
    capped: 0 as Cents,
    balance: 0 as Cents,
    plan: 0 as Cents,
    secondary: 0 as Cents,
    discount: discount as Cents,
    absorbed: (isClients ? 0 : line.charge) as Cents,
    client: client as Cents,
    newYear,
    copayPaid: false,
  }
}

function settled(
  line: EstimateLine,
  allowed: number,
  contractual: number,
  share: Share,
  balance: number,
  plan: number,
  secondary: number,
  newYear: boolean,
  copayPaid: boolean,
): EstimatedLine {
  return {
    line,
    allowed: allowed as Cents,
    contractual: contractual as Cents,
    deductible: share.deductible as Cents,
    coinsurance: share.coinsurance as Cents,
    copay: share.copay as Cents,
    capped: share.capped as Cents,
    balance: balance as Cents,
    plan: plan as Cents,
    secondary: secondary as Cents,
    discount: 0 as Cents,
    absorbed: 0 as Cents,
    client: (share.client - secondary + balance) as Cents,
    newYear,
    copayPaid,
  }
}

/** Adds up settled lines. */
export function totalsOf(lines: readonly EstimatedLine[]): EstimateTotals {
  let charged = 0
  let client = 0
  let insurer = 0
  let discount = 0
  for (const line of lines) {
    charged += line.line.charge
    client += line.client
    insurer += line.plan + line.secondary
    discount += line.discount
  }
  return {
    charged: charged as Cents,
    client: client as Cents,
    insurer: insurer as Cents,
    writtenOff: (charged - client - insurer) as Cents,
    discount: discount as Cents,
  }
}
