import type { DayStopCode, LiftStopCode } from '../../../domain/journeys/rule-day-stop.ts'
import type { DoorCode } from '../../../domain/journeys/rule-door-answers.ts'
import type { EndingCode } from '../../../domain/journeys/rule-ending.ts'
import type { ReadingAfterCode } from '../../../domain/journeys/rule-reading-after.ts'
import type { VoidReadingCode } from '../../../domain/journeys/rule-void-reading.ts'
import type { FindingWords } from '../../finding-words.ts'

type Code =
  | ReadingAfterCode
  | DayStopCode
  | LiftStopCode
  | VoidReadingCode
  | DoorCode
  | Exclude<EndingCode, 'SAFETY_HIGH' | 'DRIVER_ABSENT' | 'DRIVER_ABSENT_AFTER_CLOSE' | 'SITTER_ABSENT'>

/** What a reading after the dose means, what stops a day, how a journey ends. */
export const journeyConsoleFindings = {
  PRESSURE_AFTER_DOSE: {
    staff:
      'Blood pressure {systolic}/{diastolic}. {level, select, emergency {With this sign it is an emergency: call 911. } other {}}Measure again in {again} minutes. The prescriber is being told.',
    client: 'Your blood pressure is higher than usual for now. Rest; we measure again in a few minutes.',
    prescriber: 'Blood pressure {systolic}/{diastolic} after the dose. It is measured again in {again} minutes.',
  },
  PULSE_AFTER_DOSE: {
    staff: 'Pulse {heartRate}. Measure again in {again} minutes. The prescriber is being told.',
    client: 'Your pulse is outside what we expect for now. Rest; we measure again in a few minutes.',
    prescriber: 'Pulse {heartRate} after the dose. It is measured again in {again} minutes.',
  },
  OXYGEN_AFTER_DOSE: {
    staff:
      'Oxygen {spo2} %. {level, select, emergency {Call 911. } other {}}Wake them, open the airway, measure again in {again} minutes. The prescriber is being told.',
    client: 'We wake you a little and measure your oxygen again.',
    prescriber: 'Oxygen {spo2} % after the dose. It is measured again in {again} minutes.',
  },
  BREATHING_AFTER_DOSE: {
    staff:
      '{respiratoryRate} breaths a minute. {level, select, emergency {Call 911, open the airway. } other {Wake them. }}Count again in {again} minutes. The prescriber is being told.',
    client: 'We look after your breathing and count again in a few minutes.',
    prescriber: '{respiratoryRate} breaths a minute after the dose. They are counted again in {again} minutes.',
  },
  SEDATION_AFTER_DOSE: {
    staff:
      '{level, select, emergency {Does not wake. Call 911, open the airway. } other {Wakes to touch only. Stay beside them. }}Look again in {again} minutes. The prescriber is being told.',
    client: 'We stay beside you and look again in a few minutes.',
    prescriber: '{level, select, emergency {Does not wake} other {Wakes to touch only}} after the dose. The practice is with them.',
  },
  TEMPERATURE_AFTER_DOSE: {
    staff: 'Temperature {temperature} °C. Measure again in {again} minutes. The prescriber is being told.',
    client: 'You seem to have a fever. We measure again in a few minutes.',
    prescriber: 'Temperature {temperature} °C after the dose.',
  },
  PRESSURE_STOPPED_TODAY: {
    staff:
      'Blood pressure {systolic}/{diastolic} at {at} stopped the dose for today. A later reading does not change that; only the prescriber’s own or confirmed word on two later readings does.',
    client: 'Today is not the day for the medicine. You did nothing wrong. Here is what we do next.',
    prescriber: 'Blood pressure {systolic}/{diastolic} at {at} stopped the dose for today. It stays so until you decide otherwise.',
  },
  LIFT_NEEDS_LATER_READINGS: {
    staff: 'The stop is lifted only on two later readings below the limit, at least {minutes} minutes apart.',
    client: 'We measure your blood pressure twice more.',
    prescriber: 'The stop is lifted only on two later readings below the limit, at least {minutes} minutes apart.',
  },
  VOID_NEEDS_OTHER_PERSON: {
    staff: 'A second person has to confirm: not the one who measured, nor the one who called it wrong.',
    client: 'We measure once more.',
    prescriber: 'A second person has to confirm: not the one who measured, nor the one who called it wrong.',
  },
  SOBER_NEEDS_OTHER_PERSON: {
    staff: 'Not sober was written down a while ago. A second person looks now and checks in.',
    client: 'A second person of our team says hello to you first.',
  },
  END_REASON_MISSING: {
    staff: 'Write down why the journey ends this way.',
    client: 'We note why today ends this way.',
  },
  END_DOSE_WAS_TAKEN: {
    staff: 'A dose was taken, so the journey ends with the discharge, by leaving against advice, or by transfer.',
    client: 'Please stay with us until you are ready to go home.',
  },
} as const satisfies Record<Code, FindingWords>
