import { type Finding, hold, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import type { Condition } from './condition.ts'
import type { Credential, CredentialMoment } from './credential.ts'
import { therapyProfessions } from './profession.ts'
import { type InForceCode, ruleInForce } from './rule-in-force.ts'
import { ruleKapTraining, type TrainingCode, type VisitDuty } from './rule-kap-training.ts'
import { credentialsOf } from './standing.ts'
import { hasSupervisorOn, type SuperviseeFacts } from './supervision.ts'

export type TherapistCode =
  | InForceCode
  | TrainingCode
  | 'PROFESSION_NOT_FOR_THERAPY'
  | 'SUPERVISOR_MISSING'
  | 'SUPERVISEE_NOT_PAID'
  | 'SUPERVISEE_PAY_UNKNOWN'

export type TherapistFacts = SuperviseeFacts & { readonly credentials: readonly Credential[] }

export type TherapistEligibleFacts = {
  readonly therapist: TherapistFacts
  readonly duty: VisitDuty
  /** Where the client is at that time. */
  readonly clientState: string
  readonly moment: CredentialMoment
  /** Whether the plan that would be billed pays for somebody under supervision. */
  readonly payerAllows: Condition | 'nobody-bills'
}

/**
 * Whether a clinician may take this part of a visit: licence where the client is, malpractice to the end of the visit,
 * training for the duty, a supervisor where one is needed. Asked at booking and at check-in. Nobody overrides it.
 */
export function ruleTherapistEligible(
  { therapist, duty, clientState, moment, payerAllows }: TherapistEligibleFacts,
  ruleset: Ruleset,
): Finding<TherapistCode>[] {
  const { credentials } = therapist
  return [
    ...ruleInForce({ person: 'therapist', kind: 'license', state: clientState, credentials, moment }),
    ...ruleTherapyLicense(credentials, clientState),
    ...ruleInForce({ person: 'therapist', kind: 'malpractice', credentials, moment }),
    ...ruleKapTraining(credentials, duty, moment, ruleset),
    ...ruleSupervisee(therapist, clientState, moment, payerAllows),
  ]
}

/** A licence that names its profession names one that gives psychotherapy. */
function ruleTherapyLicense(credentials: readonly Credential[], state: string): Finding<TherapistCode>[] {
  const named = credentialsOf(credentials, 'license', state).flatMap(({ profession }) => profession ?? [])
  const [first] = named
  if (first === undefined || named.some((profession) => therapyProfessions.includes(profession))) return []
  return [refuse('PROFESSION_NOT_FOR_THERAPY', ['scope-of-practice'], { params: { profession: first, state } })]
}

function ruleSupervisee(
  therapist: TherapistFacts,
  state: string,
  { on }: CredentialMoment,
  payerAllows: TherapistEligibleFacts['payerAllows'],
): Finding<TherapistCode>[] {
  if (!therapist.isSupervisee) return []
  const findings: Finding<TherapistCode>[] = []
  if (!hasSupervisorOn(therapist, { on, state })) findings.push(hold('SUPERVISOR_MISSING', ['practice.supervision']))
  if (payerAllows === 'no') findings.push(refuse('SUPERVISEE_NOT_PAID', ['practice.supervision']))
  if (payerAllows === 'unknown') findings.push(hold('SUPERVISEE_PAY_UNKNOWN', ['practice.supervision']))
  return findings
}
