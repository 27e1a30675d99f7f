import 'server-only'
import { isClientVisible } from '../../data/records/clients.ts'
import { insertDisclosureNote, takeOutDisclosureNote } from '../../data/records/disclosure-notes.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { noteDisclosureInput, takeOutDisclosureInput } from '../../inputs/practice.ts'
import { accept, command, reject } from '../command.ts'
import { gone } from './refusals.ts'

/** Writes down what of a client went out by telephone, by letter or by order, so that an accounting tells of it (45 CFR 164.528). */
export const noteDisclosure = command({
  name: 'disclosure.note',
  input: noteDisclosureInput,
  async run({ clientId, disclosedOn, ...told }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const practice = await loadPractice(tx, practiceId)
    if (!practice) return gone()
    if (!(await isClientVisible(tx, actor, clientId))) return reject({ clientId: ['There is no such client.'] })
    if (disclosedOn > localDateOf(now, practice.timeZone))
      return reject({ disclosedOn: ['This day is still to come. Write it down once it has gone out.'] })
    const noteId = await insertDisclosureNote(tx, practiceId, { clientId, disclosedOn, ...told, notedAt: now, notedBy: userId })
    return accept({ noteId }, { clientId, objectId: noteId, details: { reason: told.reason, disclosedOn } })
  },
})

/** Takes out what was written down by mistake. It stays on record with who took it out and why. */
export const takeOutDisclosure = command({
  name: 'disclosure.take-out',
  input: takeOutDisclosureInput,
  async run({ noteId, why }, { actor: { practiceId, userId }, now, tx }) {
    const taking = { takenOutAt: now, takenOutBy: userId, takenOutWhy: why }
    const clientId = await takeOutDisclosureNote(tx, practiceId, noteId, taking)
    if (clientId === null) return reject({ form: ['This is not on the list any more. Reload the page.'] })
    return accept({ noteId }, { clientId, objectId: noteId })
  },
})
