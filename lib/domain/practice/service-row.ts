import type { AppointmentKind } from '../scheduling/appointment-kind.ts'

export type ServiceRow = {
  readonly id: string
  readonly version: number
  readonly key: string
  readonly label: string
  readonly kind: AppointmentKind
  readonly minutes: number
  readonly bufferMinutes: number
  readonly code: string | null
  readonly isPublic: boolean
}
