import type { DeaNumberCode } from '../../../domain/credentials/dea-number.ts'
import type { BeforePrescribingCode } from '../../../domain/credentials/rule-before-prescribing.ts'
import type { ControlledStockCode } from '../../../domain/credentials/rule-controlled-stock.ts'
import type { DrugSourceCode } from '../../../domain/credentials/rule-drug-source.ts'
import type { PrescriptionLifeCode } from '../../../domain/credentials/rule-prescription-life.ts'
import type { TelemedicineCode } from '../../../domain/credentials/rule-telemedicine-prescription.ts'
import type { FindingWords } from '../../finding-words.ts'

/** What is said of a registration number, and when an order is written or filled. */
export type OrderingCode =
  | DeaNumberCode
  | PrescriptionLifeCode
  | BeforePrescribingCode
  | DrugSourceCode
  | ControlledStockCode
  | TelemedicineCode

const asking = 'We are checking something with your prescriber. You do not need to do anything.'
const seeYou = 'Your prescriber needs to see you in person once before this prescription. We help you find a time.'

export const orderingFindings = {
  DEA_NUMBER_INVALID: {
    staff: 'This is not a DEA number: the check digit does not fit. Look at the certificate and type it again.',
    client: asking,
  },
  DEA_TYPE_RETIRED: { staff: 'DEA numbers that begin with X are no longer used.', client: asking },
  DEA_TYPE_NOT_PRACTITIONER: {
    staff: 'A DEA number that begins with {letter} belongs to a maker or distributor, not to somebody who prescribes.',
    client: asking,
  },
  DEA_TYPE_DIFFERS: {
    staff: 'The first letter, {letter}, is unusual for this profession. Compare it with the certificate.',
    client: asking,
  },
  DEA_NAME_DIFFERS: {
    staff: 'The second letter, {letter}, is not the initial of the family name. Ask about a change of name.',
    client: asking,
  },
  PRESCRIPTION_TOO_OLD: {
    staff: 'Written on {issuedOn}. It could be filled until {lastOn}. A new prescription is needed.',
    client: 'Your prescription has run out. Your prescriber can write a new one.',
  },
  PRESCRIPTION_REFILLS_USED: {
    staff: 'All {most} refills are used. A new prescription is needed.',
    client: 'All refills are used. Your prescriber can write a new prescription.',
  },
  PRESCRIPTION_LAST_REFILL: {
    staff: 'This is the last of {most} refills.',
    client: 'This is your last refill. Your prescriber can write a new prescription in time.',
  },
  PRESCRIPTION_NOT_YET: {
    staff: 'Written on {issuedOn}, after the day it is to be filled.',
    client: 'Your prescription starts on {issuedOn}.',
  },
  MATE_NOT_ATTESTED: {
    staff: 'The eight hours of MATE training are not attested on file.',
    client: asking,
    prescriber: 'Your eight hours of MATE training are not on file. Please attest them.',
  },
  PDMP_NOT_CHECKED: {
    staff: '{state} asks for a look at its monitoring program before prescribing, and none is recorded.',
    client: asking,
    prescriber: 'Look at the monitoring program of {state} and record the day, then order.',
  },
  PDMP_STALE: {
    staff: 'The look at the monitoring program of {state} is older than {days, plural, one {# day} other {# days}}.',
    client: asking,
    prescriber: 'Look at the monitoring program of {state} once more: a look is good for {days, plural, one {# day} other {# days}}.',
  },
  PDMP_NEED_UNKNOWN: {
    staff: 'It is not recorded whether {state} asks for a look at its monitoring program.',
    client: asking,
  },
  COMPOUNDED_FOR_ONE_PERSON_ONLY: {
    staff: 'A compounding pharmacy supplies one named person, not the office. Order on the client’s prescription.',
    client: asking,
  },
  DRUG_SOURCE_UNKNOWN: { staff: 'Name the pharmacy or supplier the medicine comes from.', client: asking },
  OFFICE_STOCK_NOT_PATIENT_SUPPLY: {
    staff: 'Office stock is not handed out to take home. The client’s own prescription supplies it.',
    client: 'Your own pharmacy supplies your medicine. We do not hand it out.',
  },
  INVENTORY_OVERDUE: { staff: 'The count of controlled stock was due on {dueOn}. Count it and record it.', client: asking },
  INVENTORY_DUE_SOON: { staff: 'The count of controlled stock is due on {dueOn}.', client: asking },
  TELEMEDICINE_FLEXIBILITY_ENDING: {
    staff: 'First prescription by video without a visit in person: allowed until {endsOn}. Plan a visit in person before then.',
    client: 'Your prescriber may prescribe after a video visit until {endsOn}. After that, one visit in person may be needed.',
    prescriber: 'You may prescribe after a video visit until {endsOn}. Plan one visit in person for what comes after.',
  },
  TELEMEDICINE_FLEXIBILITY_USED: {
    staff: 'First prescription by video without a visit in person, under the extension on record.',
    client: 'Your prescriber may prescribe after a video visit.',
  },
  IN_PERSON_EVALUATION_NEEDED: {
    staff: 'The telemedicine allowance ended on {endsOn}. One evaluation in person is needed first, or a documented exception.',
    client: seeYou,
    prescriber: 'The telemedicine allowance ended on {endsOn}. See the client in person once, or record the exception you rely on.',
  },
  AUDIO_ONLY_NOT_PERMITTED: {
    staff: 'Sound alone is not enough here. Hold the evaluation by video or in person.',
    client: 'Your prescriber needs to see you, by video or in person.',
  },
  AUDIO_ONLY_UNKNOWN: {
    staff: 'Record whether the client cannot or does not want to use video. Only then is sound alone enough.',
    client: asking,
  },
  TELEMEDICINE_PURPOSE_NOT_STATED: { staff: 'The prescriber states the medical purpose of the prescription.', client: asking },
  TELEMEDICINE_STATE_STRICTER: {
    staff: 'The client’s state asks for more than federal law. The prescriber confirms what was done.',
    client: asking,
  },
} as const satisfies Record<OrderingCode, FindingWords>
