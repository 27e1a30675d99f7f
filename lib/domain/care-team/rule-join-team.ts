import type { CredentialMoment } from '../credentials/credential.ts'
import { ruleTherapistEligible, type TherapistCode, type TherapistFacts } from '../credentials/rule-therapist-eligible.ts'
import { type Finding, refuse, warn } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { dutyOf, type InsideRole } from './member.ts'

export type JoinTeamFacts =
  | {
      readonly who: 'inside'
      readonly role: InsideRole
      readonly alreadyOn: boolean
      readonly isActive: boolean
      readonly therapist: TherapistFacts
      readonly clientState: string
      readonly moment: CredentialMoment
    }
  | { readonly who: 'outside'; readonly alreadyOn: boolean; readonly releaseInForce: boolean }

export type JoinTeamCode = TherapistCode | 'ALREADY_ON_TEAM' | 'CLINICIAN_NOT_ACTIVE' | 'RELEASE_NOT_SIGNED'

/**
 * Who may join a client's care team: a clinician whose credentials carry the role; preparing takes less than
 * guiding. Anybody from outside, who hears nothing until the client has signed a release to them.
 */
export function ruleJoinTeam(facts: JoinTeamFacts, ruleset: Ruleset): Finding<JoinTeamCode>[] {
  const cites = ['practice.primary-therapist'] as const
  if (facts.alreadyOn) return [refuse('ALREADY_ON_TEAM', cites)]
  if (facts.who === 'outside') return facts.releaseInForce ? [] : [warn('RELEASE_NOT_SIGNED', ['practice.consent'])]
  const { role, isActive, therapist, clientState, moment } = facts
  if (!isActive) return [refuse('CLINICIAN_NOT_ACTIVE', cites)]
  return ruleTherapistEligible({ therapist, duty: dutyOf[role], clientState, moment, payerAllows: 'nobody-bills' }, ruleset)
}
