import { type Finding, hold, refuse } from '../finding.ts'
import type { Route } from '../journeys/route.ts'
import type { AuthorityNeed, AuthorityReason, AuthorityRow, ClientLimits } from '../reference/prescribing-authority.ts'
import type { Ruleset } from '../ruleset.ts'
import type { Condition } from './condition.ts'
import type { Credential, CredentialMoment } from './credential.ts'
import { authorityOn } from './prescribing-authority.ts'
import type { Profession } from './profession.ts'
import { type InForceCode, ruleInForce } from './rule-in-force.ts'
import { credentialsOf, standingOf } from './standing.ts'

export type AuthorityCode =
  | AuthorityReason
  | InForceCode
  | 'AUTHORITY_ROW_MISSING'
  | 'AGREEMENT_MAYBE_NEEDED'
  | 'PRESCRIBING_CERTIFICATE_MISSING'
  | 'SUPERVISED_PROTOCOL_MISSING'
  | 'SUPERVISES_TOO_MANY'
  | 'SUPERVISED_COUNT_UNKNOWN'
  | 'CLIENT_OUTSIDE_PRESCRIBER_LIMITS'

/** What is known of the client for limits that some states set; null or `unknown` where it is not yet. */
export type ClientLimitFacts = { readonly age: number | null; readonly pregnant: Condition; readonly seriousCondition: Condition }

export type AuthorityFacts = {
  readonly profession: Profession
  readonly state: string
  readonly route: Route
  readonly credentials: readonly Credential[]
  readonly moment: CredentialMoment
  readonly client: ClientLimitFacts
  /** Naturopathic doctors under the same supervising physician, this one included; null when not recorded. */
  readonly supervisedTogether: number | null
  /** The practice's own later rows. */
  readonly ownRows?: readonly AuthorityRow[]
}

/** A certificate of its own, or an endorsement on the licence. */
const CERTIFICATE = 'psychotherapy_certificate' as const

/** Whether this profession may prescribe ketamine by this route in this state, and with what on file. Not listed is not allowed. */
export function rulePrescribingAuthority(facts: AuthorityFacts, ruleset: Ruleset): Finding<AuthorityCode>[] {
  const { profession, state, route, moment } = facts
  const row = authorityOn({ profession, state, route, on: moment.on }, facts.ownRows)
  const params = { profession, state, route }
  if (row === null) return [refuse('AUTHORITY_ROW_MISSING', ['scope-of-practice'], { params })]
  const findings: Finding<AuthorityCode>[] = ruleNeeds(row, facts, ruleset)
  if (row.result !== 'allow') {
    const stop = row.result === 'refuse' ? refuse : hold
    findings.push(stop(row.reason ?? 'AUTHORITY_ROW_MISSING', row.cites, { params }))
  }
  if (row.clientLimits && isOutside(row.clientLimits, facts.client)) {
    const { ageFrom, ageTo } = row.clientLimits
    findings.push(refuse('CLIENT_OUTSIDE_PRESCRIBER_LIMITS', row.cites, { params: { ...params, ageFrom, ageTo } }))
  }
  return findings
}

/** What the row wants on file. While the row itself waits for legal review, so does its paper; where it refuses, paper is moot. */
function ruleNeeds(row: AuthorityRow, facts: AuthorityFacts, ruleset: Ruleset): Finding<AuthorityCode>[] {
  if (row.result === 'refuse') return []
  const findings = row.needs.flatMap((need) => ruleNeed(need, facts, row, ruleset))
  return row.result === 'hold' ? findings.map((finding) => ({ ...finding, effect: 'hold' as const })) : findings
}

function ruleNeed(need: AuthorityNeed, facts: AuthorityFacts, { cites }: AuthorityRow, ruleset: Ruleset): Finding<AuthorityCode>[] {
  const { state, credentials, moment, profession } = facts
  const params = { state, profession }
  const licenses = credentialsOf(credentials, 'license', state)
  const agreements = credentialsOf(credentials, 'collaboration_agreement', state)
  switch (need) {
    case 'agreement':
      return ruleInForce({ person: 'prescriber', kind: 'collaboration_agreement', state, credentials, moment })
    case 'agreement-unless-cleared': {
      const cleared = licenses.some(({ topics }) => topics.includes('independent'))
      const settled = cleared || standingOf(agreements, moment).state === 'in-force'
      return settled ? [] : [hold('AGREEMENT_MAYBE_NEEDED', cites, { params })]
    }
    case 'certificate': {
      const endorsed = licenses.filter(({ topics }) => topics.includes('prescribing'))
      const certificates = [...credentialsOf(credentials, CERTIFICATE, state), ...endorsed.map((row) => ({ ...row, kind: CERTIFICATE }))]
      if (certificates.length === 0) return [refuse('PRESCRIBING_CERTIFICATE_MISSING', cites, { params })]
      return ruleInForce({ person: 'prescriber', kind: CERTIFICATE, state, credentials: certificates, moment })
    }
    case 'supervised-protocol':
      return ruleSupervision(agreements, facts, cites, ruleset)
  }
}

function ruleSupervision(
  agreements: readonly Credential[],
  { state, moment, supervisedTogether, profession }: AuthorityFacts,
  cites: AuthorityRow['cites'],
  { values }: Ruleset,
): Finding<AuthorityCode>[] {
  const protocols = agreements.filter(({ topics }) => topics.includes('supervised_protocol'))
  if (protocols.length === 0) return [refuse('SUPERVISED_PROTOCOL_MISSING', cites, { params: { state, profession } })]
  const most = values['naturopath.supervised-most']
  return [
    ...ruleInForce({ person: 'prescriber', kind: 'collaboration_agreement', state, credentials: protocols, moment }),
    ...(supervisedTogether === null ? [hold('SUPERVISED_COUNT_UNKNOWN', cites, { params: { state } })] : []),
    ...(supervisedTogether !== null && supervisedTogether > most
      ? [refuse('SUPERVISES_TOO_MANY', cites, { params: { state, most } })]
      : []),
  ]
}

function isOutside(
  { ageFrom, ageTo, notPregnant, noSeriousCondition }: ClientLimits,
  { age, pregnant, seriousCondition }: ClientLimitFacts,
): boolean {
  if (age !== null && (age < ageFrom || age > ageTo)) return true
  return (notPregnant && pregnant === 'yes') || (noSeriousCondition && seriousCondition === 'yes')
}
