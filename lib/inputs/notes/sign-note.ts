import { z } from 'zod'

export const signNoteInput = z.strictObject({
  noteId: z.uuid(),
  /** Asked for when the times look wrong. */
  timesReason: z.string().trim().min(5, 'Say why in a few words.').max(300, 'Use at most 300 characters.').nullable().default(null),
})
export type SignNoteInput = z.input<typeof signNoteInput>
