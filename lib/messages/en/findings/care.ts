import type { FinishTaskCode } from '../../../domain/tasks/rule-finish-task.ts'
import type { FindingWords } from '../../finding-words.ts'

const taskFindings = {
  TASK_ANSWERED_ELSEWHERE: {
    staff: 'A safety alert ends when a clinician answers it on the client’s summary, with what was done.',
    client: 'A clinician answers this with you.',
  },
  TASK_FOR_THOSE_WHO_TREAT: {
    staff: 'This stands on the list of those who treat. A therapist finishes it.',
    client: 'A therapist does this.',
  },
  TASK_FOR_ANOTHER_LIST: {
    staff: 'This stands on the list of the front desk and the admins. They finish it.',
    client: 'The front desk does this.',
  },
  SAFETY_QUESTIONS_OPEN: {
    staff: 'The safety questions have not been answered since. Ask them first; without a yes this closes by itself.',
    client: 'Please answer the safety questions first.',
  },
} as const satisfies Record<FinishTaskCode, FindingWords>

/** What the rules say about the work around a client: tasks, the team, the steps. */
export const careFindings = { ...taskFindings } as const satisfies Record<string, FindingWords>
