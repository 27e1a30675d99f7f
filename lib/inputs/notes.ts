import { z } from 'zod'
import { diagnosisCodesField } from './fields.ts'
import { instant } from './instant.ts'
import { versionField } from './version.ts'

const part = z.string().trim().max(1_000, 'Use at most 1,000 characters here.').default('')

/** What is added to a signed note; its author may correct its times, and add what a visit beside it asks for. */
export const addAddendumInput = z
  .strictObject({
    noteId: z.uuid(),
    text: z.string().trim().min(1, 'Write what is to be added.').max(8_000, 'Use at most 8,000 characters.'),
    goal: part,
    need: part,
    startedAt: instant.nullable().default(null),
    stoppedAt: instant.nullable().default(null),
  })
  .refine(({ startedAt, stoppedAt }) => (startedAt === null) === (stoppedAt === null), {
    path: ['stoppedAt'],
    message: 'Enter both times, or neither.',
  })
export type AddAddendumInput = z.input<typeof addAddendumInput>

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

export const saveNoteInput = z.strictObject({
  appointmentId: z.uuid(),
  version: versionField,
  body: noteBody,
  startedAt: instant.nullable().default(null),
  stoppedAt: instant.nullable().default(null),
  /** Null: those of the client's record. */
  diagnosisCodes: diagnosisCodesField.nullable().default(null),
})
export type SaveNoteInput = z.input<typeof saveNoteInput>

export const savePsychotherapyNoteInput = z.strictObject({
  clientId: z.uuid(),
  appointmentId: z.uuid().nullable().default(null),
  /** Null begins a new note. */
  noteId: z.uuid().nullable().default(null),
  version: versionField,
  text: z.string().trim().min(1, 'Write something first.').max(20_000, 'Use at most 20,000 characters.'),
})
export type SavePsychotherapyNoteInput = z.input<typeof savePsychotherapyNoteInput>

export const signNoteInput = z.strictObject({
  noteId: z.uuid(),
  /** Asked for when the times look wrong. */
  timesReason: z.string().trim().min(5, 'Say why in a few words.').max(300, 'Use at most 300 characters.').nullable().default(null),
})
export type SignNoteInput = z.input<typeof signNoteInput>
