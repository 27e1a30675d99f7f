import type { AccountLine } from '../billing/account-types.ts'
import type { DatedAmount, TierOnFile } from '../billing/dated-amounts.ts'
import type { VisitToCome } from '../billing/lines-to-come.ts'
import type { CoverageForEstimate } from '../billing/payer-situation.ts'
import type { Hardship } from '../billing/rule-hardship.ts'
import type { ClientStatus } from '../clients/client-status.ts'
import type { CrisisFacts } from '../clients/crisis.ts'
import type { CurrentVersion, SignedVersion } from '../clients/documents-to-sign.ts'
import type { EligibilityOnFile } from '../clients/rule-eligibility-decision.ts'
import type { ScreenFacts } from '../clients/screen-facts.ts'
import type { AuthorizationOnFile } from '../coverage/authorization.ts'
import type { CycleFormat } from '../coverage/format.ts'
import type { MedicareFact, PrivateContract } from '../coverage/medicare-standing.ts'
import type { NetworkFact } from '../coverage/network.ts'
import type { SignedNotice } from '../coverage/notice.ts'
import type { Restriction } from '../coverage/restriction.ts'
import type { MedicaidSaid } from '../coverage/rule-medicaid-asked.ts'
import type { SetAside as VaSetAside } from '../coverage/va-wish.ts'
import type { Condition } from '../credentials/condition.ts'
import type { Credential } from '../credentials/credential.ts'
import type { PrescriberFacts } from '../credentials/rule-prescriber-eligible.ts'
import type { TherapistFacts } from '../credentials/rule-therapist-eligible.ts'
import type { FindingParams } from '../finding.ts'
import type { OrderOnFile } from '../journeys/order-on-file.ts'
import type { Phase } from '../journeys/phase.ts'
import type { RemsEnrollment } from '../journeys/rems.ts'
import type { Route } from '../journeys/route.ts'
import type { PlaceTold } from '../journeys/rule-place-today.ts'
import type { Driver } from '../journeys/rule-ride-home.ts'
import type { Setting } from '../journeys/setting.ts'
import type { Presence } from '../prescribers/presence.ts'
import type { RegimenExtension } from '../regimens/extension.ts'
import type { Ruleset } from '../ruleset.ts'
import type { AppointmentKind } from '../scheduling/appointment-kind.ts'
import type { AppointmentStatus } from '../scheduling/appointment-status.ts'
import type { Calendar } from '../scheduling/availability.ts'
import type { LocalDate, TimeZone } from '../time/local.ts'

/** Everything known that a client's visits depend on, read once at one moment. The law is asked about any visit from it. */
export type World = {
  readonly now: Date
  readonly today: LocalDate
  readonly timeZone: TimeZone
  /** The practice's rules of today, and of any day. */
  readonly ruleset: Ruleset
  readonly rulesetOn: (on: LocalDate) => Ruleset
  readonly location: { readonly id: string; readonly state: string; readonly holdsStock: Condition }
  readonly client: ClientInWorld
  /** The client's visits that stand: in the window, and all of the cycles still open. */
  readonly visits: readonly BookedVisit[]
  readonly cycles: readonly CycleInWorld[]
  readonly primaryId: string | null
  readonly clinicians: readonly ClinicianInWorld[]
  readonly prescribers: readonly PrescriberInWorld[]
  /** The prescriber who accepted the client last. */
  readonly referredTo: string | null
  /** Orders of any state, the latest first. */
  readonly orders: readonly OrderOnFile[]
  readonly eligibility: EligibilityOnFile | null
  /** The newest health screen; null when none was taken. */
  readonly screen: ScreenFacts | null
  /** Danger that is open, and what became of danger that was closed. */
  readonly crisis: CrisisFacts
  /** The versions of the papers in force, and what the client signed of any version. */
  readonly documents: { readonly current: readonly CurrentVersion[]; readonly signed: readonly SignedVersion[] }
  /** When each kind of paper that still stands was signed. */
  readonly papers: ReadonlyMap<string, Date>
  /** Every notice of what extended care costs, taken back or not. */
  readonly notices: readonly SignedNotice[]
  /** What the client signed about the fee for missed visits. */
  readonly missedFeePolicies: readonly SignedNotice[]
  readonly coverages: readonly CoverageForEstimate[]
  readonly authorizations: readonly AuthorizationOnFile[]
  readonly privateContracts: readonly PrivateContract[]
  /** Days on which the client's own signed wish sets their VA coverage aside. */
  readonly vaSetAside: readonly VaSetAside[]
  /** What the client chose about their plan: visits and days it is not told of, or that they file themselves. */
  readonly restrictions: readonly Restriction[]
  /** What Medicaid said last of the client; null when nobody has asked. */
  readonly medicaidSaid: MedicaidSaid | null
  /** What the client's plans were billed on any day. */
  readonly account: readonly AccountLine[]
  /** The client's visits that stand and whose note nobody has signed, but for those that are written anew. */
  readonly toCome: readonly VisitToCome[]
  readonly fees: readonly DatedAmount[]
  readonly tiers: readonly TierOnFile[]
  /** What the billing lead decided about the client's shares. */
  readonly hardships: readonly Hardship[]
  readonly calendars: ReadonlyMap<string, Calendar>
  readonly roomIds: readonly string[]
  /** Those the practice works with, by name. */
  readonly facilities: readonly FacilityInWorld[]
  readonly groups: readonly GroupInWorld[]
  readonly clinicianDays: readonly ClinicianDay[]
  /** What the client's payers said of the clinicians. */
  readonly networks: readonly NetworkFact[]
  /** Where these prescribers said they are, in the window. */
  readonly presences: readonly Presence[]
  /** Every journey of the client, over all plans. */
  readonly journeys: readonly JourneyAround[]
  readonly setAsides: readonly SetAside[]
}

export type ClientInWorld = {
  readonly id: string
  readonly status: ClientStatus
  readonly state: string
  readonly bornOn: LocalDate | null
  /** Substance use records under the stricter rules. */
  readonly part2: boolean
  readonly pregnant: Condition
  readonly seriousCondition: Condition
  readonly emergencyContactOnFile: boolean
  readonly weightKg: number | null
  readonly remsEnrollments: readonly RemsEnrollment[]
  /** Journeys behind them with a clinician present and a dose taken. */
  readonly supervisedJourneys: number
}

/** A visit of the client as it stands in the calendar. */
export type BookedVisit = {
  readonly id: string
  readonly kind: AppointmentKind
  readonly phase: Phase | null
  readonly status: AppointmentStatus
  readonly format: CycleFormat | null
  readonly setting: Setting
  readonly route: Route | null
  readonly on: LocalDate
  readonly timeZone: TimeZone
  readonly startsAt: Date
  readonly endsAt: Date
  readonly clinicianId: string | null
  readonly prescriberId: string | null
  readonly roomId: string | null
  readonly chairId: string | null
  readonly facilityId: string | null
  readonly locationId: string | null
  readonly groupId: string | null
  readonly cycleId: string | null
  readonly authorizationId: string | null
  readonly sequence: number
  readonly startedAt: Date | null
  readonly plannedDoseAt: Date | null
  readonly ride: RideInWorld | null
  /** Where the client said they are, for the visit's own day; null while nobody has asked. */
  readonly placeToday: PlaceTold | null
}

/** What a journey's row says about going home and about who stays. Nothing told is null. */
export type RideInWorld = {
  readonly driver: Driver | null
  readonly driverConfirmedAt: Date | null
  readonly sitter: { readonly name: string; readonly phone: string; readonly isAdult: boolean } | null
  /** The address of that day, which help would be sent to. */
  readonly homeAddressOnFile: boolean
  readonly noDrivingAttestedAt: Date | null
}

export type CycleInWorld = {
  readonly id: string
  readonly regimenId: string
  readonly number: number
  readonly planned: number
  readonly route: Route
  readonly format: CycleFormat
  readonly primaryId: string
  /** Who agreed, results in hand, that the plan goes on beyond its length. */
  readonly extension: RegimenExtension | null
}

export type ClinicianInWorld = TherapistFacts & {
  readonly id: string
  readonly name: string
  readonly npi: string | null
  /** What was told of them and Medicare: the day of a visit has its own. */
  readonly medicareFacts: readonly MedicareFact[]
}

export type PrescriberInWorld = PrescriberFacts & { readonly id: string; readonly name: string; readonly npi: string | null }

export type JourneyAround = {
  readonly id: string
  readonly on: LocalDate
  readonly cycleId: string | null
  readonly regimenId: string | null
  /** Null for one that is at no partner facility. */
  readonly facilityId: string | null
}

export type FacilityInWorld = {
  readonly id: string
  readonly name: string
  readonly state: string
  readonly timeZone: TimeZone
  readonly holdsStock: Condition
  /** The facility's own. */
  readonly credentials: readonly Credential[]
  readonly routes: readonly Route[]
  readonly remsExpiresOn: LocalDate | null
  readonly chairIds: readonly string[]
}

export type GroupInWorld = {
  readonly id: string
  readonly title: string
  readonly phase: 'preparation' | 'integration'
  readonly on: LocalDate
  readonly startsAt: Date
  readonly endsAt: Date
  readonly seatsLeft: number
  /** Announced and not called off. */
  readonly isOpen: boolean
  /** Not closed to new seats. */
  readonly takesSeats: boolean
  readonly clinicianId: string
  readonly locationId: string
}

export type ClinicianDay = { readonly appointmentId: string; readonly clinicianId: string; readonly on: LocalDate; readonly kind: string }

/** A policy set aside by somebody who may, for one visit or for a cycle: what was weighed, and why. Every later moment sees it. */
export type SetAside = {
  readonly cycleId: string | null
  readonly appointmentId: string | null
  readonly code: string
  readonly params: FindingParams
}
