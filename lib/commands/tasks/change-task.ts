import 'server-only'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { loadForWhom, loadStandingTask, updateTask } from '../../data/records/made-tasks.ts'
import { tellOfTask } from '../../data/records/news.ts'
import { loadTask } from '../../data/records/tasks.ts'
import { rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { ruleChangeTask } from '../../domain/tasks/rule-change-task.ts'
import { changeTaskInput } from '../../inputs/tasks.ts'
import { accept, command, decline, reject } from '../command.ts'

/** Gives a task to somebody; moves or rewrites one that a person made. */
export const changeTask = command({
  name: 'task.change',
  input: changeTaskInput,
  standing: async ({ taskId }, { actor: { practiceId }, tx }) =>
    loadStandingTask(tx, practiceId, taskId, await loadPracticeZone(tx, practiceId)),
  async run({ taskId, forWhom: asked, rewritten }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const task = await loadTask(tx, practiceId, taskId)
    if (!task) return reject({ form: ['There is no such task.'] })
    if (task.status !== 'open') return reject({ form: ['Somebody has finished this already. Reload the page to see the rest.'] })
    const forWhom = await loadForWhom(tx, practiceId, asked, task.forRole)
    if (!forWhom) return reject({ forWhom: ['Nobody of that name works here.'] })
    const trace = { clientId: task.clientId, objectId: taskId, details: { ...forWhom, dueOn: rewritten?.dueOn ?? null } }
    const findings = ruleChangeTask({ kind: task.kind, isRewritten: rewritten !== null, forRole: task.forRole, toRole: forWhom.forRole })
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    await updateTask(tx, practiceId, taskId, {
      forWhom,
      rewritten: rewritten && { ...rewritten, repeats: rewritten.repeats === 'never' ? null : rewritten.repeats },
      timeZone: await loadPracticeZone(tx, practiceId),
    })
    if (forWhom.forUserId !== task.forUserId) {
      await tellOfTask(tx, { practiceId, kind: 'task-given', task: { ...task, ...forWhom }, by: userId, at: now })
    }
    return accept({ taskId }, trace)
  },
})
