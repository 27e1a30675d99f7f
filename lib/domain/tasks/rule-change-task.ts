import { type Finding, refuse } from '../finding.ts'
import { type FinishTaskCode, type FinishTaskFacts, MADE_TASK, ruleFinishTask, safetyTasks } from './rule-finish-task.ts'

export type ChangeTaskFacts = {
  readonly kind: string
  /** Its day, its words or how often it comes. */
  readonly isRewritten: boolean
  /** On whose list it stands, and on whose it would. */
  readonly forRole: string
  readonly toRole: string
}

export type ChangeTaskCode = 'TASK_OF_SAFETY_STAYS' | 'TASK_DATED_BY_A_RULE' | 'TASK_FOR_THOSE_WHO_TREAT' | 'TASK_FOR_ANOTHER_LIST'

/** What a person made is moved and written anew; what a rule asks for is only given, among those on whose list it stands; what is about safety has an owner already. */
export function ruleChangeTask({ kind, isRewritten, forRole, toRole }: ChangeTaskFacts): Finding<ChangeTaskCode>[] {
  const cites = ['scope-of-practice'] as const
  if (safetyTasks.includes(kind)) return [refuse('TASK_OF_SAFETY_STAYS', cites)]
  if (kind === MADE_TASK) return []
  if (isRewritten) return [refuse('TASK_DATED_BY_A_RULE', cites)]
  if (forRole === 'therapist' && toRole !== 'therapist') return [refuse('TASK_FOR_THOSE_WHO_TREAT', cites)]
  if (forRole !== 'therapist' && toRole === 'therapist') return [refuse('TASK_FOR_ANOTHER_LIST', cites)]
  return []
}

export type ReopenTaskFacts = Omit<FinishTaskFacts, 'safetyAnswered'>
export type ReopenTaskCode = Exclude<FinishTaskCode, 'SAFETY_QUESTIONS_OPEN'> | 'TASK_OF_SAFETY_STAYS'

/** A tick is taken back by those who may give it. What ended with an answer, the money or the coverage stays ended. */
export function ruleReopenTask(facts: ReopenTaskFacts): Finding<ReopenTaskCode>[] {
  if (safetyTasks.includes(facts.kind)) return [refuse('TASK_OF_SAFETY_STAYS', ['scope-of-practice'])]
  return ruleFinishTask({ ...facts, safetyAnswered: true }).flatMap((finding) =>
    finding.code === 'SAFETY_QUESTIONS_OPEN' ? [] : [{ ...finding, code: finding.code }],
  )
}
