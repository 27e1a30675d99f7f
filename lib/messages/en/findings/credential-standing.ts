import type { InForceCode } from '../../../domain/credentials/rule-in-force.ts'
import type { TherapistCode } from '../../../domain/credentials/rule-therapist-eligible.ts'
import type { FindingWords } from '../../finding-words.ts'

const whose = '{person, select, prescriber {The prescriber’s} other {The therapist’s}}'
const what =
  '{kind, select, license {license in {state}} dea {DEA registration in {state}} malpractice {malpractice policy} collaboration_agreement {collaboration agreement for {state}} psychotherapy_certificate {prescribing certificate for {state}} rems {REMS certificate} other {credential}}'
const yours =
  '{kind, select, license {license in {state}} dea {DEA registration in {state}} malpractice {malpractice policy} collaboration_agreement {collaboration agreement for {state}} psychotherapy_certificate {prescribing certificate for {state}} rems {REMS certificate} other {credential}}'
const duty =
  '{duty, select, journey {guide a journey} integration {take integration} preparation {take preparation} other {take this visit}}'
const topic =
  '{topic, select, hours {hours} guiding {guiding} integration {integration} trauma {trauma therapy} orientation {the KAP orientation} other {{topic}}}'
const another = 'This time is not open with this person. Choose another time, or call us and we will find somebody for you.'
const looking = 'We are checking something about this visit with the people who take it. You do not need to do anything.'

/** Licences, policies and trainings on the day. */
export const standingFindings = {
  CREDENTIAL_MISSING: {
    staff: `${whose} ${what} is not on file. Add it, or choose somebody who has it.`,
    client: another,
    prescriber: `Your ${yours} is not on file. Add it under My credentials.`,
  },
  CREDENTIAL_LAPSED: {
    staff: `${whose} ${what} ended on {endedOn}. Record the renewal, or choose somebody else.`,
    client: another,
    prescriber: `Your ${yours} ended on {endedOn}. Add the renewal under My credentials.`,
  },
  CREDENTIAL_NOT_YET: {
    staff: `${whose} ${what} begins on {startsOn}, after this visit. Choose a later day, or somebody else.`,
    client: another,
    prescriber: `Your ${yours} begins on {startsOn}, after this visit.`,
  },
  CREDENTIAL_LAPSES_FIRST: {
    staff: `${whose} ${what} ends on {endsOn}, before this visit on {visitOn}. It can be confirmed once the renewal is on file.`,
    client: looking,
    prescriber: `Your ${yours} ends on {endsOn}, before the visit on {visitOn}. Add the renewal when you have it.`,
  },
  CREDENTIAL_END_UNKNOWN: {
    staff: `${whose} ${what} has no last day on file. Look it up and record it.`,
    client: looking,
    prescriber: `Your ${yours} has no last day on file. Please add it.`,
  },
  TRAINING_HOURS_SHORT: {
    staff: `Training on file: {hours, plural, one {# hour} other {# hours}}. It takes {needed} to ${duty}.`,
    client: another,
  },
  TRAINING_MISSING: {
    staff: `Training in ${topic} is not on file. It is needed to ${duty}.`,
    client: another,
  },
  TRAINING_LAPSED: {
    staff: `Training in ${topic} has run out. It is needed to ${duty}.`,
    client: another,
  },
  TRAINING_LAPSES_FIRST: {
    staff: `Training (${topic}) runs out before {visitOn}. It is needed to ${duty}.`,
    client: looking,
  },
  PROFESSION_NOT_FOR_THERAPY: {
    staff: 'The license on file in {state} is not one for psychotherapy.',
    client: another,
  },
  SUPERVISOR_MISSING: {
    staff: 'This clinician works under supervision and no supervisor is on record.',
    client: looking,
  },
  SUPERVISEE_NOT_PAID: {
    staff: 'This plan does not pay for supervised clinicians. Choose an independent one.',
    client: 'Your plan does not pay for visits with this person. Choose somebody else, and nothing changes for you.',
  },
  SUPERVISEE_PAY_UNKNOWN: {
    staff: 'Nobody has asked this plan whether it pays for supervised clinicians.',
    client: looking,
  },
} as const satisfies Record<InForceCode | TherapistCode, FindingWords>
