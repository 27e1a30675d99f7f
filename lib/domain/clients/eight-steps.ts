import { type Step, steps } from '../journeys/step.ts'
import { type NextAction, nextAction } from './next-action.ts'
import type { PathFacts } from './path-facts.ts'
import { isEligible } from './rule-eligibility-decision.ts'

export type StepState = { readonly step: Step; readonly state: 'done' | 'now' | 'later' }

export type ClientPath = {
  readonly steps: readonly StepState[]
  /** The step the client is at; the last one once all are done. */
  readonly stage: Step
  readonly next: NextAction
}

/**
 * Where a client is on the eight steps, and the one next thing. Steps come in order: one is done only when all before it are;
 * administration and the therapy session overlap and are now together. Preparation to integration begin anew with each cycle.
 */
export function currentStep(facts: PathFacts): ClientPath {
  const fulfilled = fulfilledSteps(facts)
  const firstOpen = steps.find((step) => !fulfilled[step]) ?? null
  const openAt = firstOpen === null ? steps.length : steps.indexOf(firstOpen)
  const states = steps.map(
    (step, index): StepState => ({ step, state: index < openAt ? 'done' : isNow(step, firstOpen) ? 'now' : 'later' }),
  )
  return { steps: states, stage: firstOpen ?? 'evaluation', next: nextAction(facts) }
}

const isNow = (step: Step, firstOpen: Step | null): boolean =>
  step === firstOpen || (firstOpen === 'administration' && step === 'therapy_session')

function fulfilledSteps({
  intake,
  verdict,
  educationAcknowledged,
  documentsToSign,
  regimen,
  cycle,
  followUpDone,
  evaluationDone,
}: PathFacts): Record<Step, boolean> {
  const isThrough = regimen !== null && regimen.cyclesDone >= regimen.cyclesPlanned
  return {
    assessment: intake.submitted && isEligible(verdict),
    education: educationAcknowledged && documentsToSign === 0,
    preparation: isThrough || cycle?.preparationDone === true,
    administration: isThrough || cycle?.journeyDone === true,
    therapy_session: isThrough || cycle?.journeyDone === true,
    integration: isThrough || cycle?.integrationDone === true,
    follow_up: isThrough && followUpDone,
    evaluation: isThrough && evaluationDone,
  }
}
