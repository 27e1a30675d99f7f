import 'server-only'
import { insertContact, loadStandingContact, updateContact } from '../../data/records/contacts.ts'
import { beginIntake } from '../../data/records/intake.ts'
import { saveContactInput } from '../../inputs/clients.ts'
import { accept, command, reject } from '../command.ts'
import { lockSubject, noSuchClient } from './subject.ts'

/** Whom to call for a client. */
export const saveContact = command({
  name: 'contact.save',
  input: saveContactInput,
  async standing({ clientId: named, id }, { actor, tx }) {
    const clientId = id === null ? null : await lockSubject(tx, actor, named)
    return id === null || clientId === null ? null : loadStandingContact(tx, actor.practiceId, clientId, id)
  },
  async run({ clientId: named, version: _, id, relation, ...rest }, { actor, tx }) {
    const { practiceId } = actor
    const clientId = await lockSubject(tx, actor, named)
    if (clientId === null) return noSuchClient()
    const contact = { ...rest, relation: relation || null }
    if (id !== null && !(await updateContact(tx, practiceId, clientId, id, contact))) return reject({ form: ['There is no such contact.'] })
    const contactId = id ?? (await insertContact(tx, practiceId, clientId, contact))
    await beginIntake(tx, practiceId, clientId)
    return accept({ id: contactId }, { clientId, objectId: contactId })
  },
})
