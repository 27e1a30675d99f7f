import { saveNote } from '../../../lib/commands/notes/save-note.ts'
import { instantAt } from '../../../lib/domain/time/practice-time.ts'
import type { TestClient } from '../../support/clinic/clients.ts'
import { type Clinic, done } from '../../support/clinic.ts'
import { type Held, heldVisit } from './office.ts'

const words = { intention: '', summary: 'We worked on it.', interventions: '', response: '', plan: '' }

/** A visit that was, with its note written and not signed yet. */
export async function written(clinic: Clinic, client: TestClient, visit: Held, now: Date) {
  const visitId = await heldVisit(clinic, client, visit)
  const startsAt = instantAt(visit.on, visit.at, clinic.timeZone)
  const times = { startedAt: startsAt.toISOString(), stoppedAt: new Date(startsAt.getTime() + visit.minutes * 60_000).toISOString() }
  const note = { appointmentId: visitId, body: words, ...times, diagnosisCodes: ['F33.1'] }
  const { noteId } = await done(clinic.run(saveNote, note, visit.therapist.actor, now))
  return { visitId, noteId }
}

/** How its note is signed. */
export const signing = (noteId: string) => ({ noteId, timesReason: null })
