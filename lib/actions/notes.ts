'use server'

import { addAddendum } from '../commands/notes/add-addendum.ts'
import { saveNote } from '../commands/notes/save-note.ts'
import { savePsychotherapyNote } from '../commands/notes/save-psychotherapy-note.ts'
import { signNote } from '../commands/notes/sign-note.ts'
import type { AddAddendumInput, SaveNoteInput, SavePsychotherapyNoteInput, SignNoteInput } from '../inputs/notes.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

export async function saveNoteAction(input: SaveNoteInput, key?: string) {
  return act(saveNote, input, ({ appointmentId }) => [paths.clinic.note(appointmentId)], key)
}
export async function signNoteAction(input: SignNoteInput, key?: string) {
  return act(signNote, input, [paths.clinic.today], key)
}
export async function addAddendumAction(input: AddAddendumInput, key?: string) {
  return act(addAddendum, input, [], key)
}
export async function savePsychotherapyNoteAction(input: SavePsychotherapyNoteInput, key?: string) {
  return act(savePsychotherapyNote, input, [], key)
}
