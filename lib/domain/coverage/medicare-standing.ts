import type { MedicareStanding } from './rule-medicare-clinician.ts'

const standings = ['enrolled', 'opted_out', 'neither'] as const

/** How a clinician stands with Medicare, as their row says; anything else is not known. */
export const standingOf = (status: string | null | undefined): MedicareStanding => ({
  status: standings.find((known) => known === status) ?? 'unknown',
  privateContractSignedOn: null,
})
