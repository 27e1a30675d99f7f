import type { CitationId } from '../citations.ts'
import { type Finding, hold, refuse } from '../finding.ts'
import type { Credential, CredentialKind, CredentialMoment } from './credential.ts'
import { credentialsOf, standingOf } from './standing.ts'

export type InForceCode =
  | 'CREDENTIAL_MISSING'
  | 'CREDENTIAL_LAPSED'
  | 'CREDENTIAL_NOT_YET'
  | 'CREDENTIAL_LAPSES_FIRST'
  | 'CREDENTIAL_END_UNKNOWN'

export type InForceFacts = {
  readonly person: 'prescriber' | 'therapist'
  readonly kind: CredentialKind
  /** The state it must be of; left out when it holds everywhere. */
  readonly state?: string
  readonly credentials: readonly Credential[]
  readonly moment: CredentialMoment
}

/**
 * Whether a credential is in force through the visit.
 *
 * Missing or already lapsed refuses a new visit and holds one that stands; one that lapses before the visit
 * holds it for staff.
 */
export function ruleInForce({ person, kind, state, credentials, moment }: InForceFacts): Finding<InForceCode>[] {
  const standing = standingOf(credentialsOf(credentials, kind, state), moment)
  const params = { person, kind, state: state ?? '', visitOn: moment.on }
  const cites = citesOf(kind)
  const stop = moment.request === 'new' ? refuse : hold
  switch (standing.state) {
    case 'in-force':
      return []
    case 'missing':
      return [stop('CREDENTIAL_MISSING', cites, { params })]
    case 'lapsed':
      return [stop('CREDENTIAL_LAPSED', cites, { params: { ...params, endedOn: standing.endedOn } })]
    case 'not-yet':
      return [stop('CREDENTIAL_NOT_YET', cites, { params: { ...params, startsOn: standing.startsOn } })]
    case 'lapses-first':
      return [hold('CREDENTIAL_LAPSES_FIRST', cites, { params: { ...params, endsOn: standing.endsOn } })]
    case 'end-unknown':
      return [hold('CREDENTIAL_END_UNKNOWN', cites, { params })]
  }
}

const cited: Partial<Record<CredentialKind, readonly CitationId[]>> = {
  license: ['state-licensure'],
  dea: ['21-cfr-1301.12', '21-usc-823'],
  malpractice: ['practice.malpractice'],
  training: ['practice.kap-training'],
  collaboration_agreement: ['mid-level-authority'],
}

const citesOf = (kind: CredentialKind): readonly CitationId[] => cited[kind] ?? ['practice.malpractice']
