import { type Finding, refuse } from '../finding.ts'
import { type AuthorizationStatus, canAuthorizationMove, canVaMove, type VaStage, vaSteps } from './authorization.ts'

export type AuthorizationChangeCode = 'AUTHORIZATION_CHANGE_NOT_POSSIBLE' | 'VA_STAGE_DOES_NOT_FIT'

export type AuthorizationChangeFacts = {
  /** What stands; null for a new row, which begins where the payer's paper says. */
  readonly before: { readonly status: AuthorizationStatus; readonly vaStage: VaStage | null } | null
  readonly status: AuthorizationStatus
  readonly vaStage: VaStage | null
}

export const vaStages = Object.keys(vaSteps) as readonly VaStage[]

/** The state of the row that goes with each stage of the veteran's way. */
const statusOfStage: Readonly<Record<VaStage, readonly AuthorizationStatus[]>> = {
  provider_talk: ['drafting'],
  referral_requested: ['drafting', 'submitted'],
  referral_received: ['submitted'],
  documents_submitted: ['submitted', 'pended_info'],
  under_review: ['submitted', 'pended_info'],
  approved: ['approved', 'partial'],
  denied: ['denied'],
  scheduled: ['approved', 'partial'],
  visits_used: ['approved', 'partial'],
  exhausted: ['exhausted'],
  expired: ['expired', 'revoked'],
  renewal_requested: ['drafting', 'submitted'],
}

/** A row goes forward along the payer's way (3.2) and the veteran's (2.7 V11), one step at a time; corrected words leave it where it is. */
export function ruleAuthorizationChange({ before, status, vaStage }: AuthorizationChangeFacts): Finding<AuthorizationChangeCode>[] {
  const findings: Finding<AuthorizationChangeCode>[] = []
  const not = (from: string, to: string) =>
    refuse('AUTHORIZATION_CHANGE_NOT_POSSIBLE', ['va-community-care'], { params: { from: word(from), to: word(to) } })
  if (before && before.status !== status && !canAuthorizationMove(before.status, status)) findings.push(not(before.status, status))
  if (before?.vaStage && vaStage && before.vaStage !== vaStage && !canVaMove(before.vaStage, vaStage))
    findings.push(not(before.vaStage, vaStage))
  if (vaStage && !statusOfStage[vaStage].includes(status))
    findings.push(refuse('VA_STAGE_DOES_NOT_FIT', ['va-community-care'], { params: { stage: word(vaStage), status: word(status) } }))
  return findings
}

const word = (text: string) => text.replaceAll('_', ' ')
