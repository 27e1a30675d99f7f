import type { TimeZone } from '../time/local.ts'

/** One of a list, for a form. */
export type Choice = { readonly value: string; readonly label: string }

/** A stretch of time a prescriber is at a place, on that place's clock. */
export type PresenceLine = {
  readonly id: string
  readonly prescriber: string
  readonly place: string
  readonly timeZone: TimeZone
  readonly startsAt: Date
  readonly endsAt: Date
}
