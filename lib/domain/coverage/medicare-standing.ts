import type { LocalDate } from '../time/local.ts'
import type { MedicareStanding, MedicareStatus } from './rule-medicare-clinician.ts'

/** What was told of a clinician and Medicare: how they stand from a day on, until the next of these. */
export type MedicareFact = { readonly status: MedicareStatus; readonly fromOn: LocalDate }

/** What was told for a day, in whatever order the facts come: the last that had begun; null before the first. */
export const medicareFactOn = <Fact extends MedicareFact>(facts: readonly Fact[], on: LocalDate): Fact | null =>
  facts.reduce<Fact | null>((last, fact) => (fact.fromOn <= on && (last === null || last.fromOn < fact.fromOn) ? fact : last), null)

/** How a clinician stands with Medicare on a day: what was told for that day, else not known. */
export const medicareStatusOn = (facts: readonly MedicareFact[], on: LocalDate): MedicareStatus =>
  medicareFactOn(facts, on)?.status ?? 'unknown'

/** How a clinician stands on `on` as a form or a file says it: the status and its first day, which is null where nothing was told. */
export function medicareAsTold(facts: readonly MedicareFact[], on: LocalDate): ToldOfMedicare {
  const held = medicareFactOn(facts, on)
  return { medicareStatus: held?.status ?? 'unknown', medicareFromOn: held?.fromOn ?? null }
}

type ToldOfMedicare = { readonly medicareStatus: MedicareStatus; readonly medicareFromOn: LocalDate | null }

/** Whether a clinician is opted out on `today` or will be: a private contract is signed before the care, so before the day too. */
export const isOptedOutFrom = (facts: readonly MedicareFact[], today: LocalDate): boolean =>
  medicareStatusOn(facts, today) === 'opted_out' || facts.some(({ status, fromOn }) => status === 'opted_out' && fromOn > today)

/** A signed contract between a client and a clinician who has opted out of Medicare. */
export type PrivateContract = {
  readonly clinicianId: string
  readonly signedOn: LocalDate
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
}

type ForVisit = { readonly clinicianId: string | null; readonly on: LocalDate }

/** The day the contract with this clinician was signed that holds on a day. One signed only after the day is told too, so that it can be said to be late; one that has run out is none. */
export function privateContractOn(contracts: readonly PrivateContract[], { clinicianId, on }: ForVisit): LocalDate | null {
  const own = contracts.filter((contract) => contract.clinicianId === clinicianId)
  const holding = own.find(({ fromOn, toOn }) => fromOn <= on && on <= toOn)
  return (holding ?? own.find(({ signedOn }) => signedOn > on))?.signedOn ?? null
}

/** How a clinician stands with Medicare on the day of a visit for this client, as was told of them and the contracts say. */
export const standingOf = (facts: readonly MedicareFact[], contracts: readonly PrivateContract[], visit: ForVisit): MedicareStanding => ({
  status: medicareStatusOn(facts, visit.on),
  privateContractSignedOn: privateContractOn(contracts, visit),
})
