import { estimateLines, totalsOf } from '../billing/estimate-lines.ts'
import { payerSituationOn } from '../billing/payer-situation.ts'
import { contractAmountOn } from '../coverage/contract.ts'
import { standingOf } from '../coverage/medicare-standing.ts'
import type { World } from '../law/world.ts'
import { type Cents, ZERO } from '../money.ts'
import type { SingleKind } from '../scheduling/visit-request.ts'
import type { LocalDate } from '../time/local.ts'
import { insuredCode } from './insured-code.ts'

/** What one single visit costs this client on a day: nothing for an evaluation, null where the coverage or the fee is not known. */
export function visitPrice(world: World, kind: SingleKind, on: LocalDate): Cents | null {
  const code = insuredCode({ code: world.ruleset.services[kind].code, bills: kind === 'prescriber_evaluation' ? 'none' : 'individual' })
  if (code === null) return ZERO
  const { coverages, today, clinicians, primaryId, privateContracts, fees, slidingPays } = world
  const status = clinicians.find(({ id }) => id === primaryId)?.medicareStatus
  const medicare = standingOf(status, privateContracts, { clinicianId: primaryId, on })
  const { plan, first, coverageKnown } = payerSituationOn(on, { coverages, today, medicare })
  const charge = fees[code]
  if (charge === undefined || !coverageKnown) return null
  const bearing = plan.payer === 'none' ? ('client' as const) : ('plan' as const)
  const line = {
    code,
    on,
    number: 1,
    charge,
    allowed: first && contractAmountOn(first.contract, code, on),
    bearing,
    pays: slidingPays ?? 10_000,
  }
  return totalsOf(estimateLines([line], plan)).client
}
