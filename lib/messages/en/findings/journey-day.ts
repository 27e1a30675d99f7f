import type { CheckInCode } from '../../../domain/journeys/rule-check-in.ts'
import type { DischargeCode } from '../../../domain/journeys/rule-discharge.ts'
import type { DoseGivenCode } from '../../../domain/journeys/rule-dose-given.ts'
import type { PlaceTodayCode } from '../../../domain/journeys/rule-place-today.ts'
import type { VitalsCode } from '../../../domain/journeys/rule-vitals.ts'
import type { FindingWords } from '../../finding-words.ts'

/** The day of the journey: at the door, before the dose, going home. */
export const journeyDayFindings = {
  PLACE_NOT_ASKED: {
    staff: 'Not asked yet: where the client is today. Write down the address and the state before the visit begins.',
    client: 'Tell us where you are today: the address and the state. Help would be sent there if you needed it.',
  },
  PLACE_OUT_OF_STATE: {
    staff:
      'The client is in {state} today, where this therapist holds no license. Somebody licensed there can take the visit, or another day is found.',
    client: 'You are in another state today, where your therapist may not treat. Call us and we find another way.',
  },
  CHECK_IN_NOT_ASKED: {
    staff:
      'Not asked yet: {question, select, sober {sober today} medicinesChanged {changed medicines} pregnancyChanged {a pregnancy} pressureChanged {changed blood pressure or heart} psychosisChanged {unusual experiences} ownSupply {own labelled supply} minutesSinceFood {time since food} minutesSinceDrink {time since drink} minutesSinceNoseSpray {time since another nose spray} homeReadingSent {blood pressure sent in} videoPlanAgreed {video plan} other {a check-in question}}.',
    client: 'We have a few questions for you before we begin.',
  },
  NOT_SOBER: {
    staff: 'Not sober today: no dose. Stay with the client, offer another day and tell the prescriber.',
    client: 'For your safety there is no journey today. We will find another day together.',
  },
  OWN_SUPPLY_MISSING: {
    staff: 'The client’s own labelled supply is not there. The practice keeps and hands out none.',
    client: 'Please bring your own lozenges in the labelled package from the pharmacy. We cannot keep any for you.',
  },
  NOT_FASTED: {
    staff:
      '{question, select, minutesSinceFood {Food} minutesSinceDrink {Drink} other {Another nose spray}} within the last {minutes} minutes. Wait, or choose a later start.',
    client:
      'It is too soon after {question, select, minutesSinceFood {eating} minutesSinceDrink {drinking} other {your other nose spray}}. We wait until {minutes} minutes have passed.',
  },
  HOME_READING_MISSING: {
    staff: 'No blood pressure sent in from home today.',
    client: 'Please measure your blood pressure and send it to us before you begin.',
  },
  VIDEO_PLAN_MISSING: {
    staff: 'No video plan agreed: how to reach each other, and what happens when the line drops.',
    client: 'Let us agree how we reach each other on screen, and what to do when the line drops.',
  },
  VITALS_MISSING: {
    staff: 'No complete blood pressure before the dose.',
    client: 'We measure your blood pressure before we begin.',
  },
  VITALS_TOO_OLD: {
    staff: 'The last reading is more than {minutes} minutes old. Measure again.',
    client: 'We measure your blood pressure once more before we begin.',
  },
  PRESSURE_STOPS_DOSE: {
    staff: 'Blood pressure {systolic}/{diastolic}: no dose today. Tell the prescriber and offer another day.',
    client:
      'Your blood pressure is too high for a journey today. Rest here for a while. We will find another day and tell your prescriber.',
    prescriber: 'Blood pressure {systolic}/{diastolic}: no dose is given today.',
  },
  PRESSURE_ASKS_PRESCRIBER: {
    staff: 'Blood pressure {systolic}/{diastolic} is above 140/90. Call the prescriber, or measure again after a rest.',
    client: 'Your blood pressure is a little high. Rest a moment while we ask your prescriber.',
    prescriber: 'Blood pressure {systolic}/{diastolic} before the dose. Go ahead, wait, or another day?',
  },
  HEART_RATE_ASKS_PRESCRIBER: {
    staff: 'Heart rate {heartRate} is out of range. Call the prescriber, or measure again after a rest.',
    client: 'Your heart rate is outside what we expect. Rest a moment while we ask your prescriber.',
    prescriber: 'Heart rate {heartRate} before the dose. Go ahead, wait, or another day?',
  },
  OXYGEN_ASKS_PRESCRIBER: {
    staff: 'Oxygen saturation {spo2} % is low. Check the probe and call the prescriber.',
    client: 'Your oxygen reading is low. Rest a moment while we ask your prescriber.',
    prescriber: 'Oxygen saturation {spo2} % before the dose. Go ahead, wait, or another day?',
  },
  TEMPERATURE_ASKS_PRESCRIBER: {
    staff: 'Temperature {temperature} °C. Call the prescriber.',
    client: 'You seem to have a fever. Rest a moment while we ask your prescriber.',
    prescriber: 'Temperature {temperature} °C before the dose. Go ahead, or another day?',
  },
  OXYGEN_NOT_MEASURED: {
    staff: 'Oxygen saturation was not measured.',
    client: 'We put a small clip on your finger to measure your oxygen.',
  },
  DOSE_WITHOUT_ORDER: {
    staff: 'No order in force for this route. A dose is recorded only against one.',
    client: 'Your prescriber’s order is needed first.',
  },
  DOSE_NOT_AS_ORDERED: {
    staff: 'This is not within the order. Only the prescriber can change it.',
    client: 'Your prescriber’s order says something else. We will ask them first.',
    prescriber: 'What was entered is not within your order.',
  },
  DOSE_BELOW_ORDER_WITHOUT_REASON: {
    staff: 'Less than ordered. Write down why.',
    client: 'We note why you took less than ordered.',
  },
  DOSE_TIME_MISSING: {
    staff: 'The time of the dose is not recorded.',
    client: 'We still need to write down when you took the medicine.',
  },
  TOO_SOON_AFTER_DOSE: {
    staff: 'Stays at least {minutes} minutes after the dose: until {readyAt}.',
    client: 'Please stay with us until {readyAt}. There is no hurry.',
  },
  READING_AFTER_DOSE_MISSING: {
    staff: 'No complete reading since the dose. Measure before discharge.',
    client: 'We measure once more before you go.',
  },
  READING_OLD: {
    staff: 'The last reading is more than {minutes} minutes old. Measure again before they leave.',
    client: 'We measure once more before you go.',
  },
  ALERT_OPEN: {
    staff:
      '{open, plural, one {An urgent alert of this journey is} other {# urgent alerts of this journey are}} open. Answer and close {open, plural, one {it} other {them}} before they leave.',
    client: 'We have one more thing to look at before you go.',
  },
  PRESSURE_NOT_BACK: {
    staff: 'Blood pressure {systolic}/{diastolic} is not yet near what it was before.',
    client: 'Your blood pressure is still settling. Rest here a little longer.',
  },
  OXYGEN_NOT_BACK: {
    staff: 'Oxygen saturation {spo2} % is low. Do not discharge; call the prescriber.',
    client: 'Your oxygen reading is still low. Please stay with us.',
  },
  DISCHARGE_NOT_LOOKED_AT: {
    staff:
      'Not recorded yet: {item, select, alertAndOriented {alert and oriented} walksSteadily {walks steadily} nauseaControlled {nausea under control} dissociationResolved {dissociation resolved} instructionsGiven {written instructions and emergency number} other {a check}}.',
    client: 'We have a few last checks before you go.',
  },
  DISCHARGE_NOT_READY: {
    staff:
      'Not ready: {item, select, alertAndOriented {not yet alert and oriented} walksSteadily {does not walk steadily} nauseaControlled {nausea} dissociationResolved {dissociation not back to baseline} instructionsGiven {no written instructions yet} other {a check is open}}.',
    client: 'Take your time. You stay until you feel steady and clear.',
  },
  SAFETY_NOT_ASKED: {
    staff: 'The safety questions are not asked yet.',
    client: 'We ask a few safety questions before you go.',
  },
  SAFETY_HIGH: {
    staff: 'Safety questions are high: no routine discharge. Stay with the client and start the crisis pathway.',
    client: 'We stay with you. You can also call or text 988 at any time.',
    prescriber: 'Safety questions are high after the journey. The practice stays with the client and needs you now.',
  },
  DRIVER_ABSENT: {
    staff: 'The driver is not here. The client waits in {place, select, rest {the rest room} other {the waiting room}}; call the driver.',
    client: 'Your driver is not here yet. Rest in {place, select, rest {the rest room} other {the waiting room}}; we call them.',
  },
  DRIVER_ABSENT_AFTER_CLOSE: {
    staff:
      'The driver is not here and the practice closes. Stay with the client in {place, select, rest {the rest room} other {the waiting room}} and take it further: second contact, then the clinical director.',
    client: 'Your driver is not here yet. We stay with you and call your other contacts.',
  },
  SITTER_ABSENT: {
    staff: 'The sitter is not with the client. Stay on the line.',
    client: 'Please wait with us until your sitter is with you.',
  },
  DISCHARGE_NOT_SIGNED: {
    staff: 'A clinician signs the discharge.',
    client: 'Your therapist signs off before you go.',
  },
} as const satisfies Record<CheckInCode | PlaceTodayCode | VitalsCode | DoseGivenCode | DischargeCode, FindingWords>
