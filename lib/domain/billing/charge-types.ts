import type { CycleFormat } from '../coverage/format.ts'
import type { WithNetworks } from '../coverage/network.ts'
import type { SignedNotice } from '../coverage/notice.ts'
import type { PayerChoice } from '../coverage/restriction.ts'
import type { CoverageWithFlags } from '../coverage/rule-extended-care.ts'
import type { MedicareStanding } from '../coverage/rule-medicare-clinician.ts'
import type { Lapse } from '../credentials/lapsed-on-day.ts'
import type { Setting } from '../journeys/setting.ts'
import type { BasisPoints, Cents } from '../money.ts'
import type { FacilityPlace, PlaceOfService } from '../reference/billing-places.ts'
import type { LocalDate, TimeZone } from '../time/local.ts'
import type { OtherSession } from './billing-line.ts'
import type { EndedAttestation } from './dated-amounts.ts'
import type { LedgerAccount } from './ledger.ts'
import type { Contact } from './place-of-service.ts'

export type VisitKind = 'consult' | 'intake' | 'preparation' | 'journey' | 'integration' | 'follow_up' | 'group' | 'prescriber_evaluation'

/** A visit that took place, as its note tells it. */
export type VisitForBilling = {
  readonly visitId: string
  readonly kind: VisitKind
  readonly format: CycleFormat | null
  readonly setting: Setting
  readonly contact: Contact
  readonly clientAt: 'home' | 'elsewhere' | null
  readonly facilityPlace: FacilityPlace | null
  readonly clinicianId: string
  /** What the clinician is trained in, as payers number it; null where nobody wrote it down. */
  readonly specialty: string | null
  readonly groupId: string | null
  /** How many clients were in the group; null outside one. */
  readonly participants: number | null
  readonly timeZone: TimeZone
  /** Start and stop of the therapist's time with the client. */
  readonly startedAt: Date
  readonly stoppedAt: Date
  /** Face-to-face or live video minutes within that time. */
  readonly therapistMinutes: number
  readonly noteSigned: boolean
  /** What of its clinician had lapsed by then; left out where nobody looked. */
  readonly lapse?: Lapse | null
  /** What its note says it was for and why it was needed, beside other visits of the day; null while the note is to be written. */
  readonly goal: string | null
  readonly need: string | null
  readonly diagnosisCodes: readonly string[]
  /** The coverage the visit was booked on; `null` picks the first payer of the day. */
  readonly coverageId: string | null
  /** What the client chose: to pay in full and not have the plan told (45 CFR 164.522), or to file with it themselves; null for neither. */
  readonly payerChoice: PayerChoice | null
}

/** A visit that did not take place and that its client is asked a fee for. */
export type MissedVisit = {
  readonly visitId: string
  readonly clinicianId: string
  readonly startedAt: Date
  readonly stoppedAt: Date
  /** What was asked when it was missed or called off. */
  readonly fee: Cents
}

/** A coverage as a day is billed to it. */
export type CoverageForDay = CoverageWithFlags & WithNetworks

/** One client's day: everything its charges depend on. Rates and tiers are those of the date of service. */
export type BillingDay = {
  readonly clientId: string
  readonly on: LocalDate
  readonly visits: readonly VisitForBilling[]
  /** Visits of the day that did not take place and are asked a fee for; left out where there are none. */
  readonly missed?: readonly MissedVisit[]
  /** When its clinicians were with other clients that day, by notes signed before. */
  readonly otherSessions: readonly OtherSession[]
  readonly coverages: readonly CoverageForDay[]
  /** Another chart of the same person has the individual hour of the day. */
  readonly hourElsewhere?: boolean
  readonly fees: Readonly<Record<string, Cents>>
  readonly sliding: { readonly assessmentId: string; readonly pays: BasisPoints } | null
  /** The attestation that had run out by the day, where none holds; left out where none did. */
  readonly ended?: EndedAttestation | null
  readonly notices: readonly SignedNotice[]
  /** Each clinician's standing with Medicare, by id; one that is missing counts as unknown. */
  readonly medicare: Readonly<Record<string, MedicareStanding>>
}

/** What comes off a charge, kept beside it and never inside it: by the sliding scale, above the notice that was signed, or above an older tier where nobody told of the full fee. */
export type ChargeAdjustment =
  | { readonly kind: 'sliding_fee'; readonly cents: Cents; readonly assessmentId: string }
  | { readonly kind: 'notice' | 'attestation'; readonly cents: Cents }

/** One line of the day: to a plan on a claim, or to the client. */
export type ChargeLine = {
  readonly visitId: string
  readonly clinicianId: string
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  readonly minutes: number
  readonly placeOfService: PlaceOfService
  readonly on: LocalDate
  readonly startedAt: Date
  readonly stoppedAt: Date
  readonly diagnosisCodes: readonly string[]
  readonly charge: Cents
  readonly billTo: 'claim' | 'client'
  readonly coverageId: string | null
  /** Client, coverage and date of service: what makes one claim. `null` off claims. */
  readonly claimKey: string | null
  readonly isIndividual: boolean
  readonly restricted: boolean
  readonly revenue: LedgerAccount
  readonly adjustments: readonly ChargeAdjustment[]
}

/** What makes one claim: the client, the coverage and the date of service. */
export const claimKeyOf = (clientId: string, coverageId: string, on: LocalDate): string => `${clientId} ${coverageId} ${on}`
