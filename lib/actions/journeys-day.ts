'use server'

import { clearVitals } from '../commands/journeys/clear-vitals.ts'
import { confirmVoid } from '../commands/journeys/confirm-void.ts'
import { confirmWord } from '../commands/journeys/confirm-word.ts'
import { endJourney } from '../commands/journeys/end-journey.ts'
import { recordTakenDose } from '../commands/journeys/record-taken-dose.ts'
import { undoCheckIn } from '../commands/journeys/undo-check-in.ts'
import { undoEvent } from '../commands/journeys/undo-event.ts'
import { voidVitals } from '../commands/journeys/void-vitals.ts'
import type {
  ClearVitalsInput,
  ConfirmVoidInput,
  ConfirmWordInput,
  EndJourneyInput,
  RecordTakenDoseInput,
  UndoEventInput,
  VoidVitalsInput,
} from '../inputs/journeys.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

type Visit = { appointmentId: string }

const pages = ({ appointmentId }: Visit) => [paths.clinic.visit(appointmentId), paths.clinic.console(appointmentId), paths.clinic.today]

export async function recordTakenDoseAction(input: RecordTakenDoseInput, key?: string) {
  return act(recordTakenDose, input, pages, key)
}
export async function undoEventAction(input: UndoEventInput, key?: string) {
  return act(undoEvent, input, pages, key)
}
export async function endJourneyAction(input: EndJourneyInput, key?: string) {
  return act(endJourney, input, pages, key)
}
export async function undoCheckInAction(input: Visit, key?: string) {
  return act(undoCheckIn, input, pages, key)
}
export async function clearVitalsAction(input: ClearVitalsInput, key?: string) {
  return act(clearVitals, input, [], key)
}
export async function confirmWordAction(input: ConfirmWordInput, key?: string) {
  return act(confirmWord, input, [], key)
}
export async function voidVitalsAction(input: VoidVitalsInput, key?: string) {
  return act(voidVitals, input, [], key)
}
export async function confirmVoidAction(input: ConfirmVoidInput, key?: string) {
  return act(confirmVoid, input, [], key)
}
