'use server'

import { acknowledgeAlert } from '../commands/alerts/acknowledge-alert.ts'
import { closeAlert } from '../commands/alerts/close-alert.ts'
import { closeCrisis } from '../commands/alerts/close-crisis.ts'
import { logCall } from '../commands/alerts/log-call.ts'
import { saveSafetyPlan } from '../commands/clients/save-safety-plan.ts'
import { takeBackYes } from '../commands/clients/take-back-yes.ts'
import type { AcknowledgeAlertInput, CloseAlertInput, CloseCrisisInput, LogCallInput } from '../inputs/alerts.ts'
import type { SaveSafetyPlanInput, TakeBackYesInput } from '../inputs/clients.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

const pages = [paths.clinic.today, paths.clinic.clients, paths.portal.crisis]

export async function acknowledgeAlertAction(input: AcknowledgeAlertInput, key?: string) {
  return act(acknowledgeAlert, input, ({ alertId }) => [...pages, paths.clinic.alert(alertId)], key)
}
export async function logCallAction(input: LogCallInput, key?: string) {
  return act(logCall, input, ({ alertId }) => [paths.clinic.alert(alertId)], key)
}
export async function closeAlertAction(input: CloseAlertInput, key?: string) {
  return act(closeAlert, input, ({ alertId }) => [...pages, paths.clinic.alert(alertId)], key)
}
export async function closeCrisisAction(input: CloseCrisisInput, key?: string) {
  return act(closeCrisis, input, ({ alertId }) => [...pages, paths.clinic.alert(alertId)], key)
}
export async function takeBackYesAction(input: TakeBackYesInput, key?: string) {
  return act(takeBackYes, input, pages, key)
}
export async function saveSafetyPlanAction(input: SaveSafetyPlanInput, key?: string) {
  return act(saveSafetyPlan, input, pages, key)
}
