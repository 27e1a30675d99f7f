import type { LocalDate } from '../time/local.ts'
import type { CoverageProgram } from './program.ts'

export const authorizationKinds = ['prior', 'va_referral'] as const
export type AuthorizationKind = (typeof authorizationKinds)[number]

export const authorizationStatuses = [
  'drafting',
  'submitted',
  'pended_info',
  'approved',
  'partial',
  'denied',
  'exhausted',
  'expired',
  'revoked',
] as const
export type AuthorizationStatus = (typeof authorizationStatuses)[number]

/** What a payer granted: visits for codes between two days, both inside. `reserved` are booked, `used` are done. */
export type AuthorizationOnFile = {
  readonly id: string
  /** Whose payer granted it. */
  readonly coverageId: string
  readonly kind: AuthorizationKind
  readonly status: AuthorizationStatus
  readonly number: string | null
  /** Empty: every code. */
  readonly codes: readonly string[]
  readonly granted: number
  readonly reserved: number
  readonly used: number
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
}

/** What a plan granted in advance: visits for codes between two days, both inside; no code stands for every code. */
export type Grant = Pick<AuthorizationOnFile, 'status' | 'codes' | 'granted' | 'startsOn' | 'endsOn'>

export const visitsLeft = ({ granted, reserved, used }: Pick<AuthorizationOnFile, 'granted' | 'reserved' | 'used'>): number =>
  Math.max(0, granted - reserved - used)

/** Whether visits can be drawn from it. */
export const isGranted = ({ status }: Pick<AuthorizationOnFile, 'status'>): boolean => status === 'approved' || status === 'partial'

/** Where an authorization can go from where it is. */
export const authorizationSteps = {
  drafting: ['submitted'],
  submitted: ['pended_info', 'approved', 'partial', 'denied'],
  pended_info: ['submitted', 'approved', 'partial', 'denied'],
  approved: ['exhausted', 'expired', 'revoked'],
  partial: ['approved', 'exhausted', 'expired', 'revoked'],
  denied: ['submitted', 'approved', 'partial'],
  exhausted: ['drafting'],
  expired: ['drafting'],
  revoked: ['drafting'],
} as const satisfies Record<AuthorizationStatus, readonly AuthorizationStatus[]>

export const canAuthorizationMove = (from: AuthorizationStatus, to: AuthorizationStatus): boolean =>
  (authorizationSteps[from] as readonly AuthorizationStatus[]).includes(to)

/** The veteran's way to a visit, from the first talk to a renewal. */
export const vaSteps = {
  provider_talk: ['referral_requested'],
  referral_requested: ['referral_received'],
  referral_received: ['documents_submitted'],
  documents_submitted: ['under_review'],
  under_review: ['approved', 'denied', 'documents_submitted'],
  approved: ['scheduled', 'expired'],
  denied: ['referral_requested'],
  scheduled: ['visits_used', 'expired'],
  visits_used: ['scheduled', 'exhausted', 'expired'],
  exhausted: ['renewal_requested'],
  expired: ['renewal_requested'],
  renewal_requested: ['under_review', 'approved', 'denied'],
} as const satisfies Record<string, readonly string[]>
export type VaStage = keyof typeof vaSteps

export const canVaMove = (from: VaStage, to: VaStage): boolean => (vaSteps[from] as readonly VaStage[]).includes(to)

/** Qualifier of the number on an electronic claim: referral 9F, prior authorization G1. */
export const claimQualifier = (kind: AuthorizationKind): '9F' | 'G1' => (kind === 'va_referral' ? '9F' : 'G1')

/** Who answers a VA claim, by community care region. */
export const vaAdministrator = (region: 1 | 2 | 3 | 4 | 5): 'Optum' | 'TriWest' => (region <= 3 ? 'Optum' : 'TriWest')

/** How long the payer may take to decide on a request, where a rule says so; `null` where none does. Drugs have no clock of this kind. */
export function decisionClock(
  program: CoverageProgram,
  isDrug: boolean,
): { readonly urgentHours: number; readonly standardDays: number } | null {
  if (program === 'commercial') return { urgentHours: 72, standardDays: 15 }
  const covered: readonly CoverageProgram[] = ['medicare_advantage', 'medicaid', 'medicaid_mco', 'chip', 'dual_snp']
  return !isDrug && covered.includes(program) ? { urgentHours: 72, standardDays: 7 } : null
}
