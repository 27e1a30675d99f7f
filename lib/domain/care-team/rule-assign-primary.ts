import type { CredentialMoment } from '../credentials/credential.ts'
import { ruleTherapistEligible, type TherapistCode, type TherapistFacts } from '../credentials/rule-therapist-eligible.ts'
import { type Finding, refuse, warn } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'

export type AssignPrimaryFacts = {
  readonly isActive: boolean
  readonly takesNewClients: boolean
  /** Already this client's primary therapist. */
  readonly isPrimary: boolean
  readonly therapist: TherapistFacts
  readonly clientState: string
  readonly moment: CredentialMoment
}

export type AssignPrimaryCode = TherapistCode | 'CLINICIAN_NOT_ACTIVE' | 'NOT_TAKING_NEW_CLIENTS'

/**
 * Who may be a client's primary KAP therapist: somebody whose credentials carry a whole journey today: licence where the
 * client is, malpractice, the hours, guiding, integration and trauma. Nobody overrides it; a full practice is only said.
 */
export function ruleAssignPrimary(facts: AssignPrimaryFacts, ruleset: Ruleset): Finding<AssignPrimaryCode>[] {
  const { isActive, takesNewClients, isPrimary, therapist, clientState, moment } = facts
  const cites = ['practice.primary-therapist'] as const
  if (!isActive) return [refuse('CLINICIAN_NOT_ACTIVE', cites)]
  return [
    ...ruleTherapistEligible({ therapist, duty: 'journey', clientState, moment, payerAllows: 'nobody-bills' }, ruleset),
    ...(takesNewClients || isPrimary ? [] : [warn('NOT_TAKING_NEW_CLIENTS', cites)]),
  ]
}
