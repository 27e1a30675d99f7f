import { z } from 'zod'

export const savePsychotherapyNoteInput = z.strictObject({
  clientId: z.uuid(),
  appointmentId: z.uuid().nullable().default(null),
  /** Null begins a new note. */
  noteId: z.uuid().nullable().default(null),
  /** The version that was read before it was changed. */
  version: z.number().int().positive().max(1_000_000).nullable().default(null),
  text: z.string().trim().min(1, 'Write something first.').max(20_000, 'Use at most 20,000 characters.'),
})
export type SavePsychotherapyNoteInput = z.input<typeof savePsychotherapyNoteInput>
