import type { LocalDate } from '../time/local.ts'
import type { Condition } from './condition.ts'
import type { CredentialKind, CredentialTopic, deaSchedules } from './credential.ts'
import type { Profession } from './profession.ts'

/** What people bring themselves. Checks for exclusion and REMS certificates are made and kept by the practice. */
export const ownCredentialKinds = [
  'license',
  'dea',
  'malpractice',
  'training',
  'psychotherapy_certificate',
  'collaboration_agreement',
  'competence_attestation',
  'state_registration',
] as const satisfies readonly CredentialKind[]
export type OwnCredentialKind = (typeof ownCredentialKinds)[number]

/** A credential as somebody said it of themselves, until it was looked up. */
export type ToldCredential = {
  readonly kind: OwnCredentialKind
  readonly state: string | null
  readonly number: string | null
  readonly issuer: string | null
  readonly profession: Profession | null
  readonly schedules: (typeof deaSchedules)[number][]
  readonly issuedOn: LocalDate | null
  readonly expiresOn: LocalDate | null
  readonly topics: CredentialTopic[]
  readonly hours: number | null
  readonly requiresPsychiatric: Condition
  readonly requiresOnSite: Condition
  readonly coversOutsideClinic: Condition
  readonly coversKap: Condition
  readonly supervisorLicense: string | null
  readonly note: string
}

/** How a claim stands: only an admin moves it on. */
export const claimStatuses = ['waiting', 'confirmed', 'declined'] as const
export type ClaimStatus = (typeof claimStatuses)[number]

/** What somebody said of a credential of their own, and what became of it. */
export type CredentialClaimRow = {
  readonly id: string
  readonly holderName: string
  readonly toldAt: Date
  readonly status: ClaimStatus
  readonly reason: string | null
  readonly kind: string
  readonly state: string | null
  readonly number: string | null
  readonly issuer: string | null
  readonly issuedOn: string | null
  readonly expiresOn: string | null
  readonly hours: number | null
  readonly topics: readonly string[]
  readonly note: string
}
