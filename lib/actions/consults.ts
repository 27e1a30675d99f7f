'use server'

import { bookConsult } from '../commands/consults/book-consult.ts'
import { cancelConsult } from '../commands/consults/cancel-consult.ts'
import { convertConsult } from '../commands/consults/convert-consult.ts'
import { correctConsult } from '../commands/consults/correct-consult.ts'
import { holdConsult } from '../commands/consults/hold-consult.ts'
import { requestCall } from '../commands/consults/request-call.ts'
import { rescheduleConsult } from '../commands/consults/reschedule-consult.ts'
import { workConsult } from '../commands/consults/work-consult.ts'
import type {
  BookConsultInput,
  CancelConsultInput,
  ConvertConsultInput,
  CorrectConsultInput,
  HoldConsultInput,
  RequestCallInput,
  RescheduleConsultInput,
  WorkConsultInput,
} from '../inputs/consults.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'
import { consultLinkDoor, publicDoor } from './public-doors.ts'

const lists = [paths.clinic.consults]

export async function holdConsultAction(input: HoldConsultInput, key?: string) {
  return publicDoor(holdConsult, input, { budget: 'public-hold', key })
}

export async function bookConsultAction(input: BookConsultInput, key?: string) {
  return publicDoor(bookConsult, input, { budget: 'public-form', refresh: lists, key })
}

export async function requestCallAction(input: RequestCallInput, key?: string) {
  return publicDoor(requestCall, input, { budget: 'public-form', refresh: lists, key })
}

/** For somebody on the telephone. */
export async function enterConsultAction(input: BookConsultInput, key?: string) {
  return act(bookConsult, input, lists, key)
}

export async function moveOwnConsultAction(input: { readonly token: string; readonly startsAt: string }, key?: string) {
  return consultLinkDoor(rescheduleConsult, input?.token, (consultId) => ({ consultId, startsAt: input.startsAt }), lists, key)
}

export async function cancelOwnConsultAction(input: { readonly token: string }, key?: string) {
  return consultLinkDoor(cancelConsult, input?.token, (consultId) => ({ consultId }), lists, key)
}

export async function rescheduleConsultAction(input: RescheduleConsultInput, key?: string) {
  return act(rescheduleConsult, input, lists, key)
}

export async function cancelConsultAction(input: CancelConsultInput, key?: string) {
  return act(cancelConsult, input, lists, key)
}

export async function workConsultAction(input: WorkConsultInput, key?: string) {
  return act(workConsult, input, lists, key)
}

export async function correctConsultAction(input: CorrectConsultInput, key?: string) {
  return act(correctConsult, input, ({ consultId }) => [...lists, paths.clinic.consult(consultId)], key)
}

export async function convertConsultAction(input: ConvertConsultInput, key?: string) {
  return act(convertConsult, input, [...lists, paths.clinic.clients], key)
}
