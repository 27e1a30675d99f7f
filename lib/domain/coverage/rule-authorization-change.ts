import { type Finding, refuse, warn } from '../finding.ts'
import { type AuthorizationStatus, canAuthorizationMove, canVaMove, type VaStage, vaSteps } from './authorization.ts'

export type AuthorizationChangeCode =
  | 'AUTHORIZATION_CHANGE_NOT_POSSIBLE'
  | 'AUTHORIZATION_CORRECTION_BILLING_LEAD'
  | 'AUTHORIZATION_CUT'
  | 'VA_STAGE_DOES_NOT_FIT'

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

/** A row goes forward along the payer's way and the veteran's, one step at a time; corrected words leave it where it is. */
export function ruleAuthorizationChange({ before, status, vaStage }: AuthorizationChangeFacts): Finding<AuthorizationChangeCode>[] {
  const findings: Finding<AuthorizationChangeCode>[] = []
  const not = (from: string, to: string) =>
    refuse('AUTHORIZATION_CHANGE_NOT_POSSIBLE', ['va-community-care'], { params: { from: word(from), to: word(to) } })
  if (before && before.status !== status && !canAuthorizationMove(before.status, status)) findings.push(not(before.status, status))
  if (before?.vaStage && vaStage && before.vaStage !== vaStage && !canVaMove(before.vaStage, vaStage))
    findings.push(not(before.vaStage, vaStage))
  return [...findings, ...ruleStageFits({ status, vaStage })]
}

function ruleStageFits({ status, vaStage }: Pick<AuthorizationChangeFacts, 'status' | 'vaStage'>): Finding<'VA_STAGE_DOES_NOT_FIT'>[] {
  if (!vaStage || statusOfStage[vaStage].includes(status)) return []
  return [refuse('VA_STAGE_DOES_NOT_FIT', ['va-community-care'], { params: { stage: word(vaStage), status: word(status) } })]
}

/** What was typed wrong is put right by the billing lead, with why: no step of the payer's way is asked for, as none was taken. */
export const ruleAuthorizationCorrection = (
  facts: Pick<AuthorizationChangeFacts, 'status' | 'vaStage'> & { readonly isBillingLead: boolean },
): Finding<AuthorizationChangeCode>[] => [
  ...(facts.isBillingLead ? [] : [refuse('AUTHORIZATION_CORRECTION_BILLING_LEAD' as const, ['practice.benefits-fresh'])]),
  ...ruleStageFits(facts),
]

/** How many visits that were set aside a smaller grant no longer covers; null where fewer were granted than took place. */
export const visitsUncovered = (
  { reserved, used }: { readonly reserved: number; readonly used: number },
  granted: number,
): number | null => (granted < used ? null : Math.max(0, used + reserved - granted))

/** Fewer visits than are booked: the latest wait for another approval. */
export const ruleAuthorizationCut = (visits: number): Finding<'AUTHORIZATION_CUT'>[] =>
  visits === 0 ? [] : [warn('AUTHORIZATION_CUT', ['practice.benefits-fresh'], { params: { visits } })]

const word = (text: string) => text.replaceAll('_', ' ')
