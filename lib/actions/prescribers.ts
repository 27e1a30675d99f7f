'use server'

import { answerReferral } from '../commands/prescribers/answer-referral.ts'
import { clearScreening } from '../commands/prescribers/clear-screening.ts'
import { decideEligibility } from '../commands/prescribers/decide-eligibility.ts'
import { declineDose } from '../commands/prescribers/decline-dose.ts'
import { endPresence } from '../commands/prescribers/end-presence.ts'
import { orderDose } from '../commands/prescribers/order-dose.ts'
import { proposeDose } from '../commands/prescribers/propose-dose.ts'
import { revokeDose } from '../commands/prescribers/revoke-dose.ts'
import { revokeReferral } from '../commands/prescribers/revoke-referral.ts'
import { savePresence } from '../commands/prescribers/save-presence.ts'
import { sendReferral } from '../commands/prescribers/send-referral.ts'
import { isId } from '../ids.ts'
import type {
  AnswerReferralInput,
  ClearScreeningInput,
  DecideEligibilityInput,
  DeclineDoseInput,
  EndPresenceInput,
  OrderDoseInput,
  ProposeDoseInput,
  RevokeDoseInput,
  RevokeReferralInput,
  SavePresenceInput,
  SendReferralInput,
} from '../inputs/prescribers.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

export async function sendReferralAction(input: SendReferralInput, key?: string) {
  return act(sendReferral, input, ({ clientId }) => [paths.clinic.clientTab(clientId, 'prescribers')], key)
}

export async function revokeReferralAction(input: RevokeReferralInput, key?: string) {
  return act(revokeReferral, input, [paths.clinic.clients], key)
}

export async function answerReferralAction(input: AnswerReferralInput, key?: string) {
  return act(answerReferral, input, [paths.prescriber.referrals], key)
}

export async function decideEligibilityAction(input: DecideEligibilityInput, key?: string) {
  return act(decideEligibility, input, ({ clientId }) => [paths.prescriber.client(clientId)], key)
}

export async function clearScreeningAction(clientId: string, input: ClearScreeningInput, key?: string) {
  return act(clearScreening, input, isId(clientId) ? [paths.prescriber.client(clientId)] : [], key)
}

export async function proposeDoseAction(input: ProposeDoseInput, key?: string) {
  return act(proposeDose, input, ({ clientId }) => [paths.clinic.clientTab(clientId, 'prescribers')], key)
}

export async function orderDoseAction(input: OrderDoseInput, key?: string) {
  return act(orderDose, input, ({ clientId }) => [paths.prescriber.client(clientId)], key)
}

export async function declineDoseAction(input: DeclineDoseInput, key?: string) {
  return act(declineDose, input, [paths.prescriber.referrals], key)
}

export async function revokeDoseAction(input: RevokeDoseInput, key?: string) {
  return act(revokeDose, input, [paths.prescriber.referrals], key)
}

export async function savePresenceAction(input: SavePresenceInput, key?: string) {
  return act(savePresence, input, [paths.prescriber.presence, paths.clinic.presence], key)
}

export async function endPresenceAction(input: EndPresenceInput, key?: string) {
  return act(endPresence, input, [paths.prescriber.presence, paths.clinic.presence], key)
}
