import type { PriceFacts } from '../billing/planned-lines.ts'
import { standingOf } from '../coverage/medicare-standing.ts'
import type { World } from '../law/world.ts'
import type { LocalDate } from '../time/local.ts'

/** What prices rest on in this world, with how the primary therapist stands with Medicare on a day. */
export function priceFactsOn(
  { coverages, account, fees, tiers, clinicians, primaryId, privateContracts, restrictions }: World,
  on: LocalDate,
): PriceFacts {
  const status = clinicians.find(({ id }) => id === primaryId)?.medicareStatus
  return { coverages, account, fees, tiers, restrictions, medicare: standingOf(status, privateContracts, { clinicianId: primaryId, on }) }
}
