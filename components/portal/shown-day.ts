import type { LocalDate, LocalTime } from '@/lib/domain/time/local'

/** A day as the client chooses it: its times, and in a sentence why there is none. */
export type ShownDay = {
  readonly on: LocalDate
  readonly times: readonly { readonly at: LocalTime; readonly startsAt: Date }[]
  readonly says: string | null
}
