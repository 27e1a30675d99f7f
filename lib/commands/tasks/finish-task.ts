import 'server-only'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { loadTakenAt } from '../../data/records/instruments.ts'
import { insertNextTask } from '../../data/records/made-tasks.ts'
import { tellOfTask } from '../../data/records/news.ts'
import { loadLastCssrsAt } from '../../data/records/screenings.ts'
import { finishTask as closeTask, loadTask } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import { rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { isOwnTask } from '../../domain/tasks/own-task.ts'
import { MADE_TASK, ruleFinishTask } from '../../domain/tasks/rule-finish-task.ts'
import { finishTaskInput } from '../../inputs/tasks.ts'
import { accept, command, decline, reject } from '../command.ts'

/** Takes something off the list, with what was done. What is about safety is answered where the person is, not ticked off here. */
export const finishTask = command({
  name: 'task.finish',
  input: finishTaskInput,
  async run({ taskId, outcome }, { actor, now, tx }) {
    const { practiceId, userId, role } = actor
    const task = await loadTask(tx, practiceId, taskId)
    if (!task) return reject({ form: ['There is no such task.'] })
    if (task.status !== 'open') return reject({ form: ['Somebody has finished this already. Reload the page to see the rest.'] })
    const { clientId, kind, forRole } = task
    const safetyAnswered = kind === 'item-nine' ? await isAnswered(tx, practiceId, task) : null
    const trace = { clientId, objectId: taskId, details: { kind } }
    const findings = ruleFinishTask({ kind, forRole, by: role, safetyAnswered, isOwn: isOwnTask(task, userId) })
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    await closeTask(tx, practiceId, taskId, { doneBy: userId, now, outcome })
    if (kind === MADE_TASK) await insertNextTask(tx, practiceId, taskId, now, await loadPracticeZone(tx, practiceId))
    await tellOfTask(tx, { practiceId, kind: 'task-finished', task, by: userId, at: now })
    return accept({ taskId }, trace)
  },
})

/** Whether the safety questions were answered after the questionnaire a task is about. */
async function isAnswered(tx: Tx, practiceId: string, { clientId, subjectId }: { clientId: string | null; subjectId: string | null }) {
  const askedAt = subjectId === null ? null : await loadTakenAt(tx, practiceId, subjectId)
  const answeredAt = clientId === null ? null : await loadLastCssrsAt(tx, practiceId, clientId)
  return answeredAt !== null && (askedAt === null || answeredAt >= askedAt)
}
