import type { Finding } from '../finding.ts'
import type { Route } from '../journeys/route.ts'
import type { Setting } from '../journeys/setting.ts'
import type { AuthorityRow } from '../reference/prescribing-authority.ts'
import type { Ruleset } from '../ruleset.ts'
import type { Condition } from './condition.ts'
import type { Credential, CredentialMoment } from './credential.ts'
import type { Profession } from './profession.ts'
import { type CompetenceCode, ruleCompetence } from './rule-competence.ts'
import { type DeaRegistrationCode, ruleDeaRegistration } from './rule-dea-registration.ts'
import { type ExclusionCode, ruleExclusionCheck } from './rule-exclusion-check.ts'
import { ruleInForce } from './rule-in-force.ts'
import { type MalpracticeCode, ruleMalpractice } from './rule-malpractice.ts'
import { type AuthorityCode, type ClientLimitFacts, rulePrescribingAuthority } from './rule-prescribing-authority.ts'

export type PrescriberCode = AuthorityCode | DeaRegistrationCode | MalpracticeCode | ExclusionCode | CompetenceCode

/** What the rules know of a prescriber. */
export type PrescriberFacts = {
  readonly profession: Profession
  /** Psychiatrist or psychiatric nurse practitioner. */
  readonly isPsychiatric: boolean
  readonly credentials: readonly Credential[]
  /** Naturopathic doctors under the same supervising physician; null when not recorded or not one. */
  readonly supervisedTogether: number | null
}

/** The use of the medicine that is asked about. */
export type PrescribingUse = {
  readonly route: Route
  readonly setting: Setting
  /** Where the client is at that time. */
  readonly clientState: string
  /** Where the ketamine is used. */
  readonly useState: string
  readonly prescriberOnSite: boolean
  readonly placeRegistered: Condition | 'not-stored'
  readonly stateRegistration: Condition | 'not-required'
}

export type PrescriberEligibleFacts = {
  readonly prescriber: PrescriberFacts
  readonly use: PrescribingUse
  readonly client: ClientLimitFacts
  readonly moment: CredentialMoment
  readonly ownRows?: readonly AuthorityRow[]
}

/** What nobody has asked about a client yet. */
export const unknownClient: ClientLimitFacts = { age: null, pregnant: 'unknown', seriousCondition: 'unknown' }

/**
 * Whether a prescriber may prescribe for this use: licence where the client is and where the medicine is used, DEA
 * registration there, profession allowed, insured to the end of the visit on the policy's own conditions, not excluded, competent.
 * Asked at booking, at the order and at check-in. Nobody overrides it.
 */
export function rulePrescriberEligible(
  { prescriber, use, client, moment, ownRows = [] }: PrescriberEligibleFacts,
  ruleset: Ruleset,
): Finding<PrescriberCode>[] {
  const { credentials } = prescriber
  const states = [...new Set([use.clientState, use.useState])]
  return [
    ...states.flatMap((state) => ruleInForce({ person: 'prescriber', kind: 'license', state, credentials, moment })),
    ...states.flatMap((state) => rulePrescribingAuthority({ ...prescriber, state, route: use.route, moment, client, ownRows }, ruleset)),
    ...ruleDeaRegistration({ ...use, credentials, state: use.useState, moment }),
    ...ruleMalpractice({ ...use, isPsychiatric: prescriber.isPsychiatric, credentials, moment }),
    ...ruleExclusionCheck(credentials, moment.today, ruleset),
    ...ruleCompetence(credentials, moment),
  ]
}
