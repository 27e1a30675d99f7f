import 'server-only'
import { reopenTask as openAgain } from '../../data/records/made-tasks.ts'
import { loadTask } from '../../data/records/tasks.ts'
import { rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { isOwnTask } from '../../domain/tasks/own-task.ts'
import { ruleReopenTask } from '../../domain/tasks/rule-change-task.ts'
import { reopenTaskInput } from '../../inputs/tasks.ts'
import { accept, command, decline, reject } from '../command.ts'

/** Takes a tick back: the task stands on its list again, and what came after it goes. */
export const reopenTask = command({
  name: 'task.reopen',
  input: reopenTaskInput,
  async run({ taskId }, { actor, now, tx }) {
    const { practiceId, userId, role } = actor
    const task = await loadTask(tx, practiceId, taskId)
    if (!task) return reject({ form: ['There is no such task.'] })
    if (task.status !== 'done') return reject({ form: ['This task is not finished. Reload the page to see it.'] })
    const { clientId, kind, forRole } = task
    const trace = { clientId, objectId: taskId, details: { kind } }
    const findings = ruleReopenTask({ kind, forRole, by: role, isOwn: isOwnTask(task, userId) })
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    await openAgain(tx, practiceId, taskId, { by: userId, now })
    return accept({ taskId }, trace)
  },
})
