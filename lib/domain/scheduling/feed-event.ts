import type { AppointmentKind } from './appointment-kind.ts'

/** Something in a calendar of somebody's own. `who`: the client, where they asked for names; `with`: who gives it, where others do. */
export type FeedEvent = {
  readonly id: string
  readonly kind: AppointmentKind | 'session'
  readonly sequence: number
  readonly isCancelled: boolean
  readonly isTentative: boolean
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string | null
  readonly isByVideo: boolean
  readonly who: string | null
  readonly with: string | null
  /** When it was written or last changed as far as is kept: the same file as long as nothing changes. */
  readonly stampedAt: Date
}
