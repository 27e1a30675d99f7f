import 'server-only'
import { isClientVisible } from '../../data/records/clients.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { insertMadeTask, loadForWhom } from '../../data/records/made-tasks.ts'
import { tellOfTask } from '../../data/records/news.ts'
import { makeTaskInput } from '../../inputs/tasks.ts'
import { accept, command, reject } from '../command.ts'

/** Writes something on a list: one's own, a colleague's, or everybody's of a role; about a client or about none. */
export const makeTask = command({
  name: 'task.make',
  input: makeTaskInput,
  async run({ forWhom: asked, clientId, repeats, ...written }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const forWhom = await loadForWhom(tx, practiceId, asked)
    if (!forWhom) return reject({ forWhom: ['Nobody of that name works here.'] })
    if (clientId !== null && !(await isClientVisible(tx, actor, clientId))) return reject({ clientId: ['There is no such client.'] })
    const taskId = await insertMadeTask(tx, {
      ...{ practiceId, clientId, madeBy: userId, ...forWhom, ...written },
      repeats: repeats === 'never' ? null : repeats,
      timeZone: await loadPracticeZone(tx, practiceId),
    })
    const told = { id: taskId, madeBy: userId, forUserId: forWhom.forUserId }
    await tellOfTask(tx, { practiceId, kind: 'task-given', task: told, by: userId, at: now })
    return accept({ taskId }, { clientId, objectId: taskId, details: { ...forWhom, dueOn: written.dueOn, repeats } })
  },
})
