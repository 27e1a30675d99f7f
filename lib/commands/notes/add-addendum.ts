import 'server-only'
import { sha256Hex } from '../../crypto/digests.ts'
import { insertNote, loadNote } from '../../data/records/notes.ts'
import { rulingOf } from '../../domain/finding.ts'
import { canonicalNote } from '../../domain/notes/canonical-note.ts'
import { ruleAddendum } from '../../domain/notes/rule-note.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { newId } from '../../ids.ts'
import { addAddendumInput } from '../../inputs/notes/add-addendum.ts'
import { accept, command, decline, reject } from '../command.ts'

/** Adds to a signed note, signed at once by who adds it. The note itself stays as it is, and no charge changes. */
export const addAddendum = command<'note.add-addendum', { noteId: string; text: string }, { noteId: string }>({
  name: 'note.add-addendum',
  input: addAddendumInput,
  async run({ noteId, text }, { actor, now, tx }) {
    const { practiceId, clinicianId, userId } = actor
    const parent = await loadNote(tx, practiceId, noteId)
    if (!parent || parent.kind === 'addendum') return reject({ form: ['There is no such note.'] })
    const id = newId()
    const addendum = {
      id,
      clientId: parent.clientId,
      appointmentId: parent.appointmentId,
      parentId: noteId,
      clinicianId,
      kind: 'addendum' as const,
      body: { text },
      startedAt: null,
      stoppedAt: null,
      diagnosisCodes: [],
      timesReason: null,
      signedAt: now,
      signedBy: userId,
    }
    const trace = { clientId: parent.clientId, objectId: noteId, details: { addendumId: id } }
    const findings = ruleAddendum({ hasText: text !== '', parentSigned: parent.status === 'signed' })
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    await insertNote(tx, { ...addendum, practiceId, status: 'signed', hash: sha256Hex(canonicalNote(addendum)) })
    return accept({ noteId: id }, trace)
  },
})
