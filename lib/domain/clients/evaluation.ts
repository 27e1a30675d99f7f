import { type Finding, refuse, warn } from '../finding.ts'

/** What a look back on the treatment ends with. */
export const evaluationOutcomes = ['go-on', 'change', 'finish'] as const
export type EvaluationOutcome = (typeof evaluationOutcomes)[number]

export type EvaluationFacts = {
  readonly outcome: EvaluationOutcome
  readonly lastJourneyAt: Date | null
  /** The latest questionnaire of any kind. */
  readonly lastResponseAt: Date | null
  /** Every planned cycle is completed or left out. */
  readonly isThrough: boolean
  readonly followUpDone: boolean
}

export type EvaluationCode = 'NOTHING_TO_LOOK_BACK_ON' | 'NO_RESULTS_SINCE_JOURNEY' | 'FOLLOW_UP_NOT_DONE' | 'REGIMEN_NOT_THROUGH'

/** Whether there is something to look back on, and what is missing for a last look: results after a journey, the follow-up. */
export function ruleEvaluation({
  outcome,
  lastJourneyAt,
  lastResponseAt,
  isThrough,
  followUpDone,
}: EvaluationFacts): Finding<EvaluationCode>[] {
  const cites = ['practice.outcome-schedule'] as const
  if (lastJourneyAt === null) return [refuse('NOTHING_TO_LOOK_BACK_ON', cites)]
  const findings: Finding<EvaluationCode>[] = []
  if (lastResponseAt === null || lastResponseAt < lastJourneyAt) findings.push(refuse('NO_RESULTS_SINCE_JOURNEY', cites))
  if (outcome !== 'finish') return findings
  if (!isThrough) findings.push(warn('REGIMEN_NOT_THROUGH', cites))
  else if (!followUpDone) findings.push(warn('FOLLOW_UP_NOT_DONE', cites))
  return findings
}
