import type { Finding } from '@/lib/domain/finding'
import type { WayHome } from '@/lib/domain/journeys/way-home'
import type { AppointmentKind } from '@/lib/domain/scheduling/appointment-kind'
import type { AppointmentStatus } from '@/lib/domain/scheduling/appointment-status'

export type RideFacts = {
  readonly id: string
  readonly status: string
  readonly agreementId: string | null
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
}

export type VitalsRow = {
  readonly id: string
  readonly takenAt: Date
  readonly systolic: number | null
  readonly diastolic: number | null
  readonly heartRate: number | null
  readonly spo2: number | null
  readonly temperature: number | null
  readonly moment: string
  readonly effect: string
  readonly findings: readonly Finding[]
  readonly clearedReason: string | null
}

export type EventRow = {
  readonly id: string
  readonly happenedAt: Date
  readonly kind: string
  readonly grade: string | null
  readonly detail: string | null
  readonly doseMg: number | null
}

export type Limits = {
  readonly systolic: number
  readonly diastolic: number
  readonly systolicStops: number
  readonly diastolicStops: number
  readonly heartLow: number
  readonly heartHigh: number
  readonly spo2Low: number
  readonly temperatureHigh: number
}

export type ConsoleFacts = {
  readonly id: string
  readonly status: AppointmentStatus
  readonly setting: string
  readonly timeZone: string
  readonly doseAt: Date | null
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
