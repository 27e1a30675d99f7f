import { z } from 'zod'

const text = () => z.string().trim().max(8_000, 'Use at most 8,000 characters here.').default('')

/** A progress note by its parts. Psychotherapy notes are kept elsewhere. */
export const noteBody = z.strictObject({
  intention: text(),
  summary: text(),
  interventions: text(),
  response: text(),
  plan: text(),
  /** Where the client has another visit that day: what this one was for, and why it was needed beside it. */
  goal: text(),
  need: text(),
})
export type NoteBody = z.output<typeof noteBody>

export const emptyNoteBody: NoteBody = { intention: '', summary: '', interventions: '', response: '', plan: '', goal: '', need: '' }
