import type { CrisisCode } from '../../../domain/clients/crisis.ts'
import type { ClientAgeCode } from '../../../domain/clients/rule-client-age.ts'
import type { CssrsCode } from '../../../domain/clients/rule-cssrs.ts'
import type { RescreenCode } from '../../../domain/clients/rule-rescreen.ts'
import type { ScreenClearanceCode } from '../../../domain/clients/rule-screen-clearance.ts'
import type { ScreenStandsCode } from '../../../domain/clients/rule-screen-stands.ts'
import type { ScreeningCode } from '../../../domain/clients/rule-screening.ts'
import type { MedicineClass, ScreenKey } from '../../../domain/clients/screening.ts'
import type { FindingWords } from '../../finding-words.ts'

export const screenItemNames = {
  aneurysm: 'an aneurysm',
  av_malformation: 'an arteriovenous malformation',
  brain_bleed: 'past bleeding in the brain',
  blood_pressure_uncontrolled: 'high blood pressure that is not under control',
  heart_unstable: 'an unstable heart condition',
  blood_pressure_treated: 'treated high blood pressure',
  heart_history: 'a heart condition in the past',
  pregnancy: 'pregnancy or breastfeeding',
  psychosis: 'psychosis',
  mania: 'a manic or mixed episode',
  bipolar_1: 'bipolar I disorder',
  family_psychosis: 'psychosis in the family',
  dissociative: 'a dissociative disorder',
  borderline: 'borderline personality disorder',
  head_pressure: 'raised pressure in the head',
  eyes: 'glaucoma or eye surgery',
  seizures: 'seizures',
  thyroid: 'an overactive thyroid',
  liver: 'liver disease',
  bladder: 'bladder trouble',
  kidney_or_lung: 'kidney or lung disease',
  sleep_apnea: 'sleep apnea',
  substance_use: 'alcohol or drug use',
  ketamine_misuse: 'past ketamine use',
  drug_screen_positive: 'a drug screen',
  ketamine_allergy: 'an allergy to ketamine',
  cannot_consent: 'consent',
  medicines: 'other medicines',
} as const satisfies Record<ScreenKey | 'medicines', string>

const medicineNames = {
  maoi: 'an MAO inhibitor',
  opioids: 'an opioid',
  benzodiazepines: 'a benzodiazepine',
  gabapentinoids: 'gabapentin or pregabalin',
  lamotrigine: 'lamotrigine',
  stimulants: 'a stimulant',
  theophylline: 'theophylline',
  depressants: 'a sedating medicine',
  cyp3a4: 'a medicine that slows how ketamine is cleared',
} as const satisfies Record<MedicineClass, string>

const choice = (name: string, names: Readonly<Record<string, string>>, otherwise: string): string =>
  `{${name}, select, ${Object.entries(names)
    .map(([key, text]) => `${key} {${text}}`)
    .join(' ')} other {${otherwise}}}`

const item = choice('item', screenItemNames, 'an answer')
const medicine = choice('medicine', medicineNames, 'a medicine')
const change = choice(
  'change',
  { pregnancy: 'pregnancy', blood_pressure: 'blood pressure', medicines: 'medicines', psychosis: 'seeing or hearing things' },
  'your health',
)
const talk = 'Your prescriber looks at it and talks with you. Nothing you answered is held against you.'
const crisis = 'If you are in danger, call 911. Call or text 988 at any hour.'

/** The health screen and the Columbia screener. */
export const screeningFindings = {
  SCREEN_STOPS: {
    staff: `Screen: ${item}. Ketamine is not given, by any route. Talk with the client about other care.`,
    client: `Because of ${item}, ketamine is not safe for you. We are sorry, and we talk with you about other care that may help.`,
    prescriber: `Screen: ${item}. The practice does not treat with this on record.`,
  },
  SCREEN_STOPS_UNTIL_CLEARED: {
    staff: `Screen: ${item}. It stops here until the prescriber records a clearance or exception. Contact the prescriber.`,
    client: `Because of ${item}, we cannot go on for now. ${talk}`,
    prescriber: `Screen: ${item}. It waits for your clearance or documented exception.`,
  },
  SCREEN_WAITS: {
    staff: `Screen: ${item}. It waits for the prescriber.`,
    client: `You told us about ${item}. ${talk}`,
    prescriber: `Screen: ${item}. It waits for your review.`,
  },
  SCREEN_UNSURE: {
    staff: `Screen: the client is not sure about ${item}. It waits for the prescriber.`,
    client: `You were not sure about ${item}. That is fine. Your prescriber goes through it with you.`,
    prescriber: `Screen: the client is not sure about ${item}. Please clear it up with them.`,
  },
  SCREEN_CLEARED: {
    staff: `Screen: ${item}. The prescriber looked at it and it is on record.`,
    client: `Your prescriber has looked at ${item} and you can go on.`,
  },
  SCREEN_ITEM_NEVER_LIFTED: {
    staff: `Screen: ${item}. No decision lifts this.`,
    client: 'We talk with you about other care that may help.',
    prescriber: `Screen: ${item}. The practice does not treat with this on record, and no decision lifts it. If it was answered by mistake, ask the client to answer the screen again.`,
  },
  SCREEN_ITEM_NOT_OPEN: {
    staff: `The screen says nothing about ${item}.`,
    client: 'Reload the page and try again.',
    prescriber: `The screen says nothing about ${item}. Reload the page.`,
  },
  SCREEN_NOT_THE_NEWEST: {
    staff: 'A newer health screen is on file.',
    client: 'Reload the page and try again.',
    prescriber: 'The client has answered a newer health screen. Reload the page and look at that one.',
  },
  SCREEN_INCOMPLETE: {
    staff: '{unanswered, plural, one {# question} other {# questions}} of the health screen not answered.',
    client: '{unanswered, plural, one {# question is} other {# questions are}} still open in your health screen.',
  },
  SCREEN_MEDICINES: {
    staff: `Takes ${medicine}. The prescriber goes through the medicines first.`,
    client: `You take ${medicine}. Your prescriber goes through your medicines with you. Do not stop any by yourself.`,
  },
  SCREEN_MEDICINES_UNSURE: {
    staff: 'The client is not sure about medicines. Go through the list with them.',
    client: 'You were not sure about your medicines. Bring the boxes or a list, and we go through them with you.',
  },
  CLIENT_TOO_YOUNG: {
    staff: 'The client is {age}. Treatment begins at {least}.',
    client: 'We treat people from {least} years on. We can name places for younger people.',
  },
  CLIENT_AGE_UNKNOWN: {
    staff: 'The date of birth is not on file.',
    client: 'Please tell us your date of birth.',
  },
  NO_TREATMENT_TRIED: {
    staff: 'No earlier treatment is listed. Payers ask for what was tried without enough help.',
    client: 'If you tried other treatments before, list them. Insurers often ask.',
  },
  RESCREEN_NEEDED: {
    staff: `Changed since the screen: ${change}. Ask those questions again before the dose.`,
    client: `Something changed since your health screen: ${change}. We ask those questions again first.`,
    prescriber: `Changed since the screen: ${change}. The questions are asked again; what needs you comes to you.`,
  },
  CSSRS_HIGH: {
    staff: 'Columbia screener: high. Stay with the client, get a clinician today, tell prescriber and primary. No dosing is booked.',
    client: `You are not alone with this. Somebody from your care team contacts you today. ${crisis}`,
    prescriber: 'Columbia screener: high. No dosing. The practice is with the client.',
  },
  CSSRS_MODERATE: {
    staff: 'Columbia screener: moderate. A clinician sees the client today and writes a safety plan. Dosing waits.',
    client: `Thank you for telling us. Somebody from your care team talks with you today. ${crisis}`,
  },
  CSSRS_MODERATE_REVIEWED: {
    staff: 'Columbia screener: moderate, seen by a clinician, safety plan on file.',
    client: `You and your care team made a safety plan. Keep it near. ${crisis}`,
  },
  CSSRS_LOW: {
    staff: 'Columbia screener: low. Offer support and note it.',
    client: `Thank you for telling us. Your therapist talks with you about it. ${crisis}`,
  },
  CRISIS_OPEN: {
    staff: 'The client’s safety is not settled: a high Columbia screener is open. No medicine until a clinician has closed it.',
    client: `Your safety comes first. Until somebody from your care team has spoken with you, no medicine is planned. ${crisis}`,
    prescriber: 'A high Columbia screener is open. No dosing until a clinician has closed it and asked again.',
  },
  CSSRS_AFTER_CRISIS: {
    staff: 'A high Columbia screener was closed. A clinician asks the questions again, with a level below high, before the next dose.',
    client: 'Your therapist asks you the safety questions again before any medicine.',
    prescriber: 'A high Columbia screener was closed. A clinician asks again before the next dose.',
  },
  SAFETY_PLAN_MISSING: {
    staff: 'A moderate Columbia screener was closed, and no safety plan has been looked at since. Write one with the client.',
    client: 'You and your therapist write a safety plan together before any medicine.',
    prescriber: 'A moderate Columbia screener was closed without a safety plan. The practice writes one before the next dose.',
  },
  CSSRS_INCOMPLETE: {
    staff: 'The Columbia screener is not finished.',
    client: `A few safety questions are still open. ${crisis}`,
  },
} as const satisfies Record<
  ScreeningCode | ScreenStandsCode | ScreenClearanceCode | ClientAgeCode | RescreenCode | CssrsCode | CrisisCode,
  FindingWords
>
