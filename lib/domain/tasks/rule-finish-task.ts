import type { Role } from '../access/roles.ts'
import { type Finding, refuse } from '../finding.ts'

export type FinishTaskFacts = {
  readonly kind: string
  /** Whose list it stands on. */
  readonly forRole: string
  readonly by: Role
  /** Whether the safety questions were answered after the ninth answer; null for other tasks. */
  readonly safetyAnswered: boolean | null
  /** Made by the one who finishes, or given to them by name. */
  readonly isOwn: boolean
}

export type FinishTaskCode =
  | 'TASK_ENDS_WITH_MONEY'
  | 'TASK_ENDS_WITH_COVERAGE'
  | 'TASK_ANSWERED_ELSEWHERE'
  | 'TASK_FOR_THOSE_WHO_TREAT'
  | 'TASK_FOR_ANOTHER_LIST'
  | 'TASK_FOR_ADMINS'
  | 'SAFETY_QUESTIONS_OPEN'

/** What a person wrote on a list, for themselves or somebody else. Every other kind comes from a rule. */
export const MADE_TASK = 'made'

/** Tasks about safety: they come before all others, and end with an answer to the person, not with a tick. */
export const safetyTasks: readonly string[] = ['care-alert', 'item-nine']

/** Tasks that end when the money has moved, never with a tick. */
const moneyTasks: readonly string[] = ['refund', 'write-off', 'restored-balance', 'superbill-asked', 'scale-appeal', 'charge-disputed']

/** Tasks that end when the desk has asked the plan: verified, or denied. */
const coverageTasks: readonly string[] = ['verify-coverage', 'second-plan']

/** Tasks about what stands in the settings, which admins alone open. */
const settingsTasks: readonly string[] = ['credential-check', 'credential-expiring', 'story-signed', 'story-taken-back']

/**
 * Who may close what: what treats is closed by those who treat, the desk and admins stand in for each other,
 * but for what is settled in the settings. A safety alert
 * is closed by answering it, a refund by paying it, a write-off by deciding it, a client's request by answering it, a coverage
 * they told of by verifying or denying it; what a person made also by whoever made it or has it; a ninth answer above zero only once the safety questions were answered.
 */
export function ruleFinishTask({ kind, forRole, by, safetyAnswered, isOwn }: FinishTaskFacts): Finding<FinishTaskCode>[] {
  const cites = ['scope-of-practice'] as const
  if (kind === 'care-alert') return [refuse('TASK_ANSWERED_ELSEWHERE', cites)]
  if (moneyTasks.includes(kind)) return [refuse('TASK_ENDS_WITH_MONEY', ['practice.refunds'])]
  if (coverageTasks.includes(kind)) return [refuse('TASK_ENDS_WITH_COVERAGE', ['practice.benefits-fresh'])]
  if (kind === MADE_TASK && isOwn) return []
  if (settingsTasks.includes(kind) && forRole === 'admin' && by !== 'admin') return [refuse('TASK_FOR_ADMINS', cites)]
  if (forRole === 'therapist' && by !== 'therapist') return [refuse('TASK_FOR_THOSE_WHO_TREAT', cites)]
  if (forRole !== 'therapist' && by === 'therapist') return [refuse('TASK_FOR_ANOTHER_LIST', cites)]
  if (kind === 'item-nine' && safetyAnswered !== true) return [refuse('SAFETY_QUESTIONS_OPEN', cites)]
  return []
}

export type ClosesWhere = 'here' | 'with-the-settings' | 'at-the-client' | 'with-the-money' | 'with-the-coverage' | 'not-by-reader'

/** Where a reader closes a task: on the list, there too once the settings say it, at the client for an alert, with the money for a refund, with the coverage to be verified, or not at all. */
export function closesFor(kind: string, forRole: string, by: Role, isOwn = false): ClosesWhere {
  if (kind === 'care-alert') return by === 'therapist' ? 'at-the-client' : 'not-by-reader'
  if (moneyTasks.includes(kind)) return by === 'therapist' ? 'not-by-reader' : 'with-the-money'
  if (coverageTasks.includes(kind)) return by === 'therapist' ? 'not-by-reader' : 'with-the-coverage'
  if (ruleFinishTask({ kind, forRole, by, safetyAnswered: true, isOwn }).length > 0) return 'not-by-reader'
  return settingsTasks.includes(kind) && by === 'admin' ? 'with-the-settings' : 'here'
}
