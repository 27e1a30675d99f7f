import 'server-only'
import { saidUnsure, updateClient } from '../../data/records/clients.ts'
import { insertTask } from '../../data/records/tasks.ts'
import { nothingInput } from '../../inputs/nothing.ts'
import { lockSubject, noSuchClient } from '../clients/subject.ts'
import { accept, command } from '../command.ts'

/** A client does not know how they are covered: they go on, and the desk finds it with them. Said twice, it is one task. */
export const coverageNotSure = command({
  name: 'coverage.not-sure',
  input: nothingInput,
  async run(_, { actor, now, tx }) {
    const { practiceId } = actor
    const clientId = await lockSubject(tx, actor, null)
    if (clientId === null) return noSuchClient()
    const trace = { clientId, objectId: clientId }
    if (await saidUnsure(tx, practiceId, clientId)) return accept({ clientId }, trace)
    await updateClient(tx, practiceId, clientId, { coverageUnsureAt: now })
    await insertTask(tx, { practiceId, clientId, kind: 'find-coverage', forRole: 'front-desk', dueAt: now, subjectId: clientId })
    return accept({ clientId }, trace)
  },
})
