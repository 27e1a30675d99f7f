'use server'

import { correctMedicare } from '../commands/practice/correct-medicare.ts'
import { publishSiteText } from '../commands/practice/publish-site-text.ts'
import { publishStory } from '../commands/practice/publish-story.ts'
import { reviewDocuments } from '../commands/practice/review-documents.ts'
import { reviewSitePage } from '../commands/practice/review-site-page.ts'
import { saveAllowedAmount } from '../commands/practice/save-allowed-amount.ts'
import { saveClinician } from '../commands/practice/save-clinician.ts'
import { saveClinicianHours } from '../commands/practice/save-clinician-hours.ts'
import { saveClosure } from '../commands/practice/save-closure.ts'
import { saveCredential } from '../commands/practice/save-credential.ts'
import { saveFacility } from '../commands/practice/save-facility.ts'
import { saveFacilityClosure } from '../commands/practice/save-facility-closure.ts'
import { saveLocation } from '../commands/practice/save-location.ts'
import { saveNetworkStanding } from '../commands/practice/save-network-standing.ts'
import { savePayer } from '../commands/practice/save-payer.ts'
import { savePrescriber } from '../commands/practice/save-prescriber.ts'
import { saveRate } from '../commands/practice/save-rate.ts'
import { saveRoom } from '../commands/practice/save-room.ts'
import { saveService } from '../commands/practice/save-service.ts'
import { saveSlidingTiers } from '../commands/practice/save-sliding-tiers.ts'
import { saveSupervision } from '../commands/practice/save-supervision.ts'
import { saveTimeOff } from '../commands/practice/save-time-off.ts'
import { setParameter } from '../commands/practice/set-parameter.ts'
import { takeStoryOff } from '../commands/practice/take-story-off.ts'
import { testMail } from '../commands/practice/test-mail.ts'
import { updatePractice } from '../commands/practice/update-practice.ts'
import { askWholeLook, verifyAuditTrail } from '../commands/practice/verify-audit-trail.ts'
import type { ReviewDocumentsInput, SetParameterInput, UpdatePracticeInput } from '../inputs/practice.ts'
import type {
  CorrectMedicareInput,
  SaveClinicianHoursInput,
  SaveClinicianInput,
  SaveCredentialInput,
  SavePrescriberInput,
  SaveSupervisionInput,
  SaveTimeOffInput,
} from '../inputs/practice-people.ts'
import type {
  SaveClosureInput,
  SaveFacilityClosureInput,
  SaveFacilityInput,
  SaveLocationInput,
  SaveRoomInput,
} from '../inputs/practice-places.ts'
import type {
  SaveAllowedAmountInput,
  SaveNetworkStandingInput,
  SavePayerInput,
  SaveRateInput,
  SaveServiceInput,
  SaveSlidingTiersInput,
} from '../inputs/practice-prices.ts'
import type { PublishSiteTextInput, PublishStoryInput, ReviewSitePageInput, TakeStoryOffInput } from '../inputs/site.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

const { setting, settings, calendar } = paths.clinic

export async function updatePracticeAction(input: UpdatePracticeInput, key?: string) {
  return act(updatePractice, input, [settings, setting('practice')], key)
}

export async function saveLocationAction(input: SaveLocationInput, key?: string) {
  return act(saveLocation, input, [setting('locations')], key)
}

export async function saveClosureAction(input: SaveClosureInput, key?: string) {
  return act(saveClosure, input, [setting('locations')], key)
}

export async function saveRoomAction(input: SaveRoomInput, key?: string) {
  return act(saveRoom, input, [setting('rooms')], key)
}

export async function saveFacilityAction(input: SaveFacilityInput, key?: string) {
  return act(saveFacility, input, [setting('facilities')], key)
}

export async function saveFacilityClosureAction(input: SaveFacilityClosureInput, key?: string) {
  return act(saveFacilityClosure, input, [setting('facilities')], key)
}

export async function correctMedicareAction(input: CorrectMedicareInput, key?: string) {
  return act(correctMedicare, input, [setting('clinicians')], key)
}

export async function saveSupervisionAction(input: SaveSupervisionInput, key?: string) {
  return act(saveSupervision, input, [setting('clinicians')], key)
}

export async function saveNetworkStandingAction(input: SaveNetworkStandingInput, key?: string) {
  return act(saveNetworkStanding, input, [setting('payers')], key)
}

export async function saveClinicianAction(input: SaveClinicianInput, key?: string) {
  return act(saveClinician, input, [setting('clinicians')], key)
}

export async function saveClinicianHoursAction(input: SaveClinicianHoursInput, key?: string) {
  return act(saveClinicianHours, input, [setting('clinicians'), calendar], key)
}

export async function savePrescriberAction(input: SavePrescriberInput, key?: string) {
  return act(savePrescriber, input, [setting('prescribers')], key)
}

export async function saveCredentialAction(input: SaveCredentialInput, key?: string) {
  return act(saveCredential, input, [settings, setting('credentials')], key)
}

export async function saveServiceAction(input: SaveServiceInput, key?: string) {
  return act(saveService, input, [setting('services')], key)
}

export async function saveRateAction(input: SaveRateInput, key?: string) {
  return act(saveRate, input, [setting('services')], key)
}

export async function savePayerAction(input: SavePayerInput, key?: string) {
  return act(savePayer, input, [setting('payers')], key)
}

export async function saveAllowedAmountAction(input: SaveAllowedAmountInput, key?: string) {
  return act(saveAllowedAmount, input, [setting('payers')], key)
}

export async function saveSlidingTiersAction(input: SaveSlidingTiersInput, key?: string) {
  return act(saveSlidingTiers, input, [setting('sliding-scale')], key)
}

export async function setParameterAction(input: SetParameterInput, key?: string) {
  return act(setParameter, input, [setting('rules')], key)
}

export async function saveTimeOffAction(input: SaveTimeOffInput, key?: string) {
  return act(saveTimeOff, input, [setting('clinicians'), calendar, paths.clinic.away], key)
}

/** Looking at the chain is an entry in it, so the trail on screen is refreshed. */
export async function verifyAuditTrailAction() {
  return act(verifyAuditTrail, {}, [setting('audit')])
}

export async function reviewDocumentsAction(input: ReviewDocumentsInput, key?: string) {
  return act(reviewDocuments, input, [setting('opening'), setting('documents'), paths.clinic.today], key)
}

export async function publishSiteTextAction(input: PublishSiteTextInput, key?: string) {
  return act(publishSiteText, input, [setting('site'), setting('opening')], key)
}

export async function reviewSitePageAction(input: ReviewSitePageInput, key?: string) {
  return act(reviewSitePage, input, [setting('site'), setting('opening')], key)
}

export async function publishStoryAction(input: PublishStoryInput, key?: string) {
  return act(publishStory, input, [setting('site')], key)
}

export async function takeStoryOffAction(input: TakeStoryOffInput, key?: string) {
  return act(takeStoryOff, input, [setting('site')], key)
}

export async function testMailAction(key?: string) {
  return act(testMail, {}, [setting('opening')], key)
}

/** The worker looks through everything; the page says what it found. */
export async function askWholeLookAction() {
  return act(askWholeLook, {}, [setting('audit')])
}
