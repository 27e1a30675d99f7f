import { type Finding, hold, refuse, worstEffect } from '../finding.ts'

export type TreatmentTeamCode = 'PRESCRIBER_NOT_NAMED' | 'THERAPIST_NOT_NAMED' | 'ONE_PERSON_TWO_ROLES'

/** A person by their national provider number; null where it is not on file. */
type Provider = { readonly npi: string | null }

export type TreatmentTeamFacts = {
  readonly prescriber: Provider | null
  readonly therapist: Provider | null
  /** What the rules say about each in their role; asked of one person in both alone. */
  readonly inBothRoles: () => readonly Finding[]
}

/** A plan has a prescriber and a therapist; one person is both only when credentialed for both. */
export function ruleTreatmentTeam(facts: TreatmentTeamFacts): Finding<TreatmentTeamCode>[] {
  const { prescriber, therapist, inBothRoles } = facts
  const cites = ['practice.two-roles'] as const
  const findings: Finding<TreatmentTeamCode>[] = []
  if (prescriber === null) findings.push(hold('PRESCRIBER_NOT_NAMED', cites))
  if (therapist === null) findings.push(hold('THERAPIST_NOT_NAMED', cites))
  const isOnePerson = typeof prescriber?.npi === 'string' && prescriber.npi === therapist?.npi
  if (isOnePerson && worstEffect(inBothRoles()) === 'refuse') findings.push(refuse('ONE_PERSON_TWO_ROLES', cites))
  return findings
}
