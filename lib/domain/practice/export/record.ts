import type { LocalDate } from '../../time/local.ts'
import type { PostalAddress } from '../documents/papers.ts'

/** What a record holds when it leaves the house, as plain data. Instants are ISO text in UTC, amounts cents. */

export type PracticeRecord = {
  readonly id: string
  readonly hostname: string
  readonly name: string
  readonly npi: string
  readonly ein: string
  readonly phone: string
  readonly email: string
  readonly address: PostalAddress
  readonly payers: readonly {
    readonly id: string
    readonly name: string
    readonly electronicId: string | null
    readonly isActive: boolean
  }[]
  readonly places: readonly PlaceRecord[]
  readonly people: readonly PersonRecord[]
}

export type PlaceRecord = {
  readonly id: string
  readonly name: string
  /** A room is part of a location. */
  readonly partOf: string | null
  readonly phone: string | null
  readonly address: PostalAddress | null
  readonly isActive: boolean
}

export type PersonRecord = {
  readonly id: string
  readonly name: string
  readonly npi: string | null
  readonly email: string | null
  readonly isActive: boolean
  /** What they do here, and where. A prescriber is of a practice of their own. */
  readonly role: 'therapist' | 'prescriber'
  readonly specialty: string | null
  /** What they are trained in, as payers number it. */
  readonly taxonomy: string | null
  readonly placeIds: readonly string[]
  readonly licenses: readonly {
    readonly kind: string
    readonly number: string | null
    readonly state: string | null
    readonly from: LocalDate | null
    readonly to: LocalDate | null
  }[]
}

export type ClientRecord = {
  readonly id: string
  readonly practiceId: string
  readonly hostname: string
  readonly first: string
  readonly last: string
  readonly chosenName: string | null
  readonly sexForClaims: string | null
  readonly bornOn: LocalDate | null
  readonly email: string
  readonly phone: string | null
  readonly address: {
    readonly line: string | null
    readonly city: string | null
    readonly state: string
    readonly zip: string | null
  }
  readonly isActive: boolean
  readonly therapistId: string | null
  readonly contacts: readonly { readonly id: string; readonly name: string; readonly relation: string; readonly phone: string }[]
  readonly coverages: readonly CoverageRecord[]
  readonly visits: readonly VisitRecord[]
  readonly objectives: readonly { readonly id: string; readonly body: string; readonly reachedOn: LocalDate | null }[]
  readonly regimens: readonly RegimenRecord[]
  readonly orders: readonly OrderRecord[]
  readonly doses: readonly DoseRecord[]
  readonly vitals: readonly VitalRecord[]
  readonly measures: readonly {
    readonly id: string
    readonly takenAt: string
    readonly weightKg: number | null
    readonly heightCm: number | null
  }[]
  readonly answers: readonly AnswersRecord[]
  readonly signatures: readonly SignatureRecord[]
  readonly superbills: readonly { readonly id: string; readonly number: string; readonly issuedAt: string; readonly isVoid: boolean }[]
  readonly notes: readonly NoteRecord[]
  readonly charges: readonly ChargeRecord[]
  readonly claims: readonly ClaimRecord[]
}

export type CoverageRecord = {
  readonly id: string
  readonly payerId: string | null
  readonly program: string
  readonly status: string
  readonly priority: number
  readonly planName: string | null
  readonly memberId: string | null
  readonly groupNumber: string | null
  readonly relation: string
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate | null
}

export type VisitRecord = {
  readonly id: string
  readonly kind: string
  readonly status: string
  readonly setting: string
  readonly startsAt: string
  readonly endsAt: string
  readonly startedAt: string | null
  readonly completedAt: string | null
  readonly clinicianId: string | null
  readonly prescriberId: string | null
  readonly placeId: string | null
  readonly cycleId: string | null
  readonly cancelReason: string | null
}

/** Whether a visit took place, wholly or so far. */
export const isHeld = ({ status }: Pick<VisitRecord, 'status'>): boolean => status === 'in_progress' || status === 'completed'

export type RegimenRecord = {
  readonly id: string
  readonly status: string
  readonly startsOn: LocalDate | null
  readonly endedOn: LocalDate | null
  readonly clinicianId: string
  readonly cycles: readonly {
    readonly id: string
    readonly number: number
    readonly format: string
    readonly status: string
    readonly route: string
    readonly setting: string
    readonly journeyOn: LocalDate | null
  }[]
}

export type OrderRecord = {
  readonly id: string
  readonly prescriberId: string
  readonly status: string
  readonly route: string
  readonly form: string
  readonly doseMg: number
  readonly orderedAt: string
  readonly issuedOn: LocalDate
  readonly expiresOn: LocalDate
  readonly replacesId: string | null
}

export type DoseRecord = {
  readonly id: string
  readonly visitId: string
  readonly orderId: string | null
  readonly at: string
  readonly doseMg: number | null
  readonly isVoid: boolean
}

export type VitalRecord = {
  readonly id: string
  readonly visitId: string
  readonly takenAt: string
  readonly systolic: number | null
  readonly diastolic: number | null
  readonly heartRate: number | null
  readonly spo2: number | null
  /** Degrees Celsius. */
  readonly temperature: number | null
  readonly respiratoryRate: number | null
  readonly isVoid: boolean
}

export type AnswersRecord = {
  readonly id: string
  readonly kind: string
  readonly takenAt: string
  /** In the order of the items; null where none was given. */
  readonly answers: readonly (number | null)[]
  readonly total: number
  readonly band: string
}

export type SignatureRecord = {
  readonly id: string
  readonly key: string
  readonly title: string
  readonly version: number
  readonly hash: string
  readonly signedAt: string
  readonly isRevoked: boolean
}

export type NoteRecord = {
  readonly id: string
  readonly kind: string
  readonly visitId: string | null
  readonly clinicianId: string
  readonly signedAt: string
  readonly body: unknown
}

export type ChargeRecord = {
  readonly id: string
  readonly visitId: string
  readonly clinicianId: string
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  readonly startedAt: string
  readonly stoppedAt: string
  readonly chargeCents: number
  readonly diagnosisCodes: readonly string[]
  readonly status: string
}

export type ClaimRecord = {
  readonly id: string
  readonly number: string
  readonly coverageId: string
  readonly status: string
  readonly serviceOn: LocalDate
  /** When it was sent, or else made. */
  readonly createdAt: string
  readonly chargedCents: number
  /** In the order of their numbers. */
  readonly lines: readonly { readonly number: number; readonly chargeId: string; readonly chargedCents: number }[]
}
