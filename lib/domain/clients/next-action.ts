import { isOnTheWay } from './client-status.ts'
import type { IntakeFacts, NextVisitFacts, PathFacts } from './path-facts.ts'
import { isEligible } from './rule-eligibility-decision.ts'

/** The one next thing on a client's home page. What begins with `wait` is somebody else's to do. */
export type NextActionCode =
  | 'get-support'
  | 'finish-details'
  | 'finish-coverage'
  | 'finish-screen'
  | 'renew-screen'
  | 'answer-safety-questions'
  | 'answer-questionnaires'
  | 'set-objectives'
  | 'submit-intake'
  | 'sign-documents'
  | 'talk-about-options'
  | 'wait-for-match'
  | 'wait-for-prescriber'
  | 'wait-for-decision'
  | 'wait-for-order'
  | 'wait-for-plan'
  | 'wait-for-times'
  | 'sign-ride-agreement'
  | 'name-driver'
  | 'ask-driver'
  | 'name-sitter'
  | 'visit-not-ready'
  | 'accept-plan'
  | 'come-to-visit'
  | 'wait-for-evaluation'
  | 'pay-balance'
  | 'on-pause'
  | 'care-over'
  | 'record-closed'
  | 'nothing-now'

export type NextAction = { readonly code: NextActionCode; readonly params: Readonly<Record<string, string | number>> }

const action = (code: NextActionCode, params: NextAction['params'] = {}): NextAction => ({ code, params })

/**
 * The single next thing for a client. Safety comes first, then intake and papers, then what the client owes the visit that is next
 * and the next journey, then questionnaires and the plan to accept, then what others are at; money only when nothing else is. Nobody is at
 * anything for a client who has stepped back or whose care is over, once no visit is ahead.
 */
export function nextAction(facts: PathFacts): NextAction {
  const isOver = !isOnTheWay(facts.status)
  const rests = (isOver || facts.status === 'paused') && facts.nextVisit === null
  return (
    (facts.safetyOpen ? action('get-support') : null) ??
    (isOver ? null : intakeAction(facts.intake)) ??
    (rests ? restAction(facts) : aheadAction(facts))
  )
}

/** What a client still has to do who comes to no visit any more, or for now. */
function restAction({ status, questionnairesOpen, balanceCents }: PathFacts): NextAction {
  if (status === 'completed' && questionnairesOpen > 0) return action('answer-questionnaires', { count: questionnairesOpen })
  if (balanceCents > 0) return action('pay-balance', { balanceCents })
  return action(status === 'paused' ? 'on-pause' : status === 'closed' ? 'record-closed' : 'care-over')
}

function aheadAction(facts: PathFacts): NextAction {
  return (
    (facts.intake.screenStale && visitsToCome(facts).some(({ waits }) => waits.includes('questions')) ? action('renew-screen') : null) ??
    (facts.documentsToSign > 0 || !facts.educationAcknowledged
      ? action('sign-documents', { count: Math.max(1, facts.documentsToSign) })
      : null) ??
    (facts.verdict === 'not_eligible' ? action('talk-about-options') : null) ??
    rideAction(visitsToCome(facts)) ??
    (facts.questionnairesOpen > 0 ? action('answer-questionnaires', { count: facts.questionnairesOpen }) : null) ??
    (facts.planToAccept ? action('accept-plan') : null) ??
    (facts.nextVisit ? visitAction(facts.nextVisit) : null) ??
    decisionAction(facts) ??
    planAction(facts)
  )
}

/** What of the intake comes next, to hand it in last; null once it is handed in. */
export function intakeAction(intake: IntakeFacts): NextAction | null {
  if (!intake.detailsDone) return action('finish-details')
  if (!intake.coverageDone) return action('finish-coverage')
  if (!intake.screenDone) return action('finish-screen')
  if (!intake.safetyQuestionsDone) return action('answer-safety-questions')
  if (!intake.questionnairesDone) return action('answer-questionnaires', { count: 1 })
  if (!intake.objectivesDone) return action('set-objectives')
  return intake.submitted ? null : action('submit-intake')
}

/** The visits ahead that may ask something of the client now. */
const visitsToCome = ({ nextVisit, nextJourney }: PathFacts) => [nextVisit, nextJourney].filter((visit) => visit !== null)

/** What of a visit is the client's own to do, in its order. */
const ownWaits = [
  ['agreement', 'sign-ride-agreement'],
  ['driver', 'name-driver'],
  ['driver-word', 'ask-driver'],
  ['sitter', 'name-sitter'],
] as const

const aboutVisit = (code: NextActionCode, { appointmentId, on }: NextVisitFacts) => action(code, { appointmentId, visitOn: on })

function rideAction(visits: readonly NextVisitFacts[]): NextAction | null {
  for (const visit of visits) {
    const found = ownWaits.find(([wait]) => visit.waits.includes(wait))
    if (found) return aboutVisit(found[1], visit)
  }
  return null
}

const visitAction = (visit: NextVisitFacts): NextAction => aboutVisit(visit.waits.length > 0 ? 'visit-not-ready' : 'come-to-visit', visit)

function decisionAction({ referral, verdict }: PathFacts): NextAction | null {
  if (isEligible(verdict)) return null
  if (verdict === 'more_information') return action('wait-for-decision')
  if (referral === 'sent') return action('wait-for-prescriber')
  return action(referral === 'accepted' ? 'wait-for-decision' : 'wait-for-match')
}

function planAction(facts: PathFacts): NextAction {
  const { orderInForce, regimen, cycle, followUpDone, evaluationDone, balanceCents } = facts
  const isThrough = regimen !== null && regimen.cyclesDone >= regimen.cyclesPlanned
  if (!orderInForce && !isThrough) return action('wait-for-order')
  if (regimen === null) return action('wait-for-plan')
  if (!isThrough) return action('wait-for-times', { number: cycle?.number ?? regimen.cyclesDone + 1 })
  if (!followUpDone || !evaluationDone) return action('wait-for-evaluation')
  return balanceCents > 0 ? action('pay-balance', { balanceCents }) : action('nothing-now')
}
