import 'server-only'
import type { z } from 'zod'
import { loadAppointment } from '../../data/records/appointments.ts'
import { insertNote, loadDiagnoses, loadNoteOfVisit, loadStandingDraft, updateNote } from '../../data/records/notes.ts'
import { rulingOf } from '../../domain/finding.ts'
import { type NoteKind, ruleChangeNote } from '../../domain/notes/rule-note.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { newId } from '../../ids.ts'
import { saveNoteInput } from '../../inputs/notes.ts'
import { accept, command, decline, reject } from '../command.ts'

type Input = z.output<typeof saveNoteInput>

const kinds: Readonly<Record<string, NoteKind>> = {
  preparation: 'preparation',
  journey: 'journey',
  integration: 'integration',
  group: 'group',
  intake: 'intake',
}

/** Keeps the draft of a visit's progress note: one a visit, written by the therapist of the visit, changeable until it is signed. */
export const saveNote = command<'note.save', Input, { noteId: string }>({
  name: 'note.save',
  input: saveNoteInput,
  standing: ({ appointmentId }, { actor, tx }) => loadStandingDraft(tx, actor, appointmentId),
  async run({ appointmentId, body, startedAt, stoppedAt, diagnosisCodes }, { actor, now, tx }) {
    const { practiceId, clinicianId } = actor
    const visit = await loadAppointment(tx, practiceId, appointmentId)
    if (!visit?.clientId) return reject({ form: ['There is no such visit.'] })
    if (visit.clinicianId !== clinicianId) return reject({ form: ['The therapist of the visit writes its note.'] })
    if (visit.status === 'cancelled' || visit.status === 'no_show') return reject({ form: ['This visit did not take place.'] })
    const trace = { clientId: visit.clientId, objectId: appointmentId }
    const codes = diagnosisCodes ?? (await loadDiagnoses(tx, practiceId, visit.clientId)) ?? []
    const content = { body, startedAt, stoppedAt, diagnosisCodes: [...codes] }
    const note = await loadNoteOfVisit(tx, practiceId, appointmentId)
    if (!note) {
      const noteId = newId()
      const kind = kinds[visit.kind] ?? 'follow_up'
      const of = { practiceId, id: noteId, clientId: visit.clientId, appointmentId, groupId: visit.groupId, clinicianId }
      await insertNote(tx, { ...of, kind, status: 'draft', ...content })
      return accept({ noteId }, trace)
    }
    const findings = ruleChangeNote({ status: note.status, authorClinicianId: note.clinicianId, clinicianId })
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    await updateNote(tx, practiceId, note.id, content)
    return accept({ noteId: note.id }, trace)
  },
})
