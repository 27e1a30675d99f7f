import type { CredentialKind } from './credential.ts'

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
