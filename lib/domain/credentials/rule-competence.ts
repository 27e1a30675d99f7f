import { type Finding, hold, warn } from '../finding.ts'
import type { Credential, CredentialMoment } from './credential.ts'
import { credentialsOf, standingOf } from './standing.ts'

export type CompetenceCode = 'COMPETENCE_NOT_ATTESTED' | 'COMPETENCE_BY_COLLABORATION'

/** A prescriber attests competence in ketamine-assisted psychotherapy, or collaborates with somebody who has it. */
export function ruleCompetence(credentials: readonly Credential[], moment: CredentialMoment): Finding<CompetenceCode>[] {
  const inForce = (kind: 'competence_attestation' | 'collaboration_agreement') =>
    standingOf(credentialsOf(credentials, kind), moment).state === 'in-force'
  if (inForce('competence_attestation')) return []
  if (inForce('collaboration_agreement')) return [warn('COMPETENCE_BY_COLLABORATION', ['practice.competence'])]
  return [hold('COMPETENCE_NOT_ATTESTED', ['practice.competence'])]
}
