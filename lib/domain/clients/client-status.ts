import { type Finding, refuse, warn } from '../finding.ts'

export const clientStatuses = ['invited', 'intake', 'active', 'paused', 'completed', 'closed'] as const
export type ClientStatus = (typeof clientStatuses)[number]

/** Whether somebody is on their way through the eight steps; afterwards the step they stood on says nothing. */
export const isOnTheWay = (status: ClientStatus): boolean => status !== 'completed' && status !== 'closed'

/** Whether papers are asked of a client: of nobody whose care is over and who comes to no visit any more. */
export const arePapersAsked = (status: ClientStatus, hasVisitAhead: boolean): boolean => isOnTheWay(status) || hasVisitAhead

export type ClientStatusCode = 'CLIENT_STATUS_CHANGE_NOT_POSSIBLE' | 'CLIENT_HAS_VISITS' | 'CLIENT_OWES'

const next: Readonly<Record<ClientStatus, readonly ClientStatus[]>> = {
  invited: ['intake', 'closed'],
  intake: ['active', 'paused', 'closed'],
  active: ['paused', 'completed', 'closed'],
  paused: ['active', 'intake', 'closed'],
  completed: ['active', 'closed'],
  closed: ['intake'],
}

/** Where a client can go from where they stand. */
export const nextClientStatuses = (from: ClientStatus): readonly ClientStatus[] => next[from]

export type ClientStatusFacts = {
  readonly from: ClientStatus
  readonly to: ClientStatus
  /** Visits ahead that are not given up with this change. */
  readonly visitsKept: number
  readonly owedCents: number
}

/**
 * A client comes in through intake; paused, completed and closed ones can come back. Nobody whose record is closed has a visit ahead;
 * what is owed stays owed, and is said.
 */
export function ruleClientStatusChange({ from, to, visitsKept, owedCents }: ClientStatusFacts): Finding<ClientStatusCode>[] {
  const cites = ['practice.eight-steps'] as const
  if (!next[from].includes(to)) return [refuse('CLIENT_STATUS_CHANGE_NOT_POSSIBLE', cites, { params: { from, to } })]
  const findings: Finding<ClientStatusCode>[] = []
  if (to === 'closed' && visitsKept > 0) findings.push(refuse('CLIENT_HAS_VISITS', cites, { params: { visits: visitsKept } }))
  if ((to === 'closed' || to === 'completed') && owedCents > 0) findings.push(warn('CLIENT_OWES', cites))
  return findings
}

/** Where somebody who comes back stands: a closed record goes through intake again, a paused one where it was. Nobody comes back who has not left. */
export function reopensTo(from: ClientStatus, intakeIsIn: boolean): ClientStatus {
  if (from === 'closed' || (from === 'paused' && !intakeIsIn)) return 'intake'
  return from === 'paused' || from === 'completed' ? 'active' : from
}
