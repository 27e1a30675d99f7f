import type { LocalDate } from '../time/local.ts'
import type { MedicareStanding, MedicareStatus } from './rule-medicare-clinician.ts'

const standings = ['enrolled', 'opted_out', 'neither'] as const

/** How a clinician stands with Medicare on a day: what was told for that day, else not known. */
export const medicareStatusOn = (
  { medicareStatus, medicareFromOn }: { readonly medicareStatus: string; readonly medicareFromOn: LocalDate | null },
  on: LocalDate,
): MedicareStatus =>
  medicareFromOn !== null && medicareFromOn <= on ? (standings.find((known) => known === medicareStatus) ?? 'unknown') : 'unknown'

/** How a clinician stands with Medicare, as their row says; anything else is not known. */
export const standingOf = (status: string | null | undefined): MedicareStanding => ({
  status: standings.find((known) => known === status) ?? 'unknown',
  privateContractSignedOn: null,
})
