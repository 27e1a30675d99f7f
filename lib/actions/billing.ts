'use server'

import { answerDispute } from '../commands/billing/answer-dispute.ts'
import { applyCredit } from '../commands/billing/apply-credit.ts'
import { askSuperbill } from '../commands/billing/ask-superbill.ts'
import { askWriteOff } from '../commands/billing/ask-write-off.ts'
import { beginCounting } from '../commands/billing/begin-counting.ts'
import { billAgain } from '../commands/billing/bill-again.ts'
import { cancelRefund } from '../commands/billing/cancel-refund.ts'
import { closeDay } from '../commands/billing/close-day.ts'
import { decideHardship } from '../commands/billing/decide-hardship.ts'
import { decideWriteOff } from '../commands/billing/decide-write-off.ts'
import { declineSuperbill } from '../commands/billing/decline-superbill.ts'
import { disputeCharge } from '../commands/billing/dispute-charge.ts'
import { endHardship } from '../commands/billing/end-hardship.ts'
import { giveEstimate } from '../commands/billing/give-estimate.ts'
import { issueSuperbill } from '../commands/billing/issue-superbill.ts'
import { openRefund } from '../commands/billing/open-refund.ts'
import { payRefund } from '../commands/billing/pay-refund.ts'
import { reversePayment } from '../commands/billing/reverse-payment.ts'
import { setUnitLimit } from '../commands/billing/set-unit-limit.ts'
import { signOffPayerCode } from '../commands/billing/sign-off-payer-code.ts'
import { takePayment } from '../commands/billing/take-payment.ts'
import { voidSuperbill } from '../commands/billing/void-superbill.ts'
import { waiveMissedFee } from '../commands/billing/waive-missed-fee.ts'
import type {
  AnswerDisputeInput,
  ApplyCreditInput,
  AskSuperbillInput,
  AskWriteOffInput,
  BeginCountingInput,
  BillAgainInput,
  CancelRefundInput,
  CloseDayInput,
  DecideHardshipInput,
  DecideWriteOffInput,
  DeclineSuperbillInput,
  DisputeChargeInput,
  EndHardshipInput,
  GiveEstimateInput,
  IssueSuperbillInput,
  OpenRefundInput,
  PayRefundInput,
  ReversePaymentInput,
  SetUnitLimitInput,
  SignOffPayerCodeInput,
  TakePaymentInput,
  VoidSuperbillInput,
  WaiveMissedFeeInput,
} from '../inputs/billing.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

export async function takePaymentAction(input: TakePaymentInput, key?: string) {
  return act(takePayment, input, ({ clientId }) => [paths.clinic.desk, paths.clinic.clientTab(clientId, 'money')], key)
}

export async function reversePaymentAction(input: ReversePaymentInput, key?: string) {
  return act(reversePayment, input, [paths.clinic.desk, paths.portal.money], key)
}

export async function openRefundAction(input: OpenRefundInput, key?: string) {
  return act(openRefund, input, ({ clientId }) => [paths.clinic.desk, paths.portal.money, paths.clinic.clientTab(clientId, 'money')], key)
}

export async function payRefundAction(input: PayRefundInput, key?: string) {
  return act(payRefund, input, [paths.clinic.desk, paths.portal.money], key)
}

export async function cancelRefundAction(input: CancelRefundInput, key?: string) {
  return act(cancelRefund, input, [paths.clinic.desk, paths.portal.money], key)
}

export async function askWriteOffAction(input: AskWriteOffInput, key?: string) {
  return act(askWriteOff, input, ({ clientId }) => [paths.clinic.desk, paths.clinic.clientTab(clientId, 'money')], key)
}

export async function decideWriteOffAction(input: DecideWriteOffInput, key?: string) {
  return act(decideWriteOff, input, [paths.clinic.desk, paths.portal.money], key)
}

export async function decideHardshipAction(input: DecideHardshipInput, key?: string) {
  return act(decideHardship, input, ({ clientId }) => [paths.clinic.clientTab(clientId, 'money'), paths.portal.money], key)
}

export async function endHardshipAction(input: EndHardshipInput, key?: string) {
  return act(endHardship, input, [paths.clinic.desk, paths.portal.money], key)
}

export async function waiveMissedFeeAction(input: WaiveMissedFeeInput, key?: string) {
  return act(waiveMissedFee, input, ({ appointmentId }) => [paths.clinic.visit(appointmentId), paths.clinic.desk, paths.portal.money], key)
}

export async function closeDayAction(input: CloseDayInput, key?: string) {
  return act(closeDay, input, [paths.clinic.dayClose], key)
}

export async function beginCountingAction(input: BeginCountingInput, key?: string) {
  return act(beginCounting, input, [paths.clinic.dayClose], key)
}

export async function applyCreditAction(input: ApplyCreditInput, key?: string) {
  return act(applyCredit, input, ({ clientId }) => [paths.clinic.desk, paths.clinic.clientTab(clientId, 'money')], key)
}

export async function billAgainAction(input: BillAgainInput, key?: string) {
  return act(billAgain, input, [paths.clinic.claims, paths.clinic.desk], key)
}

export async function issueSuperbillAction(input: IssueSuperbillInput, key?: string) {
  return act(issueSuperbill, input, ({ clientId }) => [paths.clinic.clientTab(clientId, 'money'), paths.portal.money], key)
}

export async function askSuperbillAction(input: AskSuperbillInput, key?: string) {
  return act(askSuperbill, input, [paths.portal.money, paths.clinic.desk], key)
}

export async function disputeChargeAction(input: DisputeChargeInput, key?: string) {
  return act(disputeCharge, input, [paths.portal.money, paths.clinic.desk], key)
}

export async function answerDisputeAction(input: AnswerDisputeInput, key?: string) {
  return act(answerDispute, input, [paths.portal.money, paths.clinic.desk], key)
}

export async function declineSuperbillAction(input: DeclineSuperbillInput, key?: string) {
  return act(declineSuperbill, input, [paths.clinic.desk, paths.portal.money], key)
}

export async function signOffPayerCodeAction(input: SignOffPayerCodeInput, key?: string) {
  return act(signOffPayerCode, input, [paths.clinic.claims], key)
}

export async function setUnitLimitAction(input: SetUnitLimitInput, key?: string) {
  return act(setUnitLimit, input, [paths.clinic.claims], key)
}

export async function voidSuperbillAction(input: VoidSuperbillInput, key?: string) {
  return act(voidSuperbill, input, [paths.clinic.desk], key)
}

export async function giveEstimateAction(input: GiveEstimateInput, key?: string) {
  return act(giveEstimate, input, ({ clientId }) => [paths.portal.money, paths.clinic.clientTab(clientId, 'money')], key)
}
