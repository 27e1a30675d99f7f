import type { CoverageForEstimate } from '../billing/payer-situation.ts'
import type { CssrsLevel } from '../clients/cssrs.ts'
import type { EligibilityOnFile } from '../clients/rule-eligibility-decision.ts'
import type { AuthorizationOnFile } from '../coverage/authorization.ts'
import type { MedicareStanding } from '../coverage/rule-medicare-clinician.ts'
import type { PrescriberFacts } from '../credentials/rule-prescriber-eligible.ts'
import type { ClientLimitFacts } from '../credentials/rule-prescribing-authority.ts'
import type { TherapistFacts } from '../credentials/rule-therapist-eligible.ts'
import type { DoseOrder } from '../journeys/dose-order.ts'
import type { JourneyRequest } from '../journeys/journey-request.ts'
import type { Moment } from '../journeys/moment.ts'
import type { Phase } from '../journeys/phase.ts'
import type { Route } from '../journeys/route.ts'
import type { CheckInAnswers } from '../journeys/rule-check-in.ts'
import type { Driver } from '../journeys/rule-ride-home.ts'
import type { Step } from '../journeys/step.ts'
import type { Cents } from '../money.ts'
import type { Ruleset } from '../ruleset.ts'
import type { Calendar } from '../scheduling/availability.ts'
import type { LocalDate, LocalTime, TimeZone } from '../time/local.ts'

/** A cycle as it is asked for: the journey's choices, and people and times for the visits around it. `null`: whoever, whenever fits first. */
export type CycleRequest = JourneyRequest & {
  readonly journeyBy: string | null
  readonly preparationBy: string | null
  readonly integrationBy: string | null
  readonly preparationAt: LocalTime | null
  readonly integrationAt: LocalTime | null
  readonly groupId: string | null
}

export type ClinicianInWorld = TherapistFacts & {
  readonly id: string
  readonly name: string
  readonly medicareStatus: MedicareStanding['status']
}

export type GroupInWorld = {
  readonly id: string
  readonly phase: 'preparation' | 'integration'
  readonly on: LocalDate
  readonly startsAt: Date
  readonly endsAt: Date
  readonly seatsLeft: number
  readonly clinicianId: string
}

/** A visit of the client that stands already, outside this cycle. */
export type StandingVisit = { readonly on: LocalDate; readonly kind: string; readonly bills: 'individual' | 'group' | 'none' }

/** A visit of the cycle itself that keeps the time it has, while others of it are moved. */
export type StandingPhase = {
  readonly phase: Phase
  readonly on: LocalDate
  readonly startsAt: Date
  readonly endsAt: Date
  readonly clinicianId: string | null
  readonly roomId: string | null
  readonly groupId: string | null
}

/** Everything known that a cycle's booking depends on, read at one moment. The rules are asked about any request from it. */
export type CycleWorld = {
  readonly moment: Moment
  readonly now: Date
  readonly today: LocalDate
  readonly timeZone: TimeZone
  readonly ruleset: Ruleset
  readonly client: {
    readonly id: string
    readonly state: string
    readonly limits: ClientLimitFacts
    readonly homeAddressOnFile: boolean
    readonly emergencyContactOnFile: boolean
    readonly supervisedJourneys: number
    readonly weightKg: number | null
    readonly remsEnrolledOn: LocalDate | null
    readonly visits: readonly StandingVisit[]
  }
  readonly cycle: { readonly number: number; readonly planned: number; readonly route: Route; readonly stepsDone: readonly Step[] }
  readonly eligibility: EligibilityOnFile | null
  readonly primaryId: string | null
  readonly clinicians: readonly ClinicianInWorld[]
  readonly prescriber: (PrescriberFacts & { readonly id: string }) | null
  readonly prescriberOnSite: boolean
  readonly order: DoseOrder | null
  readonly ride: { readonly agreementSignedAt: Date | null; readonly driver: Driver | null; readonly confirmedAt: Date | null }
  readonly sitter: { readonly name: string; readonly phone: string; readonly isAdult: boolean } | null
  readonly noDrivingAttestedAt: Date | null
  readonly homeWarningReadAt: Date | null
  readonly consentValid: boolean
  readonly checkIn: CheckInAnswers
  readonly screenTakenAt: Date | null
  /** The latest safety questions; `reviewed` when a clinician answered the alert. */
  readonly cssrs: { readonly takenAt: Date; readonly level: CssrsLevel; readonly reviewed: boolean } | null
  readonly coverages: readonly CoverageForEstimate[]
  readonly authorizations: readonly AuthorizationOnFile[]
  readonly alreadyReserved: number
  readonly noticeSignedOn: LocalDate | null
  readonly privateContractSignedOn: LocalDate | null
  readonly fees: Readonly<Record<string, Cents>>
  readonly slidingPays: number | null
  readonly locationState: string
  readonly calendars: ReadonlyMap<string, Calendar>
  readonly roomIds: readonly string[]
  readonly facilities: readonly FacilityInWorld[]
  readonly groups: readonly GroupInWorld[]
  readonly clinicianDays: readonly { readonly clinicianId: string; readonly on: LocalDate; readonly kind: string }[]
  /** When visits are moved: those of the cycle that stay, and the room asked for. */
  readonly standing?: readonly StandingPhase[]
  readonly roomAsked?: { readonly phase: Phase; readonly roomId: string }
}

export type FacilityInWorld = {
  readonly id: string
  readonly state: string
  readonly routes: readonly Route[]
  readonly remsExpiresOn: LocalDate | null
  readonly chairIds: readonly string[]
}
