import type { Credential, CredentialKind, CredentialMoment } from '../../../lib/domain/credentials/credential.ts'
import type { PrescriberEligibleFacts, PrescriberFacts, PrescribingUse } from '../../../lib/domain/credentials/rule-prescriber-eligible.ts'
import type { TherapistEligibleFacts } from '../../../lib/domain/credentials/rule-therapist-eligible.ts'
import type { Finding } from '../../../lib/domain/finding.ts'
import { rulesetOn } from '../../../lib/domain/ruleset.ts'
import type { LocalDate } from '../../../lib/domain/time/local.ts'

export const ruleset = rulesetOn('2026-11-22')

/** `effect CODE`, as the tests read findings. */
export const said = (findings: readonly Finding[]) => findings.map(({ code, effect }) => `${effect} ${code}`)

export const credential = (kind: CredentialKind, given: Partial<Credential> = {}): Credential => ({
  id: `${kind}-${given.state ?? 'any'}-${given.expiresOn ?? 'open'}-${(given.topics ?? []).join('-')}`,
  kind,
  state: null,
  number: null,
  profession: null,
  schedules: [],
  topics: [],
  hours: null,
  issuedOn: '2024-01-01',
  expiresOn: '2028-12-31',
  revokedOn: null,
  requiresPsychiatric: 'no',
  requiresOnSite: 'no',
  coversOutsideClinic: 'yes',
  coversKap: 'yes',
  placeLocationId: null,
  placeFacilityId: null,
  supervisorLicense: null,
  ...given,
})

export const license = (given: Partial<Credential> = {}) => credential('license', { state: 'KS', ...given })
export const dea = (given: Partial<Credential> = {}) => credential('dea', { state: 'KS', schedules: ['2', '3', '3N', '4', '5'], ...given })
export const malpractice = (given: Partial<Credential> = {}) => credential('malpractice', given)
export const training = (given: Partial<Credential> = {}) =>
  credential('training', { expiresOn: null, hours: 60, topics: ['guiding', 'integration', 'trauma', 'orientation'], ...given })
export const attestation = credential('competence_attestation', { expiresOn: null })
export const cleanCheck = credential('exclusion_check', { issuedOn: '2026-11-10', expiresOn: null })

/** A visit asked for on 2026-11-22. */
export const moment = (on: LocalDate = '2026-12-01', given: Partial<CredentialMoment> = {}): CredentialMoment => ({
  request: 'new',
  today: '2026-11-22',
  on,
  throughOn: on,
  ...given,
})

/** Kansas asks for no registration of its own, by a row that says so. */
export const exempt = credential('state_registration', { state: 'KS', topics: ['exempt'] })

export const goodCredentials = [license(), dea(), malpractice(), attestation, cleanCheck, exempt]

/** The good credentials with those of one kind replaced. */
export const having = (kind: CredentialKind, ...rows: Credential[]) => [...goodCredentials.filter((row) => row.kind !== kind), ...rows]

type Given = {
  readonly prescriber?: Partial<PrescriberFacts>
  readonly use?: Partial<PrescribingUse>
  readonly client?: Partial<PrescriberEligibleFacts['client']>
  readonly moment?: CredentialMoment
  readonly ownRows?: NonNullable<PrescriberEligibleFacts['ownRows']>
}

/** A psychiatrist in Kansas, away from the therapist's office, with everything in order. */
export const prescribing = (given: Given = {}): PrescriberEligibleFacts => ({
  prescriber: { profession: 'physician', isPsychiatric: true, credentials: goodCredentials, supervisedTogether: null, ...given.prescriber },
  use: {
    route: 'lozenge',
    setting: 'office',
    clientState: 'KS',
    useState: 'KS',
    prescriberOnSite: false,
    placeRegistered: 'not-stored',
    stateRegistration: 'not-required',
    ...given.use,
  },
  client: { age: 40, pregnant: 'no', seriousCondition: 'no', ...given.client },
  moment: given.moment ?? moment(),
  ...(given.ownRows ? { ownRows: given.ownRows } : {}),
})

export const therapistCredentials = [license({ profession: 'lcsw' }), malpractice(), training()]

/** A trained social worker in Kansas who guides a journey. */
export const guiding = (given: Partial<TherapistEligibleFacts> = {}): TherapistEligibleFacts => ({
  therapist: { credentials: therapistCredentials, isSupervisee: false, supervisions: [] },
  duty: 'journey',
  clientState: 'KS',
  moment: moment(),
  payerAllows: 'yes',
  ...given,
})
