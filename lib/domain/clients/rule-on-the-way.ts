import { type Finding, refuse } from '../finding.ts'
import type { ClientStatus } from './client-status.ts'

export type OnTheWayCode = 'CLIENT_PAUSED' | 'CLIENT_CLOSED'

/** Visits are for people on their way: a client who is paused, through, or closed is taken up again first. */
export function ruleOnTheWay(status: ClientStatus): Finding<OnTheWayCode>[] {
  if (status === 'paused') return [refuse('CLIENT_PAUSED', ['practice.eight-steps'])]
  return status === 'closed' || status === 'completed' ? [refuse('CLIENT_CLOSED', ['practice.eight-steps'], { params: { status } })] : []
}
