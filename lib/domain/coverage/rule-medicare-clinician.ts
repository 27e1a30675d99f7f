import { type Finding, hold, refuse } from '../finding.ts'
import type { LocalDate } from '../time/local.ts'
import { type CoverageOnFile, chargeWallOn, hasMedicaid, hasMedicare } from './program.ts'

/** How a clinician stands with Medicare. */
export const medicareStatuses = ['enrolled', 'opted_out', 'neither', 'unknown'] as const
export type MedicareStatus = (typeof medicareStatuses)[number]

export type MedicareStanding = {
  readonly status: MedicareStatus
  /** The day this client signed the private contract with an opted-out clinician; null when there is none. */
  readonly privateContractSignedOn: LocalDate | null
}

/** How a clinician stands, by who was asked; of whom nobody asked, nothing is known. */
export const standingIn = (asked: Readonly<Record<string, MedicareStanding>>, clinicianId: string): MedicareStanding =>
  asked[clinicianId] ?? { status: 'unknown', privateContractSignedOn: null }

export type MedicareFacts = {
  readonly on: LocalDate
  readonly coverages: readonly CoverageOnFile[]
  readonly medicare: MedicareStanding
}

export type MedicareCode =
  | 'MEDICARE_CLINICIAN_NEITHER'
  | 'MEDICARE_CONTRACT_WITH_MEDICAID'
  | 'MEDICARE_STATUS_UNKNOWN'
  | 'MEDICARE_CONTRACT_MISSING'
  | 'MEDICARE_CONTRACT_LATE'

/** A Medicare client is treated for pay only by somebody enrolled, or opted out with a contract signed before care. */
export function ruleMedicareClinician({ on, coverages, medicare }: MedicareFacts): Finding<MedicareCode>[] {
  if (!hasMedicare(coverages, on) || medicare.status === 'enrolled') return []
  if (medicare.status === 'neither') return [refuse('MEDICARE_CLINICIAN_NEITHER', ['medicare-enrolment'])]
  if (medicare.status === 'unknown') return [hold('MEDICARE_STATUS_UNKNOWN', ['medicare-enrolment'])]
  if (hasMedicaid(coverages, on)) return [refuse('MEDICARE_CONTRACT_WITH_MEDICAID', ['practice.medicaid-wall', '42-cfr-405.405'])]
  if (medicare.privateContractSignedOn === null) return [hold('MEDICARE_CONTRACT_MISSING', ['42-cfr-405.405'])]
  if (medicare.privateContractSignedOn > on)
    return [refuse('MEDICARE_CONTRACT_LATE', ['42-cfr-405.405'], { params: { signedOn: medicare.privateContractSignedOn, on } })]
  return []
}

/** Medicare care under a private contract: the client pays, nobody files a claim. Never behind the wall. */
export const isPrivateContract = ({ on, coverages, medicare }: MedicareFacts): boolean =>
  hasMedicare(coverages, on) &&
  chargeWallOn(coverages, on) === null &&
  medicare.status === 'opted_out' &&
  medicare.privateContractSignedOn !== null &&
  medicare.privateContractSignedOn <= on
