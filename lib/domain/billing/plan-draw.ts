import { toCents } from '../money.ts'
import type { HandedLine } from './account-after.ts'
import type { SettledLine } from './account-types.ts'
import type { CoverageForEstimate } from './payer-situation.ts'
import type { PlanDraw } from './year-line.ts'

/** What a settled line draws from the plan that pays first; null where nobody knows. */
function drawOf({ bearer, costShare, deductible, coinsurance, copay, capped, why }: SettledLine): PlanDraw | null {
  if (bearer !== 'plan' || costShare === null || (why !== null && why !== 'second-plan-not-asked')) return null
  return { deductible, outOfPocket: toCents(deductible + coinsurance + copay - capped) }
}

/**
 * What has to be kept anew with the charges of an account: what each draws, where somebody else is on its plan, and nothing where nobody is
 * any more. What stands is left out, so that a second time there is nothing.
 */
export function drawsToKeep(
  settled: readonly SettledLine<HandedLine>[],
  coverages: readonly CoverageForEstimate[],
): { readonly chargeId: string; readonly drawn: PlanDraw | null }[] {
  const shared = new Set(coverages.flatMap(({ id, others }) => (others ? [id] : [])))
  return settled.flatMap((one) => {
    const { id: chargeId, coverageId, drawn: before } = one.line
    const drawn = coverageId !== null && shared.has(coverageId) ? drawOf(one) : null
    const stands = before?.deductible === drawn?.deductible && before?.outOfPocket === drawn?.outOfPocket
    return stands ? [] : [{ chargeId, drawn }]
  })
}
