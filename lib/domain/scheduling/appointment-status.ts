import { type Finding, refuse } from '../finding.ts'

/** Where an appointment stands. `tentative` occupies its time until `confirmBy`. */
export const appointmentStatuses = ['tentative', 'confirmed', 'arrived', 'in_progress', 'completed', 'cancelled', 'no_show'] as const
export type AppointmentStatus = (typeof appointmentStatuses)[number]

/** Where an appointment may go from where it is. */
export const statusSteps: Readonly<Record<AppointmentStatus, readonly AppointmentStatus[]>> = {
  tentative: ['confirmed', 'cancelled', 'no_show'],
  confirmed: ['arrived', 'tentative', 'cancelled', 'no_show'],
  arrived: ['in_progress', 'confirmed', 'tentative', 'cancelled'],
  in_progress: ['completed'],
  completed: [],
  cancelled: [],
  no_show: [],
}

/** Whether the appointment can be given another time. It is tentative again afterwards, because its facts have changed. */
export const canBeMoved = (status: AppointmentStatus): boolean => status === 'tentative' || status === 'confirmed'

export type StatusChangeFacts = {
  readonly from: AppointmentStatus
  readonly to: AppointmentStatus
  readonly startsAt: Date
  readonly now: Date
}

export type StatusChangeCode = 'STATUS_CHANGE_NOT_POSSIBLE' | 'NO_SHOW_TOO_EARLY'

/** An appointment goes forward one status at a time, and nobody has stayed away before the visit begins. */
export function ruleStatusChange({ from, to, startsAt, now }: StatusChangeFacts): Finding<StatusChangeCode>[] {
  if (!statusSteps[from].includes(to)) return [refuse('STATUS_CHANGE_NOT_POSSIBLE', ['practice.booking'], { params: { from, to } })]
  if (to === 'no_show' && !(now >= startsAt)) return [refuse('NO_SHOW_TOO_EARLY', ['practice.booking'])]
  return []
}
