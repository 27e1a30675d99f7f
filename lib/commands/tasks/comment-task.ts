import 'server-only'
import { insertComment } from '../../data/records/made-tasks.ts'
import { tellOfTask } from '../../data/records/news.ts'
import { loadTask } from '../../data/records/tasks.ts'
import { commentTaskInput } from '../../inputs/tasks.ts'
import { accept, command, reject } from '../command.ts'

/** Says something about a task, for whoever has it or looks back. It stays as it was said. */
export const commentTask = command({
  name: 'task.comment',
  input: commentTaskInput,
  async run({ taskId, words }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const task = await loadTask(tx, practiceId, taskId)
    if (!task) return reject({ form: ['There is no such task.'] })
    await insertComment(tx, { practiceId, taskId, byUserId: userId, words, at: now })
    await tellOfTask(tx, { practiceId, kind: 'task-comment', task, by: userId, at: now })
    return accept({ taskId }, { clientId: task.clientId, objectId: taskId })
  },
})
