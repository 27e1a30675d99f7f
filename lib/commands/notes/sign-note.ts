import 'server-only'
import type { z } from 'zod'
import { sha256Hex } from '../../crypto/digests.ts'
import { fromDay } from '../../data/dates.ts'
import { findVisitOfNote, type LoadedNote, loadNote, updateNote } from '../../data/records/notes.ts'
import { asJob, type Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { canonicalNote } from '../../domain/notes/canonical-note.ts'
import { signNoteInput } from '../../inputs/notes/sign-note.ts'
import { postChargesForDay } from '../billing/post-charges.ts'
import { accept, command, decline, reject } from '../command.ts'
import { askVisit, lockVisit } from '../law/ask-visit.ts'
import { sessionsAround } from './sessions-around.ts'

type Input = z.output<typeof signNoteInput>

/**
 * Signs a progress note: it is locked with a fingerprint of its words, and the charges of the client's day are written with it
 * (decision 28). What could not be billed comes back as warnings; it is never moved to the client.
 */
export const signNote = command<'note.sign', Input, { noteId: string }>({
  name: 'note.sign',
  input: signNoteInput,
  async run({ noteId, timesReason }, { actor, now, tx }) {
    const { practiceId, clinicianId, userId } = actor
    const appointmentId = await findVisitOfNote(tx, practiceId, noteId)
    // The visit before its note: whoever saves a note locks them in this order too.
    const isThere = appointmentId !== null && (await lockVisit(tx, practiceId, appointmentId)) !== null
    const note = isThere ? await loadNote(tx, practiceId, noteId) : null
    const asked =
      note && appointmentId !== null
        ? await askVisit(tx, {
            actor,
            now,
            appointmentId,
            moment: 'sign',
            act: { note: { ...(await factsOf(tx, actor, note)), clinicianId, timesReason } },
          })
        : null
    if (!note || !asked) return reject({ form: ['There is no such note.'] })
    const { ruling, stops, warnings, row } = asked
    const trace = { clientId: note.clientId, objectId: noteId }
    if (stops.length > 0) return decline({ ...ruling, alternatives: [] }, trace)
    const signed = { signedAt: now, signedBy: userId, timesReason }
    await updateNote(tx, practiceId, noteId, { ...signed, status: 'signed', hash: sha256Hex(canonicalNote({ ...note, ...signed })) })
    const serviceOn = fromDay(row.serviceOn)
    const unbilled = await asJob(tx, actor, 'bill-day', () =>
      postChargesForDay(tx, { actor, practiceId, clientId: note.clientId, serviceOn, now }),
    )
    const details = { serviceOn, codes: unbilled.map(({ code }) => code), ...(timesReason && { reason: timesReason }) }
    return accept({ noteId }, { ...trace, details }, [...warnings, ...unbilled])
  },
})

/** What the law asks of a note. */
const factsOf = async (tx: Tx, actor: Actor, note: LoadedNote) => ({
  ...{ status: note.status, authorClinicianId: note.clinicianId },
  hasText: Object.values((note.body ?? {}) as Record<string, unknown>).some((part) => typeof part === 'string' && part.trim() !== ''),
  ...{ startedAt: note.startedAt, stoppedAt: note.stoppedAt, diagnosisCodes: note.diagnosisCodes },
  cameAt: note.appointment?.arrivedAt ?? null,
  visitEndedAt: note.appointment?.completedAt ?? null,
  groupId: note.groupId,
  otherSessions: note.appointment ? await sessionsAround(tx, actor, { ...note, on: fromDay(note.appointment.serviceOn) }) : [],
})
