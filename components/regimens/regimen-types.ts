import type { CycleFormat } from '@/lib/domain/coverage/format'
import type { Effect, Finding } from '@/lib/domain/finding'
import type { Phase } from '@/lib/domain/journeys/phase'
import type { Setting } from '@/lib/domain/journeys/setting'
import type { AppointmentStatus } from '@/lib/domain/scheduling/appointment-status'
import type { LocalDate } from '@/lib/domain/time/local'

export type TimelineVisit = {
  readonly id: string
  readonly phase: Phase | null
  readonly status: AppointmentStatus
  readonly startsAt: Date
  readonly timeZone: string
  readonly clinicianName: string | null
}

export type TimelineCycle = {
  readonly id: string
  readonly number: number
  readonly format: CycleFormat
  readonly status: 'planned' | 'scheduled' | 'underway' | 'completed' | 'skipped'
  readonly setting: Setting
  readonly journeyOn: LocalDate | null
  readonly visits: readonly TimelineVisit[]
}

/** A format as it is offered to one client: whether it is theirs, why not, and what each cycle would cost them. */
export type FormatOffer = {
  readonly format: CycleFormat
  readonly effect: 'allow' | Effect
  readonly findings: readonly Finding[]
  /** Null where nobody can say. */
  readonly cycleCents: readonly (number | null)[]
  /** Nothing about the price is open. */
  readonly isComplete: boolean
}
