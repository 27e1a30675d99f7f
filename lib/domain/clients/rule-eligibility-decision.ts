import { type Finding, hold, refuse, warn } from '../finding.ts'
import type { LocalDate } from '../time/local.ts'

export const eligibilityVerdicts = ['eligible', 'eligible_with_conditions', 'not_eligible', 'more_information'] as const
export type EligibilityVerdict = (typeof eligibilityVerdicts)[number]

export type EligibilityCode =
  | 'ELIGIBILITY_UNDECIDED'
  | 'ELIGIBILITY_NEEDS_MORE'
  | 'NOT_ELIGIBLE'
  | 'ELIGIBLE_WITH_CONDITIONS'
  | 'ELIGIBILITY_ENDED'
  | 'ELIGIBILITY_ENDED_EARLY'
  | 'ELIGIBILITY_ENDS_FIRST'

/** What ends a verdict before its last day: a screen that stops, another route, the end of the referral. */
export const eligibilityEnds = ['screen', 'route', 'referral'] as const
export type EligibilityEnd = (typeof eligibilityEnds)[number]

export type EligibilityOnFile = {
  readonly verdict: EligibilityVerdict
  readonly validUntilOn: LocalDate
  readonly endedBecause: EligibilityEnd | null
}

export type EligibilityFacts = {
  /** The prescriber's latest decision. */
  readonly decision: EligibilityOnFile | null
  readonly today: LocalDate
  readonly visitOn: LocalDate
}

/** The prescriber's decision gates scheduling: none or more to know holds, a no refuses, conditions are said, and it must hold on the day. */
export function ruleEligibilityDecision({ decision, today, visitOn }: EligibilityFacts): Finding<EligibilityCode>[] {
  const cites = ['practice.eligibility', 'practice.prescriber-decides'] as const
  if (decision === null) return [hold('ELIGIBILITY_UNDECIDED', cites)]
  const { verdict, validUntilOn, endedBecause } = decision
  if (verdict === 'not_eligible') return [refuse('NOT_ELIGIBLE', cites)]
  if (endedBecause !== null) return [hold('ELIGIBILITY_ENDED_EARLY', cites, { params: { because: endedBecause } })]
  const findings: Finding<EligibilityCode>[] = []
  if (verdict === 'more_information') findings.push(hold('ELIGIBILITY_NEEDS_MORE', cites))
  if (verdict === 'eligible_with_conditions') findings.push(warn('ELIGIBLE_WITH_CONDITIONS', cites))
  if (validUntilOn < today) findings.push(hold('ELIGIBILITY_ENDED', cites, { params: { validUntilOn } }))
  else if (validUntilOn < visitOn) findings.push(hold('ELIGIBILITY_ENDS_FIRST', cites, { params: { validUntilOn, visitOn } }))
  return findings
}

export const isEligible = (verdict: EligibilityVerdict | null): boolean => verdict === 'eligible' || verdict === 'eligible_with_conditions'
