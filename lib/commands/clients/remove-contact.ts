import 'server-only'
import { deleteContact } from '../../data/records/contacts.ts'
import { removeContactInput } from '../../inputs/clients.ts'
import { accept, command, reject } from '../command.ts'
import { lockSubject, noSuchClient } from './subject.ts'

/** Takes somebody off the people to call for a client: they no longer want to be called, or the client no longer wants it. */
export const removeContact = command({
  name: 'contact.remove',
  input: removeContactInput,
  async run({ clientId: named, id }, { actor, tx }) {
    const clientId = await lockSubject(tx, actor, named)
    if (clientId === null) return noSuchClient()
    if (!(await deleteContact(tx, actor.practiceId, clientId, id))) return reject({ form: ['There is no such contact.'] })
    return accept({ id }, { clientId, objectId: id })
  },
})
