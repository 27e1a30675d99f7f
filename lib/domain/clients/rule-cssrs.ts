import { type Finding, hold, refuse, warn } from '../finding.ts'
import type { CssrsTriage } from './cssrs.ts'

export type CssrsCode = 'CSSRS_HIGH' | 'CSSRS_MODERATE' | 'CSSRS_MODERATE_REVIEWED' | 'CSSRS_LOW' | 'CSSRS_INCOMPLETE'

export type CssrsFacts = {
  readonly triage: CssrsTriage
  /** A clinician saw the client on the same day, and a safety plan is on file. */
  readonly reviewedByClinician: boolean
  readonly safetyPlanOnFile: boolean
}

/** What the Columbia screener means for dosing: high stops it until asked anew, moderate waits for a clinician and a safety plan, low is said. */
export function ruleCssrs({ triage, reviewedByClinician, safetyPlanOnFile }: CssrsFacts): Finding<CssrsCode>[] {
  const cites = ['cssrs-triage', 'lifeline-988'] as const
  const findings: Finding<CssrsCode>[] = triage.isComplete ? [] : [hold('CSSRS_INCOMPLETE', cites)]
  switch (triage.level) {
    case 'high':
      findings.push(refuse('CSSRS_HIGH', cites))
      break
    case 'moderate':
      findings.push(reviewedByClinician && safetyPlanOnFile ? warn('CSSRS_MODERATE_REVIEWED', cites) : hold('CSSRS_MODERATE', cites))
      break
    case 'low':
      findings.push(warn('CSSRS_LOW', cites))
      break
    case 'none':
      break
  }
  return findings
}
