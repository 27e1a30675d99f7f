'use server'

import { closeClient, completeClient, pauseClient } from '../commands/clients/leave.ts'
import { mergeCharts, undoMerge } from '../commands/clients/merge-charts.ts'
import { reopenClient } from '../commands/clients/reopen.ts'
import type { LeaveInput, MergeInput, ReopenInput, UndoMergeInput } from '../inputs/clients.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

export async function pauseClientAction(input: LeaveInput, key?: string) {
  return act(pauseClient, input, ({ clientId }) => [paths.clinic.client(clientId), paths.clinic.calendar], key)
}
export async function completeClientAction(input: LeaveInput, key?: string) {
  return act(completeClient, input, ({ clientId }) => [paths.clinic.client(clientId), paths.clinic.calendar], key)
}
export async function closeClientAction(input: LeaveInput, key?: string) {
  return act(closeClient, input, ({ clientId }) => [paths.clinic.client(clientId), paths.clinic.calendar], key)
}
export async function reopenClientAction(input: ReopenInput, key?: string) {
  return act(reopenClient, input, ({ clientId }) => [paths.clinic.client(clientId)], key)
}
export async function mergeChartsAction(input: MergeInput, key?: string) {
  return act(
    mergeCharts,
    input,
    ({ staysId, goesId }) => [paths.clinic.client(staysId), paths.clinic.client(goesId), paths.clinic.clients],
    key,
  )
}
export async function undoMergeAction(input: UndoMergeInput, key?: string) {
  return act(undoMerge, input, ({ clientId }) => [paths.clinic.client(clientId), paths.clinic.clients], key)
}
