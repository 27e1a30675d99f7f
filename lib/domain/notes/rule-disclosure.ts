import { type Finding, refuse } from '../finding.ts'

/** What can be put into an envelope. */
export type DisclosedKind = 'progress_note' | 'psychotherapy_note' | 'superbill' | 'scores' | 'orders' | 'times' | 'letter'

/** Where it goes. */
export type DisclosurePurpose = 'claim' | 'appeal' | 'petition' | 'export' | 'portal' | 'care_team' | 'client_request' | 'court'

export type DisclosureFacts = {
  readonly kind: DisclosedKind
  readonly purpose: DisclosurePurpose
  /** An authorization by the client for psychotherapy notes and nothing else. */
  readonly separateAuthorization: boolean
  /** The service was paid in full and the client asked that the plan is not told. */
  readonly restricted: boolean
}

export type DisclosureCode = 'DISCLOSURE_PSYCHOTHERAPY_NOTE' | 'DISCLOSURE_NEEDS_AUTHORIZATION' | 'DISCLOSURE_RESTRICTED'

const toPlan: readonly DisclosurePurpose[] = ['claim', 'appeal', 'petition']

/**
 * May this leave the practice? A psychotherapy note is in no claim, appeal, petition, export or portal, whatever was signed;
 * elsewhere it needs an authorization of its own. What was kept from the plan stays kept from it.
 */
export function ruleDisclosure({ kind, purpose, separateAuthorization, restricted }: DisclosureFacts): Finding<DisclosureCode>[] {
  const findings: Finding<DisclosureCode>[] = []
  const never = toPlan.includes(purpose) || purpose === 'export' || purpose === 'portal'
  if (kind === 'psychotherapy_note' && never)
    findings.push(refuse('DISCLOSURE_PSYCHOTHERAPY_NOTE', ['45-cfr-164.501', '45-cfr-164.508'], { params: { purpose } }))
  else if (kind === 'psychotherapy_note' && !separateAuthorization)
    findings.push(refuse('DISCLOSURE_NEEDS_AUTHORIZATION', ['45-cfr-164.508'], { params: { purpose } }))
  if (restricted && toPlan.includes(purpose))
    findings.push(refuse('DISCLOSURE_RESTRICTED', ['45-cfr-164.522'], { params: { kind, purpose } }))
  return findings
}
