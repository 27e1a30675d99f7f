import type { VisitWait } from '../law/visit-waits.ts'
import type { ReferralStatus } from '../prescribers/referral-status.ts'
import type { LocalDate } from '../time/local.ts'
import type { ClientStatus } from './client-status.ts'
import type { EligibilityVerdict } from './rule-eligibility-decision.ts'

/** What a client's home page needs to know to say the one next thing. */
export type PathFacts = {
  readonly status: ClientStatus
  /** A Columbia screener at moderate or high that nobody has closed. */
  readonly safetyOpen: boolean
  readonly intake: IntakeFacts
  readonly educationAcknowledged: boolean
  readonly documentsToSign: number
  /** Null before anybody was referred. */
  readonly referral: ReferralStatus | null
  readonly verdict: EligibilityVerdict | null
  readonly orderInForce: boolean
  readonly regimen: { readonly cyclesPlanned: number; readonly cyclesDone: number } | null
  /** Visits of the plan stand ahead that the client has not accepted as they are. */
  readonly planToAccept: boolean
  /** The cycle the client is in; the last one when all are done. */
  readonly cycle: CycleFacts | null
  readonly nextVisit: NextVisitFacts | null
  /** The first journey ahead, which may come after other visits; what it asks of the client takes time to arrange. */
  readonly nextJourney: NextVisitFacts | null
  readonly questionnairesOpen: number
  readonly followUpDone: boolean
  readonly evaluationDone: boolean
  readonly balanceCents: number
}

export type IntakeFacts = {
  readonly detailsDone: boolean
  readonly coverageDone: boolean
  readonly screenDone: boolean
  /** Older than it may be: asked anew. */
  readonly screenStale: boolean
  readonly safetyQuestionsDone: boolean
  readonly questionnairesDone: boolean
  readonly objectivesDone: boolean
  readonly submitted: boolean
}

export type CycleFacts = {
  readonly number: number
  readonly isBooked: boolean
  readonly preparationDone: boolean
  readonly journeyDone: boolean
  readonly integrationDone: boolean
}

export type NextVisitFacts = {
  readonly appointmentId: string
  readonly on: LocalDate
  /** What it still waits for, as every other page that shows it says. */
  readonly waits: readonly VisitWait[]
}
