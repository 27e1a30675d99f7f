import { addMinutes, minutesIn } from '../time/interval.ts'
import type { LocalTime, TimeZone } from '../time/local.ts'
import { localTimeOf } from '../time/practice-time.ts'

type Visit = { readonly startsAt: Date; readonly endsAt: Date; readonly timeZone: TimeZone; readonly plannedDoseAt: Date | null }

const STEP = 15

/** The times within a journey that a dose can be planned for, every quarter of an hour, and the one that is. */
export function doseTimes({ startsAt, endsAt, timeZone, plannedDoseAt }: Visit): {
  readonly at: LocalTime | null
  readonly times: readonly { readonly value: LocalTime; readonly instant: Date }[]
} {
  const steps = Math.floor(minutesIn({ start: startsAt, end: endsAt }) / STEP)
  const instants = Array.from({ length: Math.max(0, steps - 1) }, (_, index) => addMinutes(startsAt, (index + 1) * STEP))
  return {
    at: plannedDoseAt && localTimeOf(plannedDoseAt, timeZone),
    times: instants.map((instant) => ({ value: localTimeOf(instant, timeZone), instant })),
  }
}
