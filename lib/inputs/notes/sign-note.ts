import { z } from 'zod'

export const signNoteInput = z.strictObject({ noteId: z.uuid() })
export type SignNoteInput = z.input<typeof signNoteInput>
