import 'server-only'
import type { z } from 'zod'
import { insertPsychotherapyNote, isVisitOf, loadDiagnoses, loadStandingWords, updatePsychotherapyNote } from '../../data/records/notes.ts'
import { savePsychotherapyNoteInput } from '../../inputs/notes.ts'
import { accept, command, reject } from '../command.ts'

type Input = z.output<typeof savePsychotherapyNoteInput>

/** Keeps a therapist's own notes of the conversation: apart from the record, sealed, for their author alone. There is no way around it. */
export const savePsychotherapyNote = command<'psychotherapy-note.save', Input, { noteId: string; version: number }>({
  name: 'psychotherapy-note.save',
  input: savePsychotherapyNoteInput,
  standing: async ({ noteId, clientId }, { actor: { practiceId, userId: authorId }, tx }) =>
    noteId === null ? null : loadStandingWords(tx, practiceId, { id: noteId, authorId, clientId }),
  async run({ clientId, appointmentId, noteId, version, text }, { actor, now, tx }) {
    const { practiceId, userId: authorId } = actor
    if (noteId === null) {
      if ((await loadDiagnoses(tx, practiceId, clientId)) === null) return reject({ form: ['There is no such client.'] })
      if (appointmentId !== null && !(await isVisitOf(tx, practiceId, appointmentId, clientId)))
        return reject({ form: ['This visit is not one of this client.'] })
      const id = await insertPsychotherapyNote(tx, { practiceId, clientId, authorId, appointmentId, text, now })
      return accept({ noteId: id, version: 1 }, { clientId, objectId: id })
    }
    const read = version ?? 0
    if (!(await updatePsychotherapyNote(tx, { practiceId, id: noteId, version: read }, { authorId, clientId, text, now })))
      return reject({ form: ['There is no such note.'] })
    return accept({ noteId, version: read + 1 }, { clientId, objectId: noteId })
  },
})
