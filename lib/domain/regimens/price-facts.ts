import type { PriceFacts } from '../billing/planned-lines.ts'
import { standingOf } from '../coverage/medicare-standing.ts'
import type { World } from '../law/world.ts'
import type { LocalDate } from '../time/local.ts'

/** What prices rest on in this world, with how the primary therapist stands with Medicare on a day. */
export function priceFactsOn(
  { coverages, account, fees, tiers, hardships, restrictions, clinicians, primaryId, privateContracts }: World,
  on: LocalDate,
): PriceFacts {
  const status = clinicians.find(({ id }) => id === primaryId)?.medicareStatus
  const medicare = standingOf(status, privateContracts, { clinicianId: primaryId, on })
  return { coverages, account, fees, tiers, hardships, restrictions, medicare }
}
