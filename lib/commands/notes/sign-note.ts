import 'server-only'
import type { z } from 'zod'
import { sha256Hex } from '../../crypto/digests.ts'
import { BrokenInvariant } from '../../data/errors.ts'
import { readJson } from '../../data/kept-json/columns.ts'
import { signNoteRow } from '../../data/records/notes.ts'
import { loadSigning, type Signing } from '../../data/records/signing.ts'
import { afterwardsAsJob } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { decideVisit, stopsFor, warningsIn } from '../../domain/law/decide-visit.ts'
import { lawVisitOf } from '../../domain/law/visit.ts'
import { worldAtSigning } from '../../domain/law/world-at-signing.ts'
import { canonicalNote } from '../../domain/notes/canonical-note.ts'
import { signNoteInput } from '../../inputs/notes.ts'
import { postLockedDay } from '../billing/post-charges.ts'
import { accept, command, decline, reject } from '../command.ts'
import { sessionsBeside } from './sessions-around.ts'

type Input = z.output<typeof signNoteInput>

/**
 * Signs a progress note: it is locked with a fingerprint of its words, and the charges of the client's day are written with
 * it. What could not be billed comes back as warnings; it is never moved to the client.
 */
export const signNote = command<'note.sign', Input, { noteId: string }>({
  name: 'note.sign',
  input: signNoteInput,
  async run({ noteId, timesReason }, { actor, now, tx }) {
    const { practiceId, clinicianId, userId } = actor
    const signing = await loadSigning(tx, practiceId, noteId, { clinicianId, now })
    if (!signing) return reject({ form: ['There is no such note.'] })
    const { note, known } = signing
    const { ruling, stops, warnings } = askSigning(signing, { actor, now, timesReason })
    const { clientId, serviceOn } = note
    const trace = { clientId, objectId: noteId }
    if (stops.length > 0) return decline({ ...ruling, alternatives: [] }, trace)
    const hand = { signedAt: now, signedBy: userId, timesReason }
    const signature = { ...hand, hash: sha256Hex(canonicalNote({ ...note, ...hand })) }
    const unbilled = await afterwardsAsJob(
      tx,
      actor,
      'bill-day',
      (entering) => signNoteRow(tx, practiceId, noteId, signature, entering),
      (signed) => postLockedDay(tx, { actor, practiceId, clientId, serviceOn, now }, known, signed),
    )
    const details = { serviceOn, codes: unbilled.map(({ code }) => code), ...(timesReason && { reason: timesReason }) }
    return accept({ noteId }, { ...trace, details }, [...warnings, ...unbilled])
  },
})

type Asking = { readonly actor: Actor & { readonly clinicianId: string }; readonly now: Date; readonly timesReason: string | null }

/** Puts the note to the law. */
function askSigning({ note, facts, known: { sessions } }: Signing, { actor, now, timesReason }: Asking) {
  const world = worldAtSigning(facts)
  const [booked] = world.visits
  if (!booked) throw new BrokenInvariant('a note is about a visit')
  const { status, clinicianId, clientId, startedAt, stoppedAt, diagnosisCodes, arrivedAt, completedAt, groupId } = note
  const asked = {
    ...{ status, authorClinicianId: clinicianId, clinicianId: actor.clinicianId, timesReason, groupId },
    ...{ cameAt: arrivedAt, visitEndedAt: completedAt },
    hasText: Object.values(readJson('Note.body', note.body)).some((part) => part.trim() !== ''),
    ...{ startedAt, stoppedAt, diagnosisCodes },
    otherSessions: sessionsBeside(sessions.signed, { clientId, clinicianId, startedAt, stoppedAt }),
  }
  const ruling = decideVisit(world, lawVisitOf(world, booked), 'sign', { actor, now, act: { note: asked } })
  return { ruling, stops: stopsFor(ruling, actor, ''), warnings: warningsIn(ruling) }
}
