import type { AlertLevel } from '@/lib/domain/alerts/alert'
import type { Finding } from '@/lib/domain/finding'
import type { VoidState } from '@/lib/domain/journeys/standing-readings'
import type { WayHome } from '@/lib/domain/journeys/way-home'
import type { AppointmentKind } from '@/lib/domain/scheduling/appointment-kind'
import type { AppointmentStatus } from '@/lib/domain/scheduling/appointment-status'

export type RideFacts = {
  readonly id: string
  readonly status: string
  readonly agreementId: string | null
  /** What a form of the driver was opened with; null where nobody is named yet. */
  readonly driverVersion: number | null
  readonly driverName: string | null
  readonly driverPhone: string | null
  readonly driverRelation: string | null
  readonly wayHome: WayHome | null
  readonly driverIsAdult: boolean | null
  readonly confirmedAt: Date | null
  readonly confirmedBy: string | null
  readonly waitingSince: Date | null
  readonly restPlace: string | null
  readonly restRoom: { readonly name: string } | null
  readonly handedOverAt: Date | null
  /** What a form of who stays was opened with; null where nobody is named yet. */
  readonly sitterVersion: number | null
  readonly sitterName: string | null
  readonly sitterPhone: string | null
  readonly homeAddress: string | null
}

/** What the buttons of a visit ask about it. */
export type VisitFacts = {
  readonly id: string
  readonly kind: AppointmentKind
  readonly status: AppointmentStatus
  readonly startsAt: Date
  readonly timeZone: string
  readonly clientName: string
  /** What would be asked if it were missed or called off late. */
  readonly feeAhead: number
}

export type VitalsRow = {
  readonly id: string
  readonly takenAt: Date
  readonly systolic: number | null
  readonly diastolic: number | null
  readonly heartRate: number | null
  readonly spo2: number | null
  readonly temperature: number | null
  readonly respiratoryRate: number | null
  readonly sedation: string | null
  readonly moment: string
  readonly effect: string
  readonly level: AlertLevel | null
  readonly nextDueAt: Date | null
  readonly findings: readonly Finding[]
  readonly voidState: VoidState | null
  readonly isVoid: boolean
  readonly voidReason: string | null
  /** The prescriber's word about this reading. */
  readonly word: { readonly words: string; readonly prescriber: string; readonly isConfirmed: boolean } | null
}

export type EventRow = {
  readonly id: string
  readonly happenedAt: Date
  readonly kind: string
  readonly grade: string | null
  readonly detail: string | null
  readonly doseMg: number | null
  readonly doseNumber: number | null
  readonly deviation: boolean
  readonly reason: string | null
  readonly isVoid: boolean
}

export type Limits = {
  readonly systolic: number
  readonly diastolic: number
  readonly systolicStops: number
  readonly diastolicStops: number
  readonly heartLow: number
  readonly heartHigh: number
  readonly systolicAfter: number
  readonly diastolicAfter: number
  readonly breathingLow: number
  readonly breathingHigh: number
  readonly spo2Low: number
  readonly temperatureHigh: number
}

export type ConsoleFacts = {
  readonly id: string
  /** What the journey was when this was read: another stamp later means that something has changed. */
  readonly stamp: string
  readonly status: AppointmentStatus
  readonly setting: string
  readonly timeZone: string
  /** The server's clock when this was read. */
  readonly now: Date
  readonly outcome: string | null
  readonly doses: readonly EventRow[]
  /** The last dose. */
  readonly doseAt: Date | null
  /** The reading that stops the dose today. */
  readonly stop: {
    readonly readingId: string
    readonly systolic: number | null
    readonly diastolic: number | null
    readonly takenAt: Date
  } | null
  readonly openAlerts: number
  /** What is still booked of the cycle beside this journey. */
  readonly left: readonly { readonly id: string; readonly kind: AppointmentKind; readonly startsAt: Date }[]
  readonly readyAt: Date | null
  readonly order: { readonly doseMg: number; readonly form: string; readonly route: string } | null
  readonly prescriber: { readonly name: string; readonly phone: string } | null
  readonly client: {
    readonly name: string
    readonly contact: { readonly name: string; readonly relation: string | null; readonly phone: string } | null
  }
  readonly facility: { readonly name: string } | null
  readonly rideHome: {
    readonly driverName: string | null
    readonly driverPhone: string | null
    readonly restRoomId: string | null
    readonly restPlace: string | null
    readonly waitingSince: Date | null
    readonly handedOverAt: Date | null
    readonly sitterName: string | null
    readonly sitterPhone: string | null
    readonly homeAddress: string | null
  } | null
  readonly vitals: readonly VitalsRow[]
  readonly events: readonly EventRow[]
  readonly readings: readonly { readonly moment: string; readonly dueAt: Date; readonly takenAt: Date | null }[]
  readonly limits: Limits
  readonly restRooms: readonly { readonly id: string; readonly name: string; readonly free: boolean }[]
}
