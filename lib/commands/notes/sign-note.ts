import 'server-only'
import { sha256Hex } from '../../crypto/digests.ts'
import { fromDay } from '../../data/dates.ts'
import { loadNote, updateNote } from '../../data/records/notes.ts'
import { rulingOf } from '../../domain/finding.ts'
import { canonicalNote } from '../../domain/notes/canonical-note.ts'
import { ruleSignNote } from '../../domain/notes/rule-note.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { signNoteInput } from '../../inputs/notes/sign-note.ts'
import { postChargesForDay } from '../billing/post-charges.ts'
import { accept, command, decline, reject } from '../command.ts'

/**
 * Signs a progress note: it is locked with a fingerprint of its words, and the charges of the client's day are written with it
 * (decision 28). What could not be billed comes back as warnings; it is never moved to the client.
 */
export const signNote = command<'note.sign', { noteId: string }, { noteId: string }>({
  name: 'note.sign',
  input: signNoteInput,
  async run({ noteId }, { actor, now, tx }) {
    const { practiceId, clinicianId, userId } = actor
    const note = await loadNote(tx, practiceId, noteId)
    if (!note) return reject({ form: ['There is no such note.'] })
    const trace = { clientId: note.clientId, objectId: noteId }
    const findings = ruleSignNote({
      ...note,
      authorClinicianId: note.clinicianId,
      clinicianId,
      hasText: Object.values((note.body ?? {}) as Record<string, unknown>).some((part) => typeof part === 'string' && part.trim() !== ''),
      visitEndedAt: note.appointment?.completedAt ?? null,
      parentSigned: false,
      now,
    })
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    const hash = sha256Hex(canonicalNote({ ...note, signedAt: now, signedBy: userId }))
    await updateNote(tx, practiceId, noteId, { status: 'signed', signedAt: now, signedBy: userId, hash })
    if (!note.appointment) return accept({ noteId }, trace)
    const serviceOn = fromDay(note.appointment.serviceOn)
    const unbilled = await postChargesForDay(tx, { actor, practiceId, clientId: note.clientId, serviceOn, now })
    return accept({ noteId }, { ...trace, details: { serviceOn, codes: unbilled.map(({ code }) => code) } }, unbilled)
  },
})
