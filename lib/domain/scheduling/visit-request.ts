import type { PayerChoice } from '../coverage/restriction.ts'
import type { LocalDate, LocalTime } from '../time/local.ts'
import type { Contact } from './contact.ts'

/** Visits that stand by themselves, outside a cycle. The journey and its two visits are booked as a cycle. */
export const singleKinds = ['intake', 'follow_up', 'preparation', 'integration', 'prescriber_evaluation'] as const
export type SingleKind = (typeof singleKinds)[number]

/** When, with whom and in which room; `null`: whoever is free, any room. */
export type TimeRequest = {
  readonly on: LocalDate
  readonly at: LocalTime
  readonly clinicianId: string | null
  readonly roomId: string | null
}

/** A single visit as it is asked for. */
export type VisitRequest = TimeRequest & {
  readonly kind: SingleKind
  readonly setting: 'office' | 'telehealth'
  /** How they meet; without it as is usual in the setting. */
  readonly contact?: Contact | null
  /** That the client pays it alone, and how; without it the plan is billed. */
  readonly payer?: PayerChoice | null
}

/** Another time, person or place that the rules allow, with the price for this client where it is known. Plain data. */
export type VisitAlternative<Request extends TimeRequest = VisitRequest> = {
  readonly request: Request
  readonly changed: readonly string[]
  readonly clientCents: number | null
  readonly waitDays: number
  readonly visits: readonly {
    readonly kind: string
    readonly startsAt: string
    readonly clinicianName: string | null
    readonly setting: string
  }[]
}
