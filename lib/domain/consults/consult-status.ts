import { type Finding, refuse } from '../finding.ts'

export const consultStatuses = ['requested', 'booked', 'held', 'converted', 'declined', 'cancelled', 'no_show'] as const
export type ConsultStatus = (typeof consultStatuses)[number]

export type ConsultStatusCode = 'CONSULT_STATUS_CHANGE_NOT_POSSIBLE'

const next: Readonly<Record<ConsultStatus, readonly ConsultStatus[]>> = {
  requested: ['booked', 'declined', 'cancelled'],
  booked: ['held', 'converted', 'declined', 'cancelled', 'no_show'],
  held: ['converted', 'declined'],
  no_show: ['booked', 'declined', 'converted'],
  cancelled: ['booked'],
  declined: [],
  converted: [],
}

/** A call is worked forward; one that was missed or cancelled can be booked again. */
export function ruleConsultStatusChange(from: ConsultStatus, to: ConsultStatus): Finding<ConsultStatusCode>[] {
  return next[from].includes(to) ? [] : [refuse('CONSULT_STATUS_CHANGE_NOT_POSSIBLE', ['practice.consult-form'], { params: { from, to } })]
}
