import type { PriceFacts } from '../billing/planned-lines.ts'
import { standingOf } from '../coverage/medicare-standing.ts'
import type { PayerChoice } from '../coverage/restriction.ts'
import type { World } from '../law/world.ts'
import type { LocalDate } from '../time/local.ts'

/** What prices rest on in this world, with how the primary therapist stands with Medicare on a day. */
export function priceFactsOn(
  { coverages, account, fees, tiers, hardships, restrictions, clinicians, primaryId, privateContracts }: World,
  on: LocalDate,
): PriceFacts {
  const facts = clinicians.find(({ id }) => id === primaryId)?.medicareFacts ?? []
  const medicare = standingOf(facts, privateContracts, { clinicianId: primaryId, on })
  return { coverages, account, fees, tiers, hardships, restrictions, medicare }
}

/** The world as it prices visits from a day on which the client pays alone, where they chose so. */
export const asChosen = (world: World, kind: PayerChoice | null, fromOn: LocalDate): World =>
  kind === null
    ? world
    : { ...world, restrictions: [{ kind, visitId: null, fromOn, toOn: null, endedOn: null, endedBecause: null }, ...world.restrictions] }
