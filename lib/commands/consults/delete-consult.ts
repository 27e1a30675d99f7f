import 'server-only'
import { loadPracticeZone, deleteConsult as remove } from '../../data/records/consults.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { deleteConsultInput } from '../../inputs/consults/delete-consult.ts'
import { accept, command, reject } from '../command.ts'

/** Deletes what a stranger typed once its days are over, as the form promises. The trail keeps that it was done, and nothing of it. */
export const deleteConsult = command({
  name: 'consult.delete',
  input: deleteConsultInput,
  async run({ consultId }, { actor: { practiceId }, now, tx }) {
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    if (!(await remove(tx, practiceId, consultId, today))) return reject({ form: ['There is nothing to delete.'] })
    return accept({ consultId }, { objectId: consultId })
  },
})
