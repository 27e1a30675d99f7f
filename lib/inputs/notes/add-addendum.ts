import { z } from 'zod'

export const addAddendumInput = z.strictObject({
  noteId: z.uuid(),
  text: z.string().trim().min(1, 'Write what is to be added.').max(8_000, 'Use at most 8,000 characters.'),
})
export type AddAddendumInput = z.input<typeof addAddendumInput>
