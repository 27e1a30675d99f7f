'use server'

import { answerCoverage } from '../commands/coverage/answer-coverage.ts'
import { askMedicaid } from '../commands/coverage/ask-medicaid.ts'
import { askScaleAppeal } from '../commands/coverage/ask-scale-appeal.ts'
import { assessSlidingFee } from '../commands/coverage/assess-sliding-fee.ts'
import { correctAuthorization } from '../commands/coverage/correct-authorization.ts'
import { decideRestored } from '../commands/coverage/decide-restored.ts'
import { decideScaleAppeal } from '../commands/coverage/decide-scale-appeal.ts'
import { recordAuthorization } from '../commands/coverage/record-authorization.ts'
import { choosePayer, endRestriction, remindRestriction, restrictCoverage } from '../commands/coverage/restrict.ts'
import { saveCoverage } from '../commands/coverage/save-coverage.ts'
import { tellFullFee } from '../commands/coverage/tell-full-fee.ts'
import { carryOut, signWish } from '../commands/coverage/va-wish.ts'
import { verifyBenefit } from '../commands/coverage/verify-benefit.ts'
import type {
  AnswerCoverageInput,
  AskMedicaidInput,
  AskScaleAppealInput,
  AssessSlidingFeeInput,
  CarryOutWishInput,
  ChoosePayerInput,
  CorrectAuthorizationInput,
  DecideRestoredInput,
  DecideScaleAppealInput,
  EndRestrictionInput,
  RecordAuthorizationInput,
  RemindRestrictionInput,
  RestrictInput,
  SaveCoverageInput,
  SignWishInput,
  TellFullFeeInput,
  VerifyBenefitInput,
} from '../inputs/coverage.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

export async function saveCoverageAction(input: SaveCoverageInput, key?: string) {
  return act(saveCoverage, input, ({ clientId }) => [paths.clinic.clientTab(clientId, 'coverage'), paths.portal.money], key)
}

export async function verifyBenefitAction(input: VerifyBenefitInput, key?: string) {
  return act(verifyBenefit, input, [paths.clinic.desk], key)
}

export async function recordAuthorizationAction(input: RecordAuthorizationInput, key?: string) {
  return act(recordAuthorization, input, [paths.clinic.desk], key)
}

export async function correctAuthorizationAction(input: CorrectAuthorizationInput, key?: string) {
  return act(correctAuthorization, input, [paths.clinic.desk], key)
}

export async function assessSlidingFeeAction(input: AssessSlidingFeeInput, key?: string) {
  return act(assessSlidingFee, input, ({ clientId }) => [paths.clinic.clientTab(clientId, 'coverage')], key)
}

export async function tellFullFeeAction(input: TellFullFeeInput, key?: string) {
  return act(tellFullFee, input, ({ clientId }) => [paths.clinic.clientTab(clientId, 'coverage')], key)
}

export async function askScaleAppealAction(input: AskScaleAppealInput, key?: string) {
  return act(askScaleAppeal, input, ({ clientId }) => [paths.clinic.clientTab(clientId, 'coverage'), paths.portal.money], key)
}

export async function decideScaleAppealAction(input: DecideScaleAppealInput, key?: string) {
  return act(decideScaleAppeal, input, [paths.clinic.desk, paths.portal.money], key)
}

export async function restrictCoverageAction(input: RestrictInput, key?: string) {
  return act(restrictCoverage, input, [paths.portal.money, paths.clinic.desk], key)
}

export async function choosePayerAction(input: ChoosePayerInput, key?: string) {
  return act(
    choosePayer,
    input,
    ({ appointmentId }) => [paths.portal.visit(appointmentId), paths.clinic.visit(appointmentId), paths.clinic.desk],
    key,
  )
}

export async function remindRestrictionAction(input: RemindRestrictionInput, key?: string) {
  return act(remindRestriction, input, [paths.clinic.desk], key)
}

export async function endRestrictionAction(input: EndRestrictionInput, key?: string) {
  return act(endRestriction, input, [paths.portal.money, paths.clinic.desk], key)
}

export async function signWishAction(input: SignWishInput, key?: string) {
  return act(signWish, input, [paths.portal.money, paths.clinic.desk], key)
}

export async function carryOutWishAction(input: CarryOutWishInput, key?: string) {
  return act(carryOut, input, [paths.clinic.desk], key)
}

export async function answerCoverageAction(input: AnswerCoverageInput, key?: string) {
  return act(answerCoverage, input, [paths.clinic.desk, paths.portal.money], key)
}

export async function askMedicaidAction(input: AskMedicaidInput, key?: string) {
  return act(askMedicaid, input, [paths.clinic.desk, paths.portal.money], key)
}

export async function decideRestoredAction(input: DecideRestoredInput, key?: string) {
  return act(decideRestored, input, [paths.clinic.desk, paths.portal.money], key)
}
