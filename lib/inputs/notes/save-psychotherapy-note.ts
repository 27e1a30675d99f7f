import { z } from 'zod'
import { versionField } from '../version.ts'

export const savePsychotherapyNoteInput = z.strictObject({
  clientId: z.uuid(),
  appointmentId: z.uuid().nullable().default(null),
  /** Null begins a new note. */
  noteId: z.uuid().nullable().default(null),
  version: versionField,
  text: z.string().trim().min(1, 'Write something first.').max(20_000, 'Use at most 20,000 characters.'),
})
export type SavePsychotherapyNoteInput = z.input<typeof savePsychotherapyNoteInput>
