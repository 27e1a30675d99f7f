'use server'

import { bookOwnVisit } from '../commands/scheduling/book-own-visit.ts'
import { callOffGroup } from '../commands/scheduling/call-off-group.ts'
import { cancelAppointment } from '../commands/scheduling/cancel-appointment.ts'
import { changeGroup } from '../commands/scheduling/change-group.ts'
import { changeLead } from '../commands/scheduling/change-lead.ts'
import { closeGroup } from '../commands/scheduling/close-group.ts'
import { confirmAppointment } from '../commands/scheduling/confirm-appointment.ts'
import { confirmAppointments } from '../commands/scheduling/confirm-appointments.ts'
import { joinGroup } from '../commands/scheduling/join-group.ts'
import { missAppointment } from '../commands/scheduling/miss-appointment.ts'
import { moveAppointment } from '../commands/scheduling/move-appointment.ts'
import { moveRest } from '../commands/scheduling/move-rest.ts'
import { openGroup } from '../commands/scheduling/open-group.ts'
import { reopenGroup } from '../commands/scheduling/reopen-group.ts'
import { replanAbsence } from '../commands/scheduling/replan-absence.ts'
import { scheduleCycle } from '../commands/scheduling/schedule-cycle.ts'
import { scheduleRegimen } from '../commands/scheduling/schedule-regimen.ts'
import { scheduleVisit } from '../commands/scheduling/schedule-visit.ts'
import { stopWaiting } from '../commands/scheduling/stop-waiting.ts'
import { swapAppointments } from '../commands/scheduling/swap-appointments.ts'
import { waitForSeat } from '../commands/scheduling/wait-for-seat.ts'
import { stopWaitingForTime, waitForTime } from '../commands/scheduling/wait-for-time.ts'
import type {
  AppointmentIdInput,
  BookOwnVisitInput,
  CallOffGroupInput,
  CancelAppointmentInput,
  ChangeGroupInput,
  ChangeLeadInput,
  CloseGroupInput,
  ConfirmAllInput,
  JoinGroupInput,
  MissAppointmentInput,
  MoveAppointmentInput,
  MoveRestInput,
  OpenGroupInput,
  ReopenGroupInput,
  ReplanAbsenceInput,
  ScheduleCycleInput,
  ScheduleRegimenInput,
  ScheduleVisitInput,
  SeatWaitInput,
  SwapAppointmentsInput,
  WaitForTimeInput,
} from '../inputs/scheduling.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

const pages = [paths.clinic.today, paths.clinic.calendar, paths.portal.home, paths.portal.visits]

export async function scheduleCycleAction(input: ScheduleCycleInput, key?: string) {
  return act(scheduleCycle, input, pages, key)
}
export async function scheduleRegimenAction(input: ScheduleRegimenInput, key?: string) {
  return act(scheduleRegimen, input, ({ clientId }) => [...pages, paths.clinic.client(clientId), paths.clinic.planner], key)
}
export async function confirmAppointmentAction(input: AppointmentIdInput, key?: string) {
  return act(confirmAppointment, input, ({ appointmentId }) => [...pages, paths.clinic.visit(appointmentId)], key)
}
export async function confirmAllAction(input: ConfirmAllInput, key?: string) {
  return act(confirmAppointments, input, ({ appointmentIds }) => [...pages, ...appointmentIds.map(paths.clinic.visit)], key)
}
export async function cancelAppointmentAction(input: CancelAppointmentInput, key?: string) {
  return act(cancelAppointment, input, ({ appointmentId }) => [...pages, paths.clinic.visit(appointmentId)], key)
}
export async function missAppointmentAction(input: MissAppointmentInput, key?: string) {
  return act(missAppointment, input, ({ appointmentId }) => [...pages, paths.clinic.visit(appointmentId)], key)
}
export async function openGroupAction(input: OpenGroupInput, key?: string) {
  return act(openGroup, input, [...pages, paths.clinic.groups], key)
}
export async function moveAppointmentAction(input: MoveAppointmentInput, key?: string) {
  return act(moveAppointment, input, ({ appointmentId }) => [...pages, paths.clinic.visit(appointmentId)], key)
}
export async function swapAppointmentsAction(input: SwapAppointmentsInput, key?: string) {
  return act(
    swapAppointments,
    input,
    ({ one, other }) => [...pages, ...[one, other].map(({ appointmentId }) => paths.clinic.visit(appointmentId))],
    key,
  )
}
export async function changeLeadAction(input: ChangeLeadInput, key?: string) {
  return act(changeLead, input, ({ cycleId }) => [...pages, paths.clinic.otherLead(cycleId)], key)
}
export async function moveRestAction(input: MoveRestInput, key?: string) {
  return act(moveRest, input, ({ cycleId }) => [...pages, paths.clinic.moveRest(cycleId)], key)
}
export async function replanAbsenceAction(input: ReplanAbsenceInput, key?: string) {
  return act(replanAbsence, input, ({ timeOffId }) => [...pages, paths.clinic.away, paths.clinic.awayPlan(timeOffId)], key)
}
export async function bookOwnVisitAction(input: BookOwnVisitInput, key?: string) {
  return act(bookOwnVisit, input, [...pages, paths.portal.regimen], key)
}
export async function scheduleVisitAction(input: ScheduleVisitInput, key?: string) {
  return act(scheduleVisit, input, ({ clientId }) => [...pages, paths.clinic.client(clientId)], key)
}
export async function joinGroupAction(input: JoinGroupInput, key?: string) {
  return act(joinGroup, input, [...pages, paths.clinic.groups], key)
}
export async function waitForSeatAction(input: SeatWaitInput, key?: string) {
  return act(waitForSeat, input, [...pages, paths.clinic.groups], key)
}
export async function stopWaitingAction(input: SeatWaitInput, key?: string) {
  return act(stopWaiting, input, [...pages, paths.clinic.groups], key)
}
export async function waitForTimeAction(input: WaitForTimeInput, key?: string) {
  return act(
    waitForTime,
    input,
    ({ appointmentId }) => [...pages, paths.clinic.visit(appointmentId), paths.portal.visit(appointmentId)],
    key,
  )
}
export async function stopWaitingForTimeAction(input: AppointmentIdInput, key?: string) {
  return act(
    stopWaitingForTime,
    input,
    ({ appointmentId }) => [...pages, paths.clinic.visit(appointmentId), paths.portal.visit(appointmentId)],
    key,
  )
}
export async function closeGroupAction(input: CloseGroupInput, key?: string) {
  return act(closeGroup, input, [...pages, paths.clinic.groups], key)
}
export async function callOffGroupAction(input: CallOffGroupInput, key?: string) {
  return act(callOffGroup, input, [...pages, paths.clinic.groups], key)
}
export async function changeGroupAction(input: ChangeGroupInput, key?: string) {
  return act(changeGroup, input, [...pages, paths.clinic.groups], key)
}
export async function reopenGroupAction(input: ReopenGroupInput, key?: string) {
  return act(reopenGroup, input, [...pages, paths.clinic.groups], key)
}
