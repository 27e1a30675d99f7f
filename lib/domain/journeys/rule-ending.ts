import { type Finding, hold, refuse } from '../finding.ts'
import { isAtHome } from './at-home.ts'
import type { Setting } from './setting.ts'

/** How a journey's day ends. */
export const journeyOutcomes = ['discharged', 'no_dose', 'left_against_advice', 'transferred'] as const
export type JourneyOutcome = (typeof journeyOutcomes)[number]
export type OtherEnding = Exclude<JourneyOutcome, 'discharged'>

export type EndingFacts = {
  readonly outcome: OtherEnding
  readonly reason: string
  readonly doseWasTaken: boolean
  readonly setting: Setting
  readonly companionPresent: boolean
  readonly cssrsLevel: 'none' | 'low' | 'moderate' | 'high' | null
  readonly waitsIn: 'rest' | 'waiting'
  /** When the place closes today; from then on an absent driver is taken further. */
  readonly closesAt: Date | null
  readonly now: Date
}

export type EndingCode =
  | 'END_REASON_MISSING'
  | 'END_DOSE_WAS_TAKEN'
  | 'SAFETY_HIGH'
  | 'DRIVER_ABSENT'
  | 'DRIVER_ABSENT_AFTER_CLOSE'
  | 'SITTER_ABSENT'

/**
 * A journey that ends otherwise than by discharge. Without a dose no time since it is asked, but the ride home is, and a high safety
 * screen keeps the client here. Leaving against advice and going to hospital cannot be prevented, only written down.
 */
export function ruleEnding(facts: EndingFacts): Finding<EndingCode>[] {
  const cites = ['practice.journey-ending'] as const
  const reason = facts.reason.trim() === '' ? [hold('END_REASON_MISSING', cites)] : []
  if (facts.outcome !== 'no_dose') return reason
  return [
    ...reason,
    ...(facts.doseWasTaken ? [refuse('END_DOSE_WAS_TAKEN', cites)] : []),
    ...(facts.cssrsLevel === 'high' ? [refuse('SAFETY_HIGH', ['practice.discharge'])] : []),
    ...ruleCompanion(facts),
  ]
}

/** The way home is asked of everybody who leaves: the driver away from home, the sitter at home. */
export function ruleCompanion({
  setting,
  companionPresent,
  waitsIn,
  closesAt,
  now,
}: Pick<EndingFacts, 'setting' | 'companionPresent' | 'waitsIn' | 'closesAt' | 'now'>): Finding<
  'DRIVER_ABSENT' | 'DRIVER_ABSENT_AFTER_CLOSE' | 'SITTER_ABSENT'
>[] {
  if (companionPresent) return []
  if (isAtHome(setting)) return [hold('SITTER_ABSENT', ['practice.home-dosing'])]
  const late = closesAt !== null && now >= closesAt
  return [hold(late ? 'DRIVER_ABSENT_AFTER_CLOSE' : 'DRIVER_ABSENT', ['practice.ride-home'], { params: { place: waitsIn } })]
}
