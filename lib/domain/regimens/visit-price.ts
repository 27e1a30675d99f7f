import { amountOn } from '../billing/dated-amounts.ts'
import { lessHardship } from '../billing/less-hardship.ts'
import { payerSituationOn } from '../billing/payer-situation.ts'
import { plannedLine } from '../billing/planned-lines.ts'
import { settleAmong } from '../billing/settle-account.ts'
import type { World } from '../law/world.ts'
import { type Cents, ZERO } from '../money.ts'
import type { VisitRequest } from '../scheduling/visit-request.ts'
import { insuredCode } from './insured-code.ts'
import { asChosen, priceFactsOn } from './price-facts.ts'

/** `clinicianId` is whoever was chosen; the primary therapist where nobody is. */
type PricedVisit = Pick<VisitRequest, 'on' | 'setting' | 'payer'> & {
  readonly kind: VisitRequest['kind'] | 'group'
  readonly clinicianId?: string | null
}

/** What one single visit, or a seat in a group, costs this client on a day: nothing for an evaluation, null where the coverage, the fee or the share is not known. */
export function visitPrice(world: World, { kind, on, setting, clinicianId = null, payer = null }: PricedVisit): Cents | null {
  const code = insuredCode({
    code: world.ruleset.services[kind].code,
    bills: kind === 'prescriber_evaluation' ? 'none' : kind === 'group' ? 'group' : 'individual',
  })
  if (code === null) return ZERO
  const facts = priceFactsOn(asChosen(world, payer, on), on, clinicianId ?? world.primaryId)
  if (amountOn(facts.fees, code, on) === null || !payerSituationOn(on, facts).coverageKnown) return null
  const line = plannedLine({ code, on, number: 1, units: 1, placeOfService: setting === 'telehealth' ? '10' : '11' }, facts)
  return lessHardship(settleAmong(facts.account, [line], facts.coverages), facts.hardships)[0]?.client ?? null
}
