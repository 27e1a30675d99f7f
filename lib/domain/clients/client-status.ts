import { type Finding, refuse } from '../finding.ts'

export const clientStatuses = ['invited', 'intake', 'active', 'paused', 'completed', 'closed'] as const
export type ClientStatus = (typeof clientStatuses)[number]

/** Whether somebody is on their way through the eight steps; afterwards the step they stood on says nothing. */
export const isOnTheWay = (status: ClientStatus): boolean => status !== 'completed' && status !== 'closed'

export type ClientStatusCode = 'CLIENT_STATUS_CHANGE_NOT_POSSIBLE'

const next: Readonly<Record<ClientStatus, readonly ClientStatus[]>> = {
  invited: ['intake', 'closed'],
  intake: ['active', 'paused', 'closed'],
  active: ['paused', 'completed', 'closed'],
  paused: ['active', 'intake', 'closed'],
  completed: ['active', 'closed'],
  closed: ['intake'],
}

/** A client comes in through intake; paused, completed and closed ones can come back. */
export function ruleClientStatusChange(from: ClientStatus, to: ClientStatus): Finding<ClientStatusCode>[] {
  return next[from].includes(to) ? [] : [refuse('CLIENT_STATUS_CHANGE_NOT_POSSIBLE', ['practice.eight-steps'], { params: { from, to } })]
}
