import type { Ruleset } from '../ruleset.ts'
import { addMinutes } from '../time/interval.ts'
import type { AppointmentStatus } from './appointment-status.ts'

export type CancelTerms = {
  /** Until it begins, and not once it has. */
  readonly canCancel: boolean
  /** From when on somebody else can hardly have the time. It costs nothing then either. */
  readonly lateFrom: Date
  readonly isLate: boolean
}

/** What cancelling means for a client at `now`: possible until the visit begins, never charged, late within the practice's notice (T51). */
export function cancelTerms(
  { startsAt, status }: { readonly startsAt: Date; readonly status: AppointmentStatus },
  now: Date,
  { values }: Ruleset,
): CancelTerms {
  const lateFrom = addMinutes(startsAt, -values['cancel.notice-hours'] * 60)
  return { canCancel: (status === 'tentative' || status === 'confirmed') && now < startsAt, lateFrom, isLate: now >= lateFrom }
}
