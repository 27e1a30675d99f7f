import { type Finding, hold, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import type { Condition } from './condition.ts'
import type { Credential, CredentialMoment } from './credential.ts'
import { therapyProfessions } from './profession.ts'
import { type InForceCode, ruleInForce } from './rule-in-force.ts'
import { ruleKapTraining, type TrainingCode, type VisitDuty } from './rule-kap-training.ts'
import { credentialsOf } from './standing.ts'

export type TherapistCode =
  | InForceCode
  | TrainingCode
  | 'PROFESSION_NOT_FOR_THERAPY'
  | 'SUPERVISOR_MISSING'
  | 'SUPERVISEE_NOT_PAID'
  | 'SUPERVISEE_PAY_UNKNOWN'

export type TherapistFacts = {
  readonly credentials: readonly Credential[]
  /** Null for somebody who practises independently. */
  readonly supervision: { readonly supervisorOnRecord: boolean; readonly payerAllows: Condition } | null
}

export type TherapistEligibleFacts = {
  readonly therapist: TherapistFacts
  readonly duty: VisitDuty
  /** Where the client is at that time. */
  readonly clientState: string
  readonly moment: CredentialMoment
}

/**
 * Whether a clinician may take this part of a visit (5.4): licence where the client is, malpractice to the end of the visit,
 * training for the duty, a supervisor where one is needed. Asked at booking and at check-in. Nobody overrides it.
 */
export function ruleTherapistEligible(
  { therapist, duty, clientState, moment }: TherapistEligibleFacts,
  ruleset: Ruleset,
): Finding<TherapistCode>[] {
  const { credentials, supervision } = therapist
  return [
    ...ruleInForce({ person: 'therapist', kind: 'license', state: clientState, credentials, moment }),
    ...ruleTherapyLicense(credentials, clientState),
    ...ruleInForce({ person: 'therapist', kind: 'malpractice', credentials, moment }),
    ...ruleKapTraining(credentials, duty, moment, ruleset),
    ...ruleSupervisee(supervision),
  ]
}

/** A licence that names its profession names one that gives psychotherapy. */
function ruleTherapyLicense(credentials: readonly Credential[], state: string): Finding<TherapistCode>[] {
  const named = credentialsOf(credentials, 'license', state).flatMap(({ profession }) => profession ?? [])
  const [first] = named
  if (first === undefined || named.some((profession) => therapyProfessions.includes(profession))) return []
  return [refuse('PROFESSION_NOT_FOR_THERAPY', ['scope-of-practice'], { params: { profession: first, state } })]
}

function ruleSupervisee(supervision: TherapistFacts['supervision']): Finding<TherapistCode>[] {
  if (supervision === null) return []
  const findings: Finding<TherapistCode>[] = []
  if (!supervision.supervisorOnRecord) findings.push(hold('SUPERVISOR_MISSING', ['practice.supervision']))
  if (supervision.payerAllows === 'no') findings.push(refuse('SUPERVISEE_NOT_PAID', ['practice.supervision']))
  if (supervision.payerAllows === 'unknown') findings.push(hold('SUPERVISEE_PAY_UNKNOWN', ['practice.supervision']))
  return findings
}
