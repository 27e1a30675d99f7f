import { type Finding, refuse, warn } from '../finding.ts'
import { isAtHome } from './at-home.ts'
import { type MomentFacts, missing } from './moment.ts'
import type { Setting } from './setting.ts'

export type HomeDosingFacts = MomentFacts & {
  readonly setting: Setting
  /** Journeys this client has completed with a clinician present. */
  readonly supervisedJourneys: number
  /** When the client signed that they read the warning about ketamine at home. */
  readonly homeWarningReadAt: Date | null
}

export type HomeDosingCode = 'SUPERVISED_JOURNEY_FIRST' | 'FEW_SUPERVISED_JOURNEYS' | 'HOME_WARNING' | 'HOME_WARNING_NOT_READ'

/**
 * At home only for clients with a supervised journey behind them, and never without the warning read.
 * The prescriber's home order is asked by `rulePrescription`, what the insurance of the prescriber covers by the credential rules.
 */
export function ruleHomeDosing(facts: HomeDosingFacts): Finding<HomeDosingCode>[] {
  const { setting, supervisedJourneys, homeWarningReadAt, ruleset } = facts
  if (!isAtHome(setting)) return []
  const floor = Math.max(1, ruleset.values['home.supervised-floor'])
  const findings: Finding<HomeDosingCode>[] = []
  if (!(supervisedJourneys >= floor)) findings.push(refuse('SUPERVISED_JOURNEY_FIRST', ['practice.home-dosing'], { params: { floor } }))
  else if (supervisedJourneys < ruleset.values['home.supervised-advised']) {
    findings.push(warn('FEW_SUPERVISED_JOURNEYS', ['practice.home-dosing'], { params: { supervisedJourneys } }))
  }
  if (homeWarningReadAt === null) findings.push(missing(facts, 'HOME_WARNING_NOT_READ', ['fda-compounded-ketamine-2023']))
  else findings.push(warn('HOME_WARNING', ['fda-compounded-ketamine-2023']))
  return findings
}
