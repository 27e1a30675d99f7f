import { type Finding, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import type { AppointmentKind } from './appointment-kind.ts'
import type { AppointmentStatus } from './appointment-status.ts'
import { cancelTerms } from './cancellation.ts'

/** The visits a client finds a time for by themselves. A journey, an intake and an evaluation the practice finds with them; a seat is given up and taken anew. */
export const ownKinds = ['preparation', 'integration', 'follow_up'] as const
export type OwnKind = (typeof ownKinds)[number]

const codes = ['OWN_MOVE_BY_PRACTICE', 'OWN_MOVE_TOO_LATE', 'OWN_FOLLOW_UP_AHEAD'] as const
export type OwnVisitCode = (typeof codes)[number]

/** Whether what stands in the way is that a client asks, so that no other time would help. */
export const isOwnVisitCode = (code: string): boolean => codes.some((own) => own === code)

type Standing = {
  readonly kind: AppointmentKind
  readonly groupId: string | null
  readonly startsAt: Date
  readonly status: AppointmentStatus
}

/** Whether a client may give this visit of theirs another time now: of a kind they move, and within the notice by which a visit is cancelled in time. */
export function ruleOwnMove(visit: Standing, now: Date, ruleset: Ruleset): Finding<OwnVisitCode>[] {
  if (!ownKinds.some((kind) => kind === visit.kind) || visit.groupId !== null)
    return [refuse('OWN_MOVE_BY_PRACTICE', ['practice.booking'], { params: { visit: visit.kind } })]
  if (!cancelTerms(visit, now, ruleset).isLate) return []
  return [refuse('OWN_MOVE_TOO_LATE', ['practice.cancelling'], { params: { hours: ruleset.values['cancel.notice-hours'] } })]
}

/** Whether a client who gives this visit up finds another alone: one of the kinds they book, or a seat in a group. */
export const isFoundAlone = ({ kind, groupId }: Pick<Standing, 'kind' | 'groupId'>): boolean =>
  groupId !== null || ownKinds.some((own) => own === kind)

/** A client books one follow-up ahead; for another they ask, or they move the one they have. `ahead`: follow-ups of theirs that stand and have not begun. */
export const ruleOwnFollowUp = (ahead: number): Finding<OwnVisitCode>[] =>
  ahead > 0 ? [refuse('OWN_FOLLOW_UP_AHEAD', ['practice.booking'])] : []
