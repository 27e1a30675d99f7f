'use server'

import { changeClientEmail } from '../commands/clients/change-email.ts'
import { createClient } from '../commands/clients/create-client.ts'
import { endRems, enrolRems } from '../commands/clients/enrol-rems.ts'
import { recordCssrs } from '../commands/clients/record-cssrs.ts'
import { recordScreening } from '../commands/clients/record-screening.ts'
import { removeContact } from '../commands/clients/remove-contact.ts'
import { resetClientSecondFactor } from '../commands/clients/reset-second-factor.ts'
import { saveBody } from '../commands/clients/save-body.ts'
import { saveContact } from '../commands/clients/save-contact.ts'
import { setDiagnosis } from '../commands/clients/set-diagnosis.ts'
import { setObjectives } from '../commands/clients/set-objectives.ts'
import { submitIntake } from '../commands/clients/submit-intake.ts'
import { updateProfile } from '../commands/clients/update-profile.ts'
import { coverageNotSure } from '../commands/coverage/not-sure.ts'
import { saveCoverage } from '../commands/coverage/save-coverage.ts'
import type { ResetClientSecondFactorInput } from '../inputs/access.ts'
import type {
  ChangeClientEmailInput,
  CreateClientInput,
  EndRemsInput,
  EnrolRemsInput,
  RecordCssrsInput,
  RecordScreeningInput,
  RemoveContactInput,
  SaveBodyInput,
  SaveContactInput,
  SetDiagnosisInput,
  SetObjectivesInput,
  SubmitIntakeInput,
  UpdateProfileInput,
} from '../inputs/clients.ts'
import type { SaveCoverageInput } from '../inputs/coverage.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

const intake = [paths.portal.home, paths.portal.intake, paths.portal.crisis]

export async function createClientAction(input: CreateClientInput, key?: string) {
  return act(createClient, input, [paths.clinic.clients], key)
}
export async function changeClientEmailAction(input: ChangeClientEmailInput, key?: string) {
  return act(changeClientEmail, input, [paths.clinic.clients], key)
}
export async function resetClientSecondFactorAction(input: ResetClientSecondFactorInput, key?: string) {
  return act(resetClientSecondFactor, input, ({ clientId }) => [paths.clinic.clientTab(clientId, 'record')], key)
}
export async function updateProfileAction(input: UpdateProfileInput, key?: string) {
  return act(updateProfile, input, ({ clientId }) => (clientId ? [paths.clinic.clientTab(clientId, 'record')] : intake), key)
}
export async function saveContactAction(input: SaveContactInput, key?: string) {
  return act(saveContact, input, ({ clientId }) => (clientId ? [paths.clinic.clientTab(clientId, 'record')] : intake), key)
}
export async function removeContactAction(input: RemoveContactInput, key?: string) {
  return act(removeContact, input, ({ clientId }) => [paths.clinic.clientTab(clientId, 'record')], key)
}
export async function setDiagnosisAction(input: SetDiagnosisInput, key?: string) {
  return act(setDiagnosis, input, ({ clientId }) => [paths.clinic.client(clientId), paths.clinic.clientTab(clientId, 'record')], key)
}
export async function setObjectivesAction(input: SetObjectivesInput, key?: string) {
  return act(setObjectives, input, ({ clientId }) => (clientId ? [paths.clinic.clientTab(clientId, 'record')] : intake), key)
}
export async function recordScreeningAction(input: RecordScreeningInput, key?: string) {
  return act(recordScreening, input, intake, key)
}
export async function recordCssrsAction(input: RecordCssrsInput, key?: string) {
  return act(recordCssrs, input, intake, key)
}
export async function saveBodyAction(input: SaveBodyInput, key?: string) {
  return act(saveBody, input, ({ clientId }) => [paths.clinic.clientTab(clientId, 'record'), paths.prescriber.client(clientId)], key)
}
export async function enrolRemsAction(input: EnrolRemsInput, key?: string) {
  return act(enrolRems, input, ({ clientId }) => [paths.clinic.clientTab(clientId, 'record')], key)
}
export async function endRemsAction(input: EndRemsInput, key?: string) {
  return act(endRems, input, [paths.clinic.clients], key)
}
export async function submitIntakeAction(input: SubmitIntakeInput, key?: string) {
  return act(submitIntake, input, intake, key)
}
/** The client does not know how they are covered. */
export async function coverageNotSureAction(input: Record<string, never>, key?: string) {
  return act(coverageNotSure, input, intake, key)
}
/** What a client says about their own insurance. */
export async function saveOwnCoverageAction(input: SaveCoverageInput, key?: string) {
  return act(saveCoverage, input, intake, key)
}
