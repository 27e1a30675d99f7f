import 'server-only'
import { loadStandingObjectives, replaceObjectives } from '../../data/records/contacts.ts'
import { setObjectivesInput } from '../../inputs/clients.ts'
import { accept, command } from '../command.ts'
import { lockSubject, noSuchClient } from './subject.ts'

/** What the client hopes for, the most important first. */
export const setObjectives = command({
  name: 'objective.set',
  input: setObjectivesInput,
  async standing({ clientId: named }, { actor, tx }) {
    const clientId = await lockSubject(tx, actor, named)
    return clientId === null ? null : loadStandingObjectives(tx, actor.practiceId, clientId)
  },
  async run({ clientId: named, objectives }, { actor, tx }) {
    const clientId = await lockSubject(tx, actor, named)
    if (clientId === null) return noSuchClient()
    const written = objectives.filter((text) => text !== '')
    await replaceObjectives(tx, actor.practiceId, clientId, written)
    return accept({ count: written.length }, { clientId, objectId: clientId, details: { count: written.length } })
  },
})
