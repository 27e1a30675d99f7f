import type { TestLine, TestPlan } from './facts'

/**
 * The order in which a share is worked out, written down as plainly as possible and with BigInt, sharing nothing with the product:
 * what tests compare with. In-network plan without a second one, without new year.
 */
export function naiveClientShares(lines: readonly TestLine[], plan: TestPlan): number[] {
  const big = (cents: number | null) => (cents === null ? null : BigInt(cents))
  let deductible = BigInt(plan.left.deductible)
  let family = big(plan.left.familyDeductible)
  let outOfPocket = big(plan.left.outOfPocket)
  let familyOutOfPocket = big(plan.left.familyOutOfPocket)
  const copayDays = new Set<string>()
  const least = (...amounts: (bigint | null)[]) =>
    amounts.reduce<bigint>(
      (smallest, amount) => (amount !== null && amount < smallest ? amount : smallest),
      BigInt(Number.MAX_SAFE_INTEGER),
    )

  const inOrder = lines.map((line, index) => ({ line, index }))
  inOrder.sort(
    (left, right) => left.line.on.localeCompare(right.line.on) || left.line.number - right.line.number || left.index - right.index,
  )
  const shares: number[] = []
  for (const { line } of inOrder) {
    const charge = BigInt(line.charge)
    if (line.bearing !== 'plan') {
      const pays = (charge * BigInt(line.pays ?? 10_000) * 2n + 10_000n) / 20_000n
      shares.push(Number(pays))
      continue
    }
    const contract = big(line.allowed)
    const allowed = contract === null || contract > charge ? charge : contract
    let met = 0n
    let part = 0n
    const { costShare } = plan
    if (costShare.kind === 'copay') part = least(BigInt(costShare.copay), allowed)
    else {
      met = least(allowed, deductible, family)
      if (costShare.kind === 'coinsurance') part = ((allowed - met) * BigInt(costShare.rate) * 2n + 10_000n) / 20_000n
      else part = least(BigInt(costShare.copay), allowed - met)
    }
    if (costShare.kind !== 'coinsurance' && plan.copayPerDay) {
      if (copayDays.has(line.on)) part = 0n
      else if (part > 0n) copayDays.add(line.on)
    }
    const client = least(met + part, outOfPocket, familyOutOfPocket)
    deductible -= met
    if (family !== null) family -= met
    if (outOfPocket !== null) outOfPocket -= client
    if (familyOutOfPocket !== null) familyOutOfPocket -= client
    shares.push(Number(client))
  }
  return shares
}
