import type { LocalDate } from '../time/local.ts'
import type { MedicareStanding, MedicareStatus } from './rule-medicare-clinician.ts'

const standings = ['enrolled', 'opted_out', 'neither'] as const

/** How a clinician stands with Medicare on a day: what was told for that day, else not known. */
export const medicareStatusOn = (
  { medicareStatus, medicareFromOn }: { readonly medicareStatus: string; readonly medicareFromOn: LocalDate | null },
  on: LocalDate,
): MedicareStatus =>
  medicareFromOn !== null && medicareFromOn <= on ? (standings.find((known) => known === medicareStatus) ?? 'unknown') : 'unknown'

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

/** How a clinician stands with Medicare on a day for this client, as their row and the contracts say; anything else is not known. */
export const standingOf = (
  status: string | null | undefined,
  contracts: readonly PrivateContract[],
  visit: ForVisit,
): MedicareStanding => ({
  status: standings.find((known) => known === status) ?? 'unknown',
  privateContractSignedOn: privateContractOn(contracts, visit),
})
