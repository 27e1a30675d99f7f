import { type FactsOf, needed, optional } from './columns.ts'
import { choice, day, email, list, personName, phone, state, text, yesNo, zip } from './readers.ts'

const indications = ['treatment_resistant_depression', 'anxiety', 'ptsd', 'chronic_pain', 'other'] as const
const statuses = ['invited', 'intake', 'active', 'paused', 'completed', 'closed'] as const

const indicationNames = {
  depression: 'treatment_resistant_depression',
  major_depression: 'treatment_resistant_depression',
  mdd: 'treatment_resistant_depression',
  trd: 'treatment_resistant_depression',
  gad: 'anxiety',
  post_traumatic_stress_disorder: 'ptsd',
  trauma: 'ptsd',
  pain: 'chronic_pain',
} as const

/** A file of clients, each with whom to call. */
export const clientColumns = {
  externalId: needed({
    header: 'client_id',
    read: text(80),
    aliases: ['id', 'patient id', 'client number', 'patient number', 'mrn', 'chart number', 'account number', 'client key'],
    example: 'C-1001',
  }),
  legalFirstName: needed({
    header: 'legal_first_name',
    read: personName,
    aliases: ['first name', 'given name', 'patient first name', 'first'],
    example: 'Ada',
  }),
  legalLastName: optional({
    header: 'legal_last_name',
    read: personName,
    aliases: ['last name', 'family name', 'surname', 'patient last name', 'last'],
    example: 'Aster',
  }),
  chosenName: optional({ header: 'chosen_name', read: personName, aliases: ['preferred name', 'nickname', 'goes by', 'name used'] }),
  pronouns: optional({ header: 'pronouns', read: text(40), example: 'she/her' }),
  bornOn: optional({
    header: 'born_on',
    read: day,
    aliases: ['date of birth', 'dob', 'birth date', 'birthdate', 'birthday'],
    example: '1985-04-12',
  }),
  sexForClaims: optional({
    header: 'sex_for_claims',
    read: choice(['F', 'M', 'X'], { female: 'F', male: 'M' }),
    aliases: ['sex', 'legal sex', 'gender', 'administrative sex'],
    example: 'F',
  }),
  email: optional({ header: 'email', read: email, aliases: ['e-mail', 'email address'], example: 'ada.aster@example.com' }),
  phone: optional({
    header: 'phone',
    read: phone,
    aliases: ['mobile', 'mobile phone', 'cell', 'cell phone', 'phone number', 'telephone', 'primary phone', 'home phone'],
    example: '(555) 555-0150',
  }),
  addressLine: optional({
    header: 'address',
    read: text(200),
    aliases: ['address line', 'street', 'street address', 'address 1', 'address line 1'],
    example: '5 Sedge Court',
  }),
  city: optional({ header: 'city', read: text(80), aliases: ['town'], example: 'Prairie' }),
  state: needed({ header: 'state', read: state, aliases: ['state code', 'province'], example: 'MO' }),
  zip: optional({ header: 'zip', read: zip, aliases: ['zip code', 'postal code', 'postcode'], example: '64101' }),
  indication: needed({
    header: 'indication',
    read: choice(indications, indicationNames),
    aliases: ['reason for care', 'presenting problem'],
    example: 'treatment_resistant_depression',
  }),
  diagnosisCodes: optional({
    header: 'diagnosis_codes',
    read: list,
    aliases: ['diagnosis', 'diagnoses', 'icd 10', 'icd codes', 'dx'],
    example: 'F33.1; F41.1',
  }),
  status: optional({ header: 'status', read: choice(statuses, { inactive: 'closed', discharged: 'completed' }), example: 'invited' }),
  therapist: optional({
    header: 'therapist',
    read: text(120),
    aliases: ['primary therapist', 'clinician', 'provider', 'primary clinician'],
  }),
  consentToText: optional({ header: 'may_text', read: yesNo, aliases: ['text consent', 'sms consent', 'consent to text'], example: 'no' }),
  contactName: optional({
    header: 'emergency_name',
    read: text(80),
    aliases: ['emergency contact', 'emergency contact name'],
    example: 'Robin Reed',
  }),
  contactRelation: optional({
    header: 'emergency_relation',
    read: text(60),
    aliases: ['emergency contact relation', 'emergency contact relationship', 'emergency relationship'],
    example: 'sibling',
  }),
  contactPhone: optional({
    header: 'emergency_phone',
    read: phone,
    aliases: ['emergency contact phone', 'emergency contact number'],
    example: '(555) 555-0160',
  }),
} as const

export type ClientFacts = FactsOf<typeof clientColumns>
