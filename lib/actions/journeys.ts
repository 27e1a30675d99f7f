'use server'

import { answerDoor } from '../commands/journeys/answer-door.ts'
import { checkIn } from '../commands/journeys/check-in.ts'
import { completeVisit } from '../commands/journeys/complete-visit.ts'
import { dischargeClient } from '../commands/journeys/discharge.ts'
import { planDose } from '../commands/journeys/plan-dose.ts'
import { recordEvent } from '../commands/journeys/record-event.ts'
import { recordVitals } from '../commands/journeys/record-vitals.ts'
import { startVisit } from '../commands/journeys/start-visit.ts'
import { waitForRide } from '../commands/journeys/wait-for-ride.ts'
import { cancelAppointment } from '../commands/scheduling/cancel-appointment.ts'
import { confirmAppointment } from '../commands/scheduling/confirm-appointment.ts'
import { missAppointment } from '../commands/scheduling/miss-appointment.ts'
import type {
  CheckInInput,
  CompleteVisitInput,
  DischargeInput,
  PlanDoseInput,
  RecordEventInput,
  RecordVitalsInput,
  WaitForRideInput,
} from '../inputs/journeys.ts'
import type { CancelAppointmentInput, MissAppointmentInput } from '../inputs/scheduling.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

type Visit = { appointmentId: string }

const pages = ({ appointmentId }: Visit) => [paths.clinic.visit(appointmentId), paths.clinic.console(appointmentId), paths.clinic.today]

export async function confirmVisitAction(input: Visit, key?: string) {
  return act(confirmAppointment, input, pages, key)
}
export async function cancelVisitAction(input: CancelAppointmentInput, key?: string) {
  return act(cancelAppointment, input, (asked) => [...pages(asked), paths.portal.visits], key)
}
export async function missVisitAction(input: MissAppointmentInput, key?: string) {
  return act(missAppointment, input, pages, key)
}
/** What was answered at the door is kept first, also when it keeps the client from going on. */
export async function checkInAction(input: CheckInInput, key?: string) {
  const kept = await act(answerDoor, input, [], typeof key === 'string' ? `door-${key}` : undefined)
  if (kept.status === 'denied' || kept.status === 'refused') return kept
  return act(checkIn, input, pages, key)
}
export async function planDoseAction(input: PlanDoseInput, key?: string) {
  return act(planDose, input, pages, key)
}
export async function startVisitAction(input: Visit, key?: string) {
  return act(startVisit, input, pages, key)
}
export async function completeVisitAction(input: CompleteVisitInput, key?: string) {
  return act(completeVisit, input, pages, key)
}
export async function recordVitalsAction(input: RecordVitalsInput, key?: string) {
  return act(recordVitals, input, pages, key)
}
export async function recordEventAction(input: RecordEventInput, key?: string) {
  return act(recordEvent, input, pages, key)
}
export async function waitForRideAction(input: WaitForRideInput, key?: string) {
  return act(waitForRide, input, pages, key)
}
export async function dischargeAction(input: DischargeInput, key?: string) {
  return act(dischargeClient, input, pages, key)
}
