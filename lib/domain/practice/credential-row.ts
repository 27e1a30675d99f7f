import type { Condition } from '../credentials/condition.ts'
import type { CredentialKind } from '../credentials/credential.ts'
import type { Profession } from '../credentials/profession.ts'
import type { LocalDate } from '../time/local.ts'

export type CredentialRow = {
  readonly id: string
  readonly holder: 'clinician' | 'prescriber' | 'facility'
  readonly holderId: string
  readonly holderName: string
  readonly kind: CredentialKind
  readonly state: string | null
  readonly number: string | null
  readonly issuer: string | null
  readonly profession: Profession | null
  readonly schedules: readonly string[]
  readonly issuedOn: LocalDate | null
  readonly expiresOn: LocalDate | null
  readonly revokedOn: LocalDate | null
  readonly topics: readonly string[]
  readonly hours: number | null
  readonly requiresPsychiatric: Condition
  readonly requiresOnSite: Condition
  readonly coversOutsideClinic: Condition
  readonly coversKap: Condition
  readonly supervisorLicense: string | null
  /** The place a registration names: `location:<id>`, `facility:<id>`. */
  readonly place: string | null
  readonly verifiedOn: LocalDate | null
  readonly note: string | null
}
