import type { AssignPrimaryCode } from '../../../domain/care-team/rule-assign-primary.ts'
import type { JoinTeamCode } from '../../../domain/care-team/rule-join-team.ts'
import type { EvaluationCode } from '../../../domain/clients/evaluation.ts'
import type { TherapistCode } from '../../../domain/credentials/rule-therapist-eligible.ts'
import type { ChangeTaskCode } from '../../../domain/tasks/rule-change-task.ts'
import type { FinishTaskCode } from '../../../domain/tasks/rule-finish-task.ts'
import type { FindingWords } from '../../finding-words.ts'

const taskFindings = {
  TASK_ENDS_WITH_MONEY: {
    staff: 'This ends on the client’s account, with the money or the answer. Open it.',
    client: 'The front desk takes care of this.',
  },
  TASK_ENDS_WITH_COVERAGE: {
    staff: 'This ends at the client’s coverage: ask the plan, then verify or deny it there.',
    client: 'The front desk asks your plan.',
  },
  TASK_ANSWERED_ELSEWHERE: {
    staff: 'An alert ends where it is opened: with who was reached, what was done and when you speak again.',
    client: 'A clinician answers this with you.',
  },
  TASK_FOR_THOSE_WHO_TREAT: {
    staff: 'This is on the therapists’ list. A therapist finishes it.',
    client: 'A therapist does this.',
  },
  TASK_FOR_ADMINS: {
    staff: 'This is settled in the settings. An admin finishes it.',
    client: 'The practice does this.',
  },
  TASK_FOR_ANOTHER_LIST: {
    staff: 'This is on the list of the front desk and the admins. They finish it.',
    client: 'The front desk does this.',
  },
  SAFETY_QUESTIONS_OPEN: {
    staff: 'The safety questions have not been answered since. Ask them first; without a yes this closes on its own.',
    client: 'Please answer the safety questions first.',
  },
  TASK_OF_SAFETY_STAYS: {
    staff: 'This is about somebody’s safety: it is neither given away, nor moved, nor opened again. Open the client.',
    client: 'A clinician answers this with you.',
  },
  TASK_DATED_BY_A_RULE: {
    staff: 'The portal set this task and its day. It can be given to somebody, and finished.',
    client: 'The practice keeps this day.',
  },
} as const satisfies Record<FinishTaskCode | ChangeTaskCode, FindingWords>

const teamFindings = {
  ALREADY_ON_TEAM: {
    staff: 'This person is on the care team in this role already.',
    client: 'This person is on your care team already.',
  },
  CLINICIAN_NOT_ACTIVE: {
    staff: 'This clinician no longer works here.',
    client: 'This clinician no longer works here.',
  },
  NOT_TAKING_NEW_CLIENTS: {
    staff: 'This clinician takes no new clients at the moment. Ask them first.',
    client: 'This clinician takes no new clients at the moment.',
  },
  RELEASE_NOT_SIGNED: {
    staff: 'Nothing may be shared with this person until the client signs a release to them. It waits in the client’s papers.',
    client: 'We share nothing with this person until you allow it. You can do that in your papers.',
  },
  RELEASE_STILL_STANDS: {
    staff: 'The client’s release to this person still stands. The client can take it back in their papers, or tell you to.',
    client: 'You still allow us to share with this person. You can take that back in your papers.',
  },
} as const satisfies Record<Exclude<AssignPrimaryCode | JoinTeamCode, TherapistCode> | 'RELEASE_STILL_STANDS', FindingWords>

const evaluationFindings = {
  NOTHING_TO_LOOK_BACK_ON: {
    staff: 'No journey is completed yet. There is nothing to look back on.',
    client: 'We look back together after your first journey.',
  },
  NO_RESULTS_SINCE_JOURNEY: {
    staff: 'No questionnaire was answered since the last journey. Ask for one first, so that there are results to look back on.',
    client: 'Please answer a questionnaire first, so that we can look back together.',
  },
  FOLLOW_UP_NOT_DONE: {
    staff: 'The follow-up has not taken place. The steps stay open until it has.',
    client: 'Your follow-up is still to come.',
  },
  REGIMEN_NOT_THROUGH: {
    staff: 'Cycles of the regimen are still planned. Leave them out or complete them to finish.',
    client: 'Some of your planned journeys are still ahead.',
  },
} as const satisfies Record<EvaluationCode, FindingWords>

/** What the rules say about the work around a client: tasks, the team, the steps. */
export const careFindings = { ...taskFindings, ...teamFindings, ...evaluationFindings } as const satisfies Record<string, FindingWords>
