'use server'

import { noteDisclosure, takeOutDisclosure } from '../commands/practice/disclosure-notes.ts'
import { liftLegalHold, placeLegalHold } from '../commands/practice/legal-hold.ts'
import type { LiftLegalHoldInput, NoteDisclosureInput, PlaceLegalHoldInput, TakeOutDisclosureInput } from '../inputs/practice.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

export async function placeLegalHoldAction(input: PlaceLegalHoldInput, key?: string) {
  return act(placeLegalHold, input, [paths.clinic.retention], key)
}

export async function liftLegalHoldAction(input: LiftLegalHoldInput, key?: string) {
  return act(liftLegalHold, input, [paths.clinic.retention], key)
}

export async function noteDisclosureAction(input: NoteDisclosureInput, key?: string) {
  return act(noteDisclosure, input, [paths.clinic.setting('disclosures')], key)
}

export async function takeOutDisclosureAction(input: TakeOutDisclosureInput, key?: string) {
  return act(takeOutDisclosure, input, [paths.clinic.setting('disclosures')], key)
}
