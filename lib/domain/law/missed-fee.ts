import { type MissedFeeTerms, missedFeeAhead } from '../billing/missed-visit-fee.ts'
import { standingOf } from '../coverage/medicare-standing.ts'
import type { LocalDate } from '../time/local.ts'
import type { LawVisit } from './visit.ts'
import type { World } from './world.ts'

export type FeeWorld = Pick<World, 'today' | 'rulesetOn' | 'clinicians' | 'coverages' | 'privateContracts' | 'missedFeePolicies'>

/** What a client would be asked if they missed a visit, or called it off late, that was or would be written down on a day; null where nothing. A visit nobody of the practice gives costs nothing to miss. */
export function feeOfVisit(
  { rulesetOn, clinicians, coverages, privateContracts, missedFeePolicies: policies }: FeeWorld,
  { on, givenBy }: Pick<LawVisit, 'on' | 'givenBy'>,
  writtenOn: LocalDate,
): MissedFeeTerms | null {
  const clinician = clinicians.find(({ id }) => id === givenBy)
  if (!clinician) return null
  const medicare = standingOf(clinician.medicareFacts, privateContracts, { clinicianId: clinician.id, on })
  return missedFeeAhead({ on, rulesets: [rulesetOn(writtenOn), rulesetOn(on)], policies, coverages, medicare })
}
