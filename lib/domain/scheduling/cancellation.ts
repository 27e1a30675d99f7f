import { type Finding, refuse, warn } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { addMinutes } from '../time/interval.ts'
import type { AppointmentStatus } from './appointment-status.ts'

export type CancelTerms = {
  /** Until it begins, and not once it has. */
  readonly canCancel: boolean
  /** From when on somebody else can hardly have the time; a practice may ask a fee then. */
  readonly lateFrom: Date
  readonly isLate: boolean
}

/** What cancelling means for a client at `now`: possible until the visit begins, late within the practice's notice. */
export function cancelTerms(
  { startsAt, status }: { readonly startsAt: Date; readonly status: AppointmentStatus },
  now: Date,
  { values }: Ruleset,
): CancelTerms {
  const lateFrom = addMinutes(startsAt, -values['cancel.notice-hours'] * 60)
  return { canCancel: (status === 'tentative' || status === 'confirmed') && now < startsAt, lateFrom, isLate: now >= lateFrom }
}

export type CancelCode = 'CANCEL_TOO_LATE' | 'CANCEL_IS_LATE'

/** Whether a visit that stands, or whose client has arrived, can still be called off, and whether that is late. */
export function ruleCancel(
  visit: { readonly startsAt: Date; readonly status: AppointmentStatus },
  now: Date,
  ruleset: Ruleset,
): Finding<CancelCode>[] {
  const { canCancel, isLate } = cancelTerms(visit, now, ruleset)
  if (!canCancel)
    return ['tentative', 'confirmed', 'arrived'].includes(visit.status) ? [refuse('CANCEL_TOO_LATE', ['practice.cancelling'])] : []
  const hours = ruleset.values['cancel.notice-hours']
  return isLate ? [warn('CANCEL_IS_LATE', ['practice.cancelling'], { params: { hours } })] : []
}
