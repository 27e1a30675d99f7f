import type { Role } from '../access/roles.ts'
import { type Finding, refuse } from '../finding.ts'

export type DoseAuthorityFacts = {
  readonly role: Role
  readonly wants: 'propose' | 'order' | 'change' | 'revoke'
}

export type DoseAuthorityCode = 'ONLY_PRESCRIBER_ORDERS' | 'ONLY_CARE_TEAM_PROPOSES'

/** The prescriber orders, changes and ends a dose; a therapist may propose one; nobody else does either. */
export function ruleDoseAuthority({ role, wants }: DoseAuthorityFacts): Finding<DoseAuthorityCode>[] {
  if (role === 'prescriber') return []
  if (wants !== 'propose') return [refuse('ONLY_PRESCRIBER_ORDERS', ['practice.prescriber-decides'])]
  return role === 'therapist' ? [] : [refuse('ONLY_CARE_TEAM_PROPOSES', ['practice.prescriber-decides'])]
}
