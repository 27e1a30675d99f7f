import { type Finding, refuse } from '../finding.ts'
import type { AppointmentKind } from '../scheduling/appointment-kind.ts'
import type { ClientStatus } from './client-status.ts'

export type ClientOnTheWayCode = 'CLIENT_PAUSED' | 'CLIENT_CLOSED'

/** Visits that somebody who pauses may still have: talking about whether and how to go on. */
const freeWhenPaused: readonly AppointmentKind[] = ['consult', 'prescriber_evaluation', 'follow_up']

/** Whether somebody with this status has visits at all: a closed record has none, a paused one only those about going on. */
export function ruleClientOnTheWay({
  status,
  kind,
}: {
  readonly status: ClientStatus
  readonly kind: AppointmentKind
}): Finding<ClientOnTheWayCode>[] {
  const cites = ['practice.eight-steps'] as const
  if (status === 'closed') return [refuse('CLIENT_CLOSED', cites)]
  return status === 'paused' && !freeWhenPaused.includes(kind) ? [refuse('CLIENT_PAUSED', cites)] : []
}
