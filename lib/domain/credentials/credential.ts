import type { LocalDate } from '../time/local.ts'
import type { Condition } from './condition.ts'
import type { Profession } from './profession.ts'

export const credentialKinds = [
  'license',
  'dea',
  'malpractice',
  'training',
  'psychotherapy_certificate',
  'rems',
  'collaboration_agreement',
  'exclusion_check',
  'competence_attestation',
  'state_registration',
] as const
export type CredentialKind = (typeof credentialKinds)[number]

/** Schedules of controlled substances as a DEA registration names them; N is for what is no narcotic. */
export const deaSchedules = ['2', '2N', '3', '3N', '4', '5'] as const

/**
 * What a row is about. On a licence, `prescribing` marks the endorsement that stands for a prescribing certificate and
 * `independent` one that needs no agreement; on an exclusion check, `excluded` marks a hit; on a state registration, `exempt`
 * says that the state asks for none.
 */
export const credentialTopics = [
  'guiding',
  'integration',
  'trauma',
  'orientation',
  'experiential',
  'prescribing',
  'independent',
  'supervised_protocol',
  'mate',
  'exempt',
  'excluded',
] as const
export type CredentialTopic = (typeof credentialTopics)[number]

/** A licence, registration, policy, training or check, with its first day and its last. `issuedOn` of a check is the day it was made. */
export type Credential = {
  readonly id: string
  readonly kind: CredentialKind
  readonly state: string | null
  readonly number: string | null
  readonly profession: Profession | null
  readonly schedules: readonly string[]
  readonly topics: readonly string[]
  readonly hours: number | null
  readonly issuedOn: LocalDate | null
  /** Last day in force. */
  readonly expiresOn: LocalDate | null
  /** First day no longer in force. */
  readonly revokedOn: LocalDate | null
  readonly requiresPsychiatric: Condition
  readonly requiresOnSite: Condition
  readonly coversOutsideClinic: Condition
  readonly coversKap: Condition
  /** Of a DEA registration: the place it names. */
  readonly placeLocationId: string | null
  readonly placeFacilityId: string | null
  /** Of an agreement: the licence of the physician who supervises. */
  readonly supervisorLicense: string | null
}

/** Kinds that are not believed to be in force without a recorded last day. */
export const kindsWithAnEnd: readonly CredentialKind[] = ['license', 'dea', 'malpractice', 'rems', 'state_registration']

/** Who asks, and for which days: `today` decides what has lapsed, the visit's own days what must be in force. */
export type CredentialMoment = {
  /** A `new` visit or order, or one that already stands. */
  readonly request: 'new' | 'existing'
  readonly today: LocalDate
  /** Local day the visit begins. */
  readonly on: LocalDate
  /** Local day it ends. */
  readonly throughOn: LocalDate
}
