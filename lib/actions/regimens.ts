'use server'

import { acceptPlan } from '../commands/regimens/accept-plan.ts'
import { chooseFormat } from '../commands/regimens/choose-format.ts'
import { answerExtension, extendRegimen } from '../commands/regimens/extend-regimen.ts'
import { planRegimen } from '../commands/regimens/plan-regimen.ts'
import type { AcceptPlanInput, AnswerExtensionInput, ChooseFormatInput, ExtendRegimenInput, PlanRegimenInput } from '../inputs/regimens.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

export async function planRegimenAction(input: PlanRegimenInput, key?: string) {
  return act(planRegimen, input, ({ clientId }) => [paths.clinic.client(clientId), paths.clinic.clientTab(clientId, 'regimen')], key)
}
export async function chooseFormatAction(input: ChooseFormatInput, key?: string) {
  return act(chooseFormat, input, [paths.clinic.today, paths.portal.regimen], key)
}
export async function acceptPlanAction(input: AcceptPlanInput, key?: string) {
  return act(acceptPlan, input, [paths.portal.regimen, paths.portal.home], key)
}
export async function extendRegimenAction(input: ExtendRegimenInput, key?: string) {
  return act(extendRegimen, input, [paths.clinic.clients, paths.portal.regimen], key)
}
export async function answerExtensionAction(input: AnswerExtensionInput, key?: string) {
  return act(answerExtension, input, [paths.prescriber.referrals, paths.clinic.clients], key)
}
