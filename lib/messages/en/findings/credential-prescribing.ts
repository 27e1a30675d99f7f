import type { CredentialCode } from '../../../domain/credentials/credential-code.ts'
import type { InForceCode } from '../../../domain/credentials/rule-in-force.ts'
import type { TherapistCode } from '../../../domain/credentials/rule-therapist-eligible.ts'
import type { FindingWords } from '../../finding-words.ts'
import type { OrderingCode } from './credential-ordering.ts'

const profession =
  '{profession, select, physician {Physicians} nurse_practitioner {Nurse practitioners} physician_assistant {Physician assistants} psychologist {Psychologists} naturopath {Naturopathic doctors} lcsw {Clinical social workers} lmft {Marriage and family therapists} lpc {Professional counselors} registered_nurse {Registered nurses} other {Therapists}}'
const task =
  '{task, select, inject_medicine {give injections} observe_esketamine {watch over esketamine} discharge_medically {discharge medically} other {do this}}'
const condition =
  '{condition, select, kap {ketamine-assisted psychotherapy at all} psychiatric {prescribers without a psychiatric specialty} on_site {sessions without the prescriber on site} outside_clinic {use outside a clinic} other {this use}}'
const otherPrescriber = 'This prescriber cannot prescribe this for you. We can match you with another one.'
const asking = 'We are checking something with your prescriber. You do not need to do anything.'

/** Who may prescribe, where, insured how. */
export const prescribingFindings = {
  PROFESSION_NEVER_PRESCRIBES: {
    staff: `${profession} do not prescribe or order. Only a prescriber can.`,
    client: 'Only a prescriber can do this. We can match you with one.',
  },
  PSYCHOLOGIST_STATE_DOES_NOT_ALLOW: {
    staff: '{state} does not let psychologists prescribe. Refer to a physician, nurse practitioner or physician assistant.',
    client: otherPrescriber,
  },
  PSYCHOLOGIST_LEGAL_REVIEW: {
    staff: '{state} lets some psychologists prescribe. Whether that covers ketamine waits for legal review.',
    client: asking,
  },
  PSYCHOLOGIST_NO_INJECTION: {
    staff: 'In {state} psychologists may not prescribe a controlled substance by injection. A lozenge would wait for legal review.',
    client: otherPrescriber,
  },
  PSYCHOLOGIST_LISTED_DRUGS_ONLY: {
    staff: '{state} lets psychologists prescribe from a list, and ketamine is not known to be on it.',
    client: otherPrescriber,
  },
  NATUROPATH_STATE_DOES_NOT_ALLOW: {
    staff: '{state} does not let naturopathic doctors prescribe ketamine.',
    client: otherPrescriber,
  },
  NATUROPATH_LEGAL_REVIEW: {
    staff: 'Whether a naturopathic doctor may prescribe this in {state} waits for legal review.',
    client: asking,
  },
  NATUROPATH_NO_IV: {
    staff: '{state} bars naturopathic doctors from most infusions. A lozenge would wait for legal review.',
    client: otherPrescriber,
  },
  NATUROPATH_LISTED_DRUGS_ONLY: {
    staff: 'In {state} naturopathic doctors may prescribe only codeine and testosterone among controlled substances.',
    client: otherPrescriber,
  },
  NATUROPATH_SOURCES_CONFLICT: {
    staff: 'Sources disagree on naturopathic doctors in {state}. It stays closed until legal review.',
    client: otherPrescriber,
  },
  AUTHORITY_ROW_MISSING: {
    staff: 'No rule says that this profession may prescribe ketamine in {state} on that day. What is not listed is not allowed.',
    client: otherPrescriber,
  },
  AGREEMENT_MAYBE_NEEDED: {
    staff: 'In {state} a collaboration agreement may be needed. Record the agreement, or mark the license as independent.',
    client: asking,
    prescriber: 'In {state} you may need a collaboration agreement. Add it, or tell us that your license stands alone.',
  },
  PRESCRIBING_CERTIFICATE_MISSING: {
    staff: 'The prescribing certificate for {state} is not on file.',
    client: asking,
    prescriber: 'Your prescribing certificate for {state} is not on file.',
  },
  SUPERVISED_PROTOCOL_MISSING: {
    staff: 'In {state} a naturopathic doctor prescribes only under a protocol supervised by a physician, and none is on file.',
    client: otherPrescriber,
  },
  SUPERVISES_TOO_MANY: {
    staff: 'The supervising physician has more than {most} naturopathic doctors. {state} allows no more.',
    client: otherPrescriber,
  },
  SUPERVISED_COUNT_UNKNOWN: {
    staff: 'The agreement does not name the supervising physician’s license. Enter it, so that we know how many share it in {state}.',
    client: asking,
  },
  CLIENT_OUTSIDE_PRESCRIBER_LIMITS: {
    staff: 'In {state} this prescriber may treat people from {ageFrom} to {ageTo}, not pregnant, without a serious medical condition.',
    client: otherPrescriber,
  },
  DEA_WITHOUT_SCHEDULE: {
    staff: 'The DEA registration in {state} does not cover schedule {schedule}.',
    client: otherPrescriber,
    prescriber: 'Your DEA registration in {state} does not cover schedule {schedule}.',
  },
  DEA_PLACE_NOT_REGISTERED: {
    staff: 'The place that gives or stores the medicine has no DEA registration of its own.',
    client: 'This place cannot give the medicine. We can plan it somewhere else.',
  },
  DEA_PLACE_UNKNOWN: {
    staff: 'Ask the place whether it has its own DEA registration.',
    client: asking,
  },
  STATE_REGISTRATION_MISSING: {
    staff: '{state} has its own controlled-substance license, and it is not on file.',
    client: otherPrescriber,
    prescriber: 'Your controlled-substance license of {state} is not on file.',
  },
  STATE_REGISTRATION_UNKNOWN: {
    staff: 'Look up whether {state} asks for its own controlled-substance license, and record it.',
    client: asking,
  },
  POLICY_CONDITIONS_BLANK: {
    staff: 'The conditions of the malpractice policy are blank. Ask the carrier: specialty, on site, use outside the clinic.',
    client: asking,
    prescriber: 'Please ask your carrier about specialty, being on site and use outside the clinic, and record the answers.',
  },
  POLICY_CONDITION_UNKNOWN: {
    staff: `Ask the carrier whether the policy covers ${condition}.`,
    client: asking,
    prescriber: `Please ask your carrier whether your policy covers ${condition}.`,
  },
  POLICY_EXCLUDES_KAP: {
    staff: 'The malpractice policy leaves out ketamine-assisted psychotherapy.',
    client: otherPrescriber,
  },
  POLICY_NEEDS_PSYCHIATRIC: {
    staff: 'The malpractice policy covers psychiatric specialties only.',
    client: otherPrescriber,
  },
  POLICY_NEEDS_ON_SITE: {
    staff: 'The malpractice policy asks for the prescriber on site the whole session. Plan the journey where the prescriber is.',
    client: 'Your prescriber needs to be there for the whole journey. We can plan it where they are.',
  },
  POLICY_EXCLUDES_OUTSIDE_CLINIC: {
    staff: 'The malpractice policy does not cover use outside a clinic. Plan the journey at the office or a facility.',
    client: 'With this prescriber the journey takes place in person. We can plan it with us.',
  },
  EXCLUDED_FROM_PROGRAMS: {
    staff: 'Found on a federal exclusion list on {checkedOn}.',
    client: otherPrescriber,
  },
  EXCLUSION_NOT_CHECKED: {
    staff: 'The federal exclusion lists have not been checked. Check OIG and SAM and record it.',
    client: asking,
  },
  EXCLUSION_CHECK_OLD: {
    staff:
      'The exclusion lists were last checked on {checkedOn}. Check again: a check is good for {days, plural, one {# day} other {# days}}.',
    client: asking,
  },
  COMPETENCE_NOT_ATTESTED: {
    staff: 'The prescriber has not attested competence in ketamine-assisted psychotherapy and has no collaboration agreement.',
    client: asking,
    prescriber: 'Please attest your competence in ketamine-assisted psychotherapy, or add the agreement with somebody who has it.',
  },
  COMPETENCE_BY_COLLABORATION: {
    staff: 'Works under a collaboration agreement in place of an attestation.',
    client: 'Your prescriber works together with an experienced colleague.',
  },
  PROFESSION_CANNOT_ORDER: {
    staff: `${profession} cannot order medicine.`,
    client: 'Only a prescriber can order medicine.',
  },
  NOT_THE_CLIENTS_PRESCRIBER: {
    staff: 'Only the prescriber who accepted this client’s referral orders for them.',
    client: 'Only your own prescriber can order for you.',
    prescriber: 'This client is not referred to you at the moment. Ask the practice for a referral.',
  },
  OUTSIDE_SCOPE: {
    staff: `${profession} do not ${task}. Give the task to somebody whose license covers it, and name them.`,
    client: 'Somebody else on your care team does this.',
  },
  SCOPE_DEPENDS_ON_STATE: {
    staff: `Whether ${profession} may ${task} depends on the state. The clinical director decides.`,
    client: asking,
  },
  PRESCRIBER_NOT_NAMED: { staff: 'The plan has no prescriber yet.', client: 'We are finding a prescriber with you.' },
  THERAPIST_NOT_NAMED: { staff: 'The plan has no KAP therapist yet.', client: 'We are choosing your therapist with you.' },
  ONE_PERSON_TWO_ROLES: {
    staff: 'One person can be prescriber and therapist only when credentialed for both.',
    client: 'Your treatment needs a prescriber and a therapist. We will name the second person.',
  },
} as const satisfies Record<Exclude<CredentialCode, InForceCode | TherapistCode | OrderingCode>, FindingWords>
