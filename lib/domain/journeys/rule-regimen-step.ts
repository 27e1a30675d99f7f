import { type Finding, hold, refuse } from '../finding.ts'
import type { RegimenExtension } from '../regimens/extension.ts'
import type { MomentFacts } from './moment.ts'
import { type Step, stepsBefore } from './step.ts'

export type RegimenStepFacts = MomentFacts & {
  /** The step the visit stands for; the dose is `administration`. */
  readonly step: Step
  /** What is done: assessment and education once, the later steps within this cycle. */
  readonly stepsDone: readonly Step[]
  /** What will be done before this one: booked earlier, asked for in the same request, or inside the same visit. */
  readonly stepsPlanned: readonly Step[]
  readonly sessionNumber: number
  readonly sessionsPlanned: number
  /** Who agreed, results in hand, that the plan goes on beyond its length. */
  readonly extension: RegimenExtension | null
}

export type RegimenStepCode = 'ASSESSMENT_FIRST' | 'EDUCATION_FIRST' | 'EARLIER_STEP_MISSING' | 'EARLIER_STEP_NOT_DONE' | 'REGIMEN_COMPLETE'

/**
 * The eight steps come in order. Assessment and education are done before anything later is booked; the others may still be
 * planned while booking and confirming, and are done by check-in. A journey beyond the plan waits for prescriber and therapist.
 */
export function ruleRegimenStep(facts: RegimenStepFacts): Finding<RegimenStepCode>[] {
  return [...stepsBefore(facts.step).flatMap((earlier) => ruleEarlierStep(earlier, facts)), ...ruleLength(facts)]
}

function ruleEarlierStep(earlier: Step, { stepsDone, stepsPlanned, moment }: RegimenStepFacts): Finding<RegimenStepCode>[] {
  const cites = ['practice.eight-steps'] as const
  if (stepsDone.includes(earlier)) return []
  if (earlier === 'assessment') return [refuse('ASSESSMENT_FIRST', cites)]
  if (earlier === 'education') return [refuse('EDUCATION_FIRST', cites)]
  if (moment === 'check-in') return [refuse('EARLIER_STEP_NOT_DONE', cites, { params: { step: earlier } })]
  return stepsPlanned.includes(earlier) ? [] : [hold('EARLIER_STEP_MISSING', cites, { params: { step: earlier } })]
}

function ruleLength({ sessionNumber, sessionsPlanned, extension }: RegimenStepFacts): Finding<RegimenStepCode>[] {
  if (sessionNumber <= sessionsPlanned) return []
  const isAgreed = extension?.byPrescriber && extension.byTherapist && extension.resultsReviewed
  if (isAgreed && sessionNumber <= sessionsPlanned + extension.cycles) return []
  return [hold('REGIMEN_COMPLETE', ['practice.regimen-length'], { params: { sessionNumber, sessionsPlanned } })]
}
