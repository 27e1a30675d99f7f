import { type Finding, hold, refuse } from '../finding.ts'
import type { Condition } from './condition.ts'
import type { Credential, CredentialMoment } from './credential.ts'
import { type InForceCode, ruleInForce } from './rule-in-force.ts'
import { covers, credentialsOf } from './standing.ts'

/** Ketamine and esketamine. */
export const KETAMINE_SCHEDULE = '3N'

export type DeaRegistrationCode =
  | InForceCode
  | 'DEA_WITHOUT_SCHEDULE'
  | 'DEA_PLACE_NOT_REGISTERED'
  | 'DEA_PLACE_UNKNOWN'
  | 'STATE_REGISTRATION_MISSING'
  | 'STATE_REGISTRATION_UNKNOWN'

export type DeaRegistrationFacts = {
  readonly credentials: readonly Credential[]
  /** Where the ketamine is used. */
  readonly state: string
  readonly moment: CredentialMoment
  /** Whether the place that administers or stores the drug is registered; `not-stored` when the client brings their own. */
  readonly placeRegistered: Condition | 'not-stored'
  /** The state's own controlled-substance licence; `not-required` where there is none. */
  readonly stateRegistration: Condition | 'not-required'
}

/** The DEA registration for the state of use: in force, covering 3N, for the place, and with the state's own where it has one. */
export function ruleDeaRegistration(facts: DeaRegistrationFacts): Finding<DeaRegistrationCode>[] {
  const { credentials, state, moment, placeRegistered, stateRegistration } = facts
  const findings: Finding<DeaRegistrationCode>[] = ruleInForce({ person: 'prescriber', kind: 'dea', state, credentials, moment })
  const rows = credentialsOf(credentials, 'dea', state)
  if (lacksSchedule(rows, moment)) {
    findings.push(refuse('DEA_WITHOUT_SCHEDULE', ['21-cfr-1308.13'], { params: { state, schedule: KETAMINE_SCHEDULE } }))
  }
  if (placeRegistered === 'no') findings.push(refuse('DEA_PLACE_NOT_REGISTERED', ['21-cfr-1301.12'], { params: { state } }))
  if (placeRegistered === 'unknown') findings.push(hold('DEA_PLACE_UNKNOWN', ['21-cfr-1301.12'], { params: { state } }))
  if (stateRegistration === 'no') findings.push(refuse('STATE_REGISTRATION_MISSING', ['21-usc-823'], { params: { state } }))
  if (stateRegistration === 'unknown') findings.push(hold('STATE_REGISTRATION_UNKNOWN', ['21-usc-823'], { params: { state } }))
  return findings
}

/** Whether no registration of the visit's day covers 3N. Where none is in force, each must have covered it, so that a lapse hides nothing else. */
function lacksSchedule(rows: readonly Credential[], { on }: CredentialMoment): boolean {
  const covered = ({ schedules }: Credential) => schedules.includes(KETAMINE_SCHEDULE)
  const covering = rows.filter((row) => covers(row, on) !== 'no')
  return covering.length > 0 ? !covering.some(covered) : !rows.every(covered)
}
