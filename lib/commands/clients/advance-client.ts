import 'server-only'
import { loadPractice } from '../../data/records/practice.ts'
import { advanceClientInput } from '../../inputs/clients.ts'
import { accept, command, reject } from '../command.ts'
import { moveStage } from './move-stage.ts'
import { lockSubject, noSuchClient } from './subject.ts'

/** Moves a client on to the step the facts say: somebody outside, who may not write to the record, has brought one of them. */
export const advanceClient = command({
  name: 'client.advance',
  input: advanceClientInput,
  async run({ clientId: named }, { actor, now, tx }) {
    const { practiceId } = actor
    const clientId = await lockSubject(tx, actor, named)
    const practice = await loadPractice(tx, practiceId)
    if (clientId === null || !practice) return noSuchClient()
    const moved = await moveStage(tx, practiceId, clientId, now, practice.timeZone)
    if (!moved) return reject({ form: ['The client is at this step already.'] })
    return accept(moved, { clientId, objectId: clientId, details: moved })
  },
})
