import { type Finding, refuse } from '../finding.ts'

export const consultStatuses = ['requested', 'booked', 'held', 'converted', 'declined', 'cancelled', 'no_show'] as const
export type ConsultStatus = (typeof consultStatuses)[number]

export type ConsultStatusCode = 'CONSULT_STATUS_CHANGE_NOT_POSSIBLE' | 'CONSULT_NOT_YET_HELD' | 'CONSULT_ALREADY_BEGUN'

const next: Readonly<Record<ConsultStatus, readonly ConsultStatus[]>> = {
  requested: ['booked', 'held', 'converted', 'declined', 'cancelled', 'no_show'],
  booked: ['held', 'converted', 'declined', 'cancelled', 'no_show'],
  held: ['converted', 'declined'],
  no_show: ['booked', 'declined', 'converted'],
  cancelled: ['booked'],
  declined: [],
  converted: [],
}

export type ConsultStatusFacts = {
  readonly from: ConsultStatus
  readonly to: ConsultStatus
  /** When the call begins; null when none stands. */
  readonly startsAt: Date | null
  readonly now: Date
}

/**
 * A call is worked forward, and so is a wish to be called without a time; one that was missed or cancelled can be booked again. Nobody has been spoken with, or stayed away, before
 * the call begins, and a call that has begun is not cancelled any more.
 */
export function ruleConsultStatusChange({ from, to, startsAt, now }: ConsultStatusFacts): Finding<ConsultStatusCode>[] {
  const cites = ['practice.consult-form'] as const
  const params = { from, to }
  if (!next[from].includes(to)) return [refuse('CONSULT_STATUS_CHANGE_NOT_POSSIBLE', cites, { params })]
  const isAhead = startsAt !== null && startsAt > now
  if ((to === 'held' || to === 'no_show') && from === 'booked' && isAhead) return [refuse('CONSULT_NOT_YET_HELD', cites)]
  return to === 'cancelled' && from === 'booked' && !isAhead ? [refuse('CONSULT_ALREADY_BEGUN', cites)] : []
}
