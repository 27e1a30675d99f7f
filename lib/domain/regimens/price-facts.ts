import { linesToCome } from '../billing/lines-to-come.ts'
import type { Giver, PriceFacts } from '../billing/planned-lines.ts'
import { standingOf } from '../coverage/medicare-standing.ts'
import type { PayerChoice } from '../coverage/restriction.ts'
import type { World } from '../law/world.ts'
import type { LocalDate } from '../time/local.ts'

/** Who gives a visit on a day, and how they stand with Medicare then. */
export function giverOn({ clinicians, privateContracts }: World, clinicianId: string | null, on: LocalDate): Giver {
  const told = clinicians.find(({ id }) => id === clinicianId)?.medicareFacts ?? []
  return { clinicianId, medicare: standingOf(told, privateContracts, { clinicianId, on }) }
}

/**
 * What prices rest on in this world, with how a clinician, the primary therapist unless told otherwise, stands with Medicare on a day. What was
 * given or is booked draws on the plan, signed or not.
 */
export function priceFactsOn(world: World, on: LocalDate, clinicianId: string | null = world.primaryId): PriceFacts {
  const { coverages, fees, tiers, hardships, restrictions, privateContracts: contracts, notices, ruleset } = world
  const { medicare } = giverOn(world, clinicianId, on)
  const facts = { clientId: world.client.id, today: world.today, coverages, fees, tiers, restrictions, contracts, notices }
  const account = [...world.account, ...linesToCome(world.toCome, facts, ruleset)]
  return { today: world.today, coverages, account, fees, tiers, hardships, restrictions, clinicianId, medicare }
}

/** The world as it prices visits from a day on which the client pays alone, where they chose so. */
export const asChosen = (world: World, kind: PayerChoice | null, fromOn: LocalDate): World =>
  kind === null
    ? world
    : { ...world, restrictions: [{ kind, visitId: null, fromOn, toOn: null, endedOn: null, endedBecause: null }, ...world.restrictions] }
