import type { Cents } from '../../money.ts'
import type { LocalDate, TimeZone } from '../../time/local.ts'
import type { DocumentWords } from './document.ts'

/** What the papers of the practice hold, as plain data that a row can keep: a paper printed again is the paper that was given. */

export type PostalAddress = { readonly line: string; readonly city: string; readonly state: string; readonly zip: string }

export type PracticeOnPaper = {
  readonly name: string
  readonly legalName: string
  readonly address: PostalAddress
  readonly phone: string
  readonly email: string
  readonly npi: string
  readonly ein: string
  readonly taxonomy: string
}

export type ClientOnPaper = {
  readonly legalName: string
  readonly bornOn: LocalDate
  readonly address: PostalAddress | null
}

export type InsuranceOnPaper = {
  readonly payer: string
  readonly memberId: string
  readonly groupNumber: string | null
  readonly relation: 'self' | 'spouse' | 'child' | 'other'
  /** Whose plan it is; the client's own name where it is theirs. */
  readonly insuredName: string
}

export type ClinicianOnPaper = {
  readonly name: string
  readonly credential: string
  readonly licenseNumber: string
  readonly licenseState: string
  readonly npi: string
  readonly supervisor: { readonly name: string; readonly npi: string } | null
}

/** One service of one day. Instants are ISO text in UTC. */
export type SuperbillLineContent = {
  /** The charge it is for; null on papers of before. */
  readonly chargeId: string | null
  readonly serviceOn: LocalDate
  readonly startedAt: string
  readonly stoppedAt: string
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  readonly placeOfService: string
  /** Letters of the diagnoses this service was for: `A`, `B`. */
  readonly pointers: readonly string[]
  readonly clinicianNpi: string
  /** The licence of the state the service was given in: `MO 1001`. */
  readonly license: string
  /** Which of the paper's plans is that of the day; null without one. */
  readonly plan: number | null
  readonly feeCents: Cents
  readonly discountCents: Cents
  readonly paidCents: Cents
  readonly paidOn: LocalDate | null
  readonly paidBy: string | null
}

/** Everything a superbill must show. */
export type SuperbillContent = {
  readonly number: string
  readonly issuedOn: LocalDate
  /** The superbill that this one replaces after it was voided. */
  readonly replaces: string | null
  readonly timeZone: TimeZone
  readonly practice: PracticeOnPaper
  readonly client: ClientOnPaper
  readonly insurances: readonly InsuranceOnPaper[]
  readonly clinicians: readonly ClinicianOnPaper[]
  readonly diagnosisCodes: readonly string[]
  readonly lines: readonly SuperbillLineContent[]
  /** The clinicians' own: who signed the notes of these services, and when. */
  readonly signatures: readonly SignatureOnPaper[]
}

export type SignatureOnPaper = { readonly name: string; readonly signedOn: LocalDate }

/** A superbill that was voided, as it is shown from then on. */
export type VoidMark = { readonly on: LocalDate; readonly reason: string }

/** A receipt for HSA or FSA: by date of service, net of insurance, without a diagnosis. */
export type ReceiptContent = {
  readonly number: string
  readonly issuedOn: LocalDate
  readonly practice: PracticeOnPaper
  readonly client: Pick<ClientOnPaper, 'legalName'>
  readonly payment: {
    readonly amountCents: Cents
    readonly method: string
    readonly receivedOn: LocalDate
    readonly reference: string | null
  }
  readonly services: readonly {
    readonly serviceOn: LocalDate
    readonly provider: string
    readonly description: string
    readonly chargedCents: Cents
    /** What the plan paid, and what nobody pays; null before the plan has answered. */
    readonly insuranceCents: Cents | null
    readonly adjustedCents: Cents | null
    /** What of this payment went to the service. */
    readonly paidCents: Cents
  }[]
  /** What came for days that nobody may be asked for: it goes back. */
  readonly goesBackCents: Cents
  /** False for a missed visit and the like, which health accounts may not pay. */
  readonly isMedicalCare: boolean
}

/** An account at a date: each service from its charge to what is left of it. */
export type StatementContent = {
  readonly number: string
  readonly issuedOn: LocalDate
  readonly from: LocalDate
  readonly to: LocalDate
  readonly practice: PracticeOnPaper
  readonly client: Pick<ClientOnPaper, 'legalName' | 'address'>
  /** Still owed for care before. */
  readonly openingCents: Cents
  readonly lines: readonly {
    readonly serviceOn: LocalDate
    readonly code: string
    readonly chargedCents: Cents
    /** What the plan paid; null before it has answered. */
    readonly planCents: Cents | null
    readonly takenOffCents: Cents
    readonly paidCents: Cents
    readonly balanceCents: Cents
    /** The client questions it: its balance is not part of what is owed. */
    readonly isDisputed?: true
  }[]
  readonly creditCents: Cents
  /** What is owed and not asked for now, beside what is disputed. */
  readonly waitingCents: Cents
}

/** What goes to the bank with a closed day: the cash that was counted and each check. No client is named on it. */
export type DepositSlipContent = {
  readonly number: string
  readonly day: LocalDate
  readonly practice: PracticeOnPaper
  readonly cash: Cents
  readonly cheques: readonly { readonly reference: string; readonly amount: Cents }[]
  readonly total: Cents
}

/** A good faith estimate (45 CFR 149.610). Charges are after discounts. */
export type GoodFaithEstimateContent = {
  readonly number: string
  readonly givenOn: LocalDate
  readonly practice: PracticeOnPaper
  readonly client: ClientOnPaper
  readonly primaryService: string
  readonly primaryServiceOn: LocalDate | null
  /** For repeated care: how often, over what time, how many. */
  readonly recurring: { readonly frequency: string; readonly until: LocalDate; readonly count: number } | null
  readonly diagnosisCodes: readonly string[]
  readonly providers: readonly {
    readonly name: string
    readonly npi: string
    readonly tin: string
    readonly location: string
    readonly items: readonly { readonly description: string; readonly code: string; readonly count: number; readonly chargeCents: Cents }[]
  }[]
  /** What others schedule and bill: prescriber, pharmacy, facility. */
  readonly separately: readonly { readonly description: string; readonly contact: string }[]
  /** The law's numbers on the day it was given. */
  readonly dispute: { readonly thresholdCents: Cents; readonly days: number; readonly feeCents: Cents }
}

/** A client's letter to the plan for the balance of a three-hour visit. The client signs and sends it. */
export type PetitionLetterContent = {
  readonly writtenOn: LocalDate
  readonly timeZone: TimeZone
  readonly practice: PracticeOnPaper
  readonly client: ClientOnPaper
  readonly insurance: InsuranceOnPaper & { readonly planAddress: PostalAddress | null }
  readonly claimNumber: string | null
  readonly serviceOn: LocalDate
  readonly clinician: ClinicianOnPaper
  readonly phases: readonly {
    readonly phase: 'preparation' | 'journey' | 'integration'
    readonly startedAt: string
    readonly stoppedAt: string
  }[]
  readonly billedCode: string
  readonly planPaidCents: Cents | null
  readonly clientPaidCents: Cents
  readonly diagnosisCodes: readonly string[]
  readonly failedTreatments: readonly string[]
  readonly scores: readonly {
    readonly instrument: string
    readonly baseline: number
    readonly baselineOn: LocalDate
    readonly latest: number
    readonly latestOn: LocalDate
  }[]
  readonly prescriber: { readonly name: string; readonly orderedOn: LocalDate }
  readonly request: 'one_time_exception' | 'single_case_agreement' | 'out_of_network_benefit'
  readonly enclosures: readonly string[]
}

/** A signed document with the evidence of its signature. */
export type ConsentCopyContent = {
  readonly practice: PracticeOnPaper
  readonly client: Pick<ClientOnPaper, 'legalName'>
  readonly timeZone: TimeZone
  readonly document: DocumentWords
  readonly documentHash: string
  readonly signature: {
    readonly name: string
    readonly signedAt: string
    readonly signedById: string
    readonly ipPrefix: string
    readonly agent: string
    readonly evidenceHash: string
    readonly details: Readonly<Record<string, string>>
    readonly revokedAt: string | null
  }
}
