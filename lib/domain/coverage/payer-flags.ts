import type { CoverageProgram } from './program.ts'

/** What the practice knows about a payer. `unknown` never counts as yes. */
export type Answer = 'yes' | 'no' | 'unknown'

/** What one payer's contract says, where payers differ. */
export type PayerFlags = {
  /** Whether hours beyond the insured one may be charged to a member with a signed notice. */
  readonly allowsNoncoveredCharge: Answer
  /** Whether one individual hour and one group on one day are both paid. Assumed until the payer says no. */
  readonly allowsSameDayPair: Answer
  /** Whether an evaluation and therapy by clinicians of two specialties are both paid on one day. Assumed until the payer says no. */
  readonly allowsEvaluationWithTherapy: Answer
  /** Two units of 90834 for about 90 minutes. */
  readonly allows2x90834: boolean
  /** A second group on one day may be asked for. */
  readonly allowsSecondGroup: boolean
  /** XE in place of 59. */
  readonly prefersXE: boolean
  /** One copay a day, however many lines. */
  readonly copayPerDay: boolean
  readonly coversTelehealth: Answer
  readonly videoModifier: '95' | 'GT' | null
  readonly audioModifier: '93' | 'FQ' | null
  /** A claim for the extended hours is wanted, so that the payer can deny it. */
  readonly wantsNoncoveredLine: boolean
  /** Whether every service needs an authorization: `unknown` holds the visit. */
  readonly requiresAuthorization: Answer
  /** Whether hours of a clinician under supervision are paid. `unknown` holds the visit. */
  readonly paysSupervisees: Answer
  /** How an authorization number looks; one that does not match is pointed out, not refused. */
  readonly authorizationPattern: string | null
  readonly timelyFilingDays: number | null
}

const untilToldOtherwise: PayerFlags = {
  allowsNoncoveredCharge: 'unknown',
  allowsSameDayPair: 'unknown',
  allowsEvaluationWithTherapy: 'unknown',
  allows2x90834: false,
  allowsSecondGroup: false,
  prefersXE: false,
  copayPerDay: false,
  coversTelehealth: 'unknown',
  videoModifier: '95',
  audioModifier: '93',
  wantsNoncoveredLine: false,
  requiresAuthorization: 'unknown',
  paysSupervisees: 'unknown',
  authorizationPattern: null,
  timelyFilingDays: null,
}

/** The shape of a VA referral number. */
export const VA_REFERRAL_PATTERN = '^VA\\d{7,10}$'

const byProgram: Partial<Record<CoverageProgram, Partial<PayerFlags>>> = {
  medicare: { videoModifier: null, coversTelehealth: 'yes', requiresAuthorization: 'no', allowsNoncoveredCharge: 'no' },
  medicare_advantage: { coversTelehealth: 'yes', allowsNoncoveredCharge: 'no' },
  qmb: { videoModifier: null, coversTelehealth: 'yes', requiresAuthorization: 'no', allowsNoncoveredCharge: 'no' },
  slmb_plus: { allowsNoncoveredCharge: 'no' },
  dual_snp: { allowsNoncoveredCharge: 'no' },
  medicaid: { allowsNoncoveredCharge: 'no' },
  medicaid_mco: { allowsNoncoveredCharge: 'no' },
  chip: { allowsNoncoveredCharge: 'no' },
  va: {
    allowsNoncoveredCharge: 'no',
    requiresAuthorization: 'yes',
    authorizationPattern: VA_REFERRAL_PATTERN,
    timelyFilingDays: 180,
  },
  self_pay: { allowsNoncoveredCharge: 'yes', requiresAuthorization: 'no', coversTelehealth: 'yes', paysSupervisees: 'yes' },
}

/** What is assumed about a payer of `program`, with what the practice has found out in its place. */
export function payerFlagsOf(program: CoverageProgram, known: Partial<PayerFlags> = {}): PayerFlags {
  return { ...untilToldOtherwise, ...byProgram[program], ...known }
}

/** A coverage with what its payer's contract says. */
export type WithFlags = { readonly flags: PayerFlags }
