import type { Breaking, Scene } from '../scene.ts'
import { update } from './sql.ts'

const noteOf = ({ appointmentId }: Scene) => ({ appointment_id: appointmentId })
const broken = (row: string, code: string, set: string): Breaking => ({
  ...{ row, in: 'hour', code },
  rows: (scene) => [update(scene, 'note', set, noteOf(scene))],
})

/** The note of a visit without medicine. */
export const noteRows: readonly Breaking[] = [
  {
    ...{ row: 'note.author', in: 'hour', code: 'NOTE_NOT_AUTHOR' },
    given: (given, { clinic }) => ({ ...given, actor: clinic.otherTherapist.actor }),
  },
  broken('note.words', 'NOTE_EMPTY', "body = '{}'"),
  broken('note.words', 'NOTE_DIAGNOSIS_MISSING', "diagnosis_codes = '{}'"),
  {
    ...{ row: 'note.visit-over', in: 'hour', code: 'NOTE_VISIT_NOT_OVER' },
    rows: (scene) => [update(scene, 'appointment', 'completed_at = NULL', { id: scene.appointmentId })],
  },
  broken('note.times', 'NOTE_TIMES_MISSING', 'stopped_at = NULL'),
  broken(
    'note.day',
    'NOTE_TIMES_NOT_ON_VISIT_DAY',
    "started_at = started_at - interval '1 day', stopped_at = stopped_at - interval '1 day'",
  ),
  {
    ...{ row: 'note.beside', in: 'hour', code: 'NOTE_OUTSIDE_VISIT' },
    rows: (scene) => [update(scene, 'appointment', "arrived_at = starts_at + interval '31 minutes'", { id: scene.appointmentId })],
  },
  broken('note.length', 'NOTE_LONGER_THAN_MAXIMUM', "started_at = started_at - interval '3 hours'"),
]
