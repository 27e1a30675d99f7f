import { type ChargeWall, type CoverageOnFile, chargeWallOn } from '../coverage/program.ts'
import { type Finding, hold, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { addMonths, type LocalDate } from '../time/local.ts'
import { povertyTableOn } from './sliding-fee.ts'

/** An assessment on file: when the client attested it, and until when it was meant to stand. */
export type SlidingAssessment = {
  readonly id: string
  readonly attestedOn: LocalDate | null
  readonly validFrom: LocalDate
  readonly endedOn: LocalDate | null
}

export type SlidingFeeFacts = {
  /** Date of service: the assessment is chosen by it. */
  readonly on: LocalDate
  readonly coverages: readonly CoverageOnFile[]
  /** What the discount would be taken from. */
  readonly applyTo: 'extended_care' | 'self_pay' | 'cost_share'
  readonly assessment: SlidingAssessment | null
  readonly householdSize: number
  /** Hardship written down for this one client, with its reason: the only way to lower a plan's cost share. */
  readonly hardshipDocumented?: boolean
}

export type SlidingFeeCode =
  | 'SLIDING_NOT_WITH_MEDICAID'
  | 'SLIDING_NOT_WITH_VA'
  | 'SLIDING_NOT_FOR_COST_SHARE'
  | 'SLIDING_NOT_ASSESSED'
  | 'SLIDING_NOT_ATTESTED'
  | 'SLIDING_ASSESSMENT_LATER'
  | 'SLIDING_ASSESSMENT_ENDED'
  | 'SLIDING_HOUSEHOLD_SIZE'
  | 'GUIDELINE_NOT_PUBLISHED'

/** May the sliding scale be used for this charge: not with Medicaid or VA, not for a plan's cost share, and on an attestation of the last 12 months. */
export function ruleSlidingFee(facts: SlidingFeeFacts, ruleset: Ruleset): Finding<SlidingFeeCode>[] {
  const { on, coverages, applyTo, hardshipDocumented = false, householdSize } = facts
  const wall = chargeWallOn(coverages, on)
  return [
    ...(wall === null ? [] : [behind(wall)]),
    ...(applyTo === 'cost_share' && !hardshipDocumented ? [refuse('SLIDING_NOT_FOR_COST_SHARE' as const, ['42-usc-1320a-7a'])] : []),
    ...(Number.isInteger(householdSize) && householdSize >= 1
      ? []
      : [hold('SLIDING_HOUSEHOLD_SIZE' as const, ['practice.sliding-scale'], { params: { size: householdSize } })]),
    ...ruleGuideline(facts),
    ...ruleAssessment(facts, ruleset),
  ]
}

/** An attestation is measured by the guideline of its own year, which comes out some days into it. */
function ruleGuideline({ assessment }: SlidingFeeFacts): Finding<SlidingFeeCode>[] {
  const attestedOn = assessment?.attestedOn ?? null
  if (attestedOn === null) return []
  const year = Number(attestedOn.slice(0, 4))
  return povertyTableOn(attestedOn).year < year ? [hold('GUIDELINE_NOT_PUBLISHED', ['practice.sliding-scale'], { params: { year } })] : []
}

const behind = (wall: ChargeWall): Finding<SlidingFeeCode> =>
  wall === 'medicaid'
    ? refuse('SLIDING_NOT_WITH_MEDICAID', ['practice.medicaid-wall', '42-cfr-447.15'])
    : refuse('SLIDING_NOT_WITH_VA', ['va-community-care'])

function ruleAssessment({ on, assessment }: SlidingFeeFacts, { values }: Ruleset): Finding<SlidingFeeCode>[] {
  const cites = ['practice.sliding-scale'] as const
  if (assessment === null) return [hold('SLIDING_NOT_ASSESSED', cites)]
  const { attestedOn, validFrom, endedOn } = assessment
  if (attestedOn === null) return [hold('SLIDING_NOT_ATTESTED', cites)]
  if (on < validFrom) return [hold('SLIDING_ASSESSMENT_LATER', cites, { params: { validFrom, on } })]
  const lapsesOn = assessmentLapsesOn(attestedOn, values['billing.sliding-attestation-months'])
  const endsOn = endedOn !== null && endedOn < lapsesOn ? endedOn : lapsesOn
  return on >= endsOn ? [hold('SLIDING_ASSESSMENT_ENDED', cites, { params: { endsOn, on } })] : []
}

/** The first day on which an attestation no longer stands. */
export const assessmentLapsesOn = (attestedOn: LocalDate, months: number): LocalDate => addMonths(attestedOn, months)
