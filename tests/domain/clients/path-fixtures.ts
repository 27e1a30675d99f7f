import type { CycleFacts, IntakeFacts, NextVisitFacts, PathFacts } from '@/lib/domain/clients/path-facts'

export const intakeDone: IntakeFacts = {
  detailsDone: true,
  coverageDone: true,
  screenDone: true,
  screenStale: false,
  safetyQuestionsDone: true,
  questionnairesDone: true,
  objectivesDone: true,
  submitted: true,
}

export const cycle = (given: Partial<CycleFacts> = {}): CycleFacts => ({
  number: 1,
  isBooked: true,
  preparationDone: false,
  journeyDone: false,
  integrationDone: false,
  ...given,
})

export const journeyAhead = (given: Partial<NextVisitFacts> = {}): NextVisitFacts => ({
  appointmentId: 'a1',
  on: '2026-12-01',
  waits: [],
  ...given,
})

/** A client whose first journey is booked and arranged. */
export const path = (given: Partial<PathFacts> = {}): PathFacts => ({
  status: 'active',
  safetyOpen: false,
  intake: intakeDone,
  educationAcknowledged: true,
  documentsToSign: 0,
  referral: 'accepted',
  verdict: 'eligible',
  orderInForce: true,
  planToAccept: false,
  regimen: { cyclesPlanned: 6, cyclesDone: 0 },
  cycle: cycle(),
  nextVisit: journeyAhead(),
  nextJourney: null,
  questionnairesOpen: 0,
  followUpDone: false,
  evaluationDone: false,
  balanceCents: 0,
  ...given,
})
