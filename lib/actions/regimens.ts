'use server'

import { chooseFormat } from '../commands/regimens/choose-format.ts'
import { planRegimen } from '../commands/regimens/plan-regimen.ts'
import type { ChooseFormatInput } from '../inputs/regimens/choose-format.ts'
import type { PlanRegimenInput } from '../inputs/regimens/plan-regimen.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

export async function planRegimenAction(input: PlanRegimenInput, key?: string) {
  return act(planRegimen, input, [paths.clinic.client(input.clientId), paths.clinic.clientTab(input.clientId, 'regimen')], key)
}
export async function chooseFormatAction(input: ChooseFormatInput, key?: string) {
  return act(chooseFormat, input, [paths.clinic.today, paths.portal.regimen], key)
}
