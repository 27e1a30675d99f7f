import type { VisitChargeCode } from '../../../domain/billing/charges-for-visit.ts'
import type { BillingDayCode } from '../../../domain/billing/rule-billing-day.ts'
import type { ClaimCode } from '../../../domain/billing/rule-claim.ts'
import type { DiagnosisCode } from '../../../domain/billing/rule-diagnosis.ts'
import type { NoticeAmountCode } from '../../../domain/billing/rule-notice-amount.ts'
import type { RemittanceCode } from '../../../domain/billing/rule-remittance.ts'
import type { FindingWords } from '../../finding-words.ts'

/** Billing edits are staff work: a client who meets one is told only that the bill is being checked. */
const checking = 'We are checking how this visit is billed. You do not have to do anything.'

const codeFindings = {
  CODE_NOT_KNOWN: { staff: '{code} is not a code the practice knows.', client: checking },
  CODE_DELETED: {
    staff: '{code} ended on {lastOn}.{instead, select, none {} other { Use {instead}.}}',
    client: checking,
  },
  CODE_NOT_YET: {
    staff: '{code} is valid from {firstOn}.{instead, select, none {} other { Use {instead} for earlier dates.}}',
    client: checking,
  },
  CODE_MEDICARE_ONLY: { staff: '{code} is for Medicare only.', client: checking },
  CODE_NOT_FOR_MEDICARE: { staff: '{code} is not for Medicare.', client: checking },
  CODE_MINUTES_BELOW: {
    staff: '{code} needs at least {least, plural, one {# minute} other {# minutes}}; {minutes} are documented.',
    client: checking,
  },
  CODE_MINUTES_ABOVE: {
    staff: '{code} ends at {most, plural, one {# minute} other {# minutes}}; {minutes} are documented.',
    client: checking,
  },
  CODE_DOSE_MISMATCH: {
    staff: '{code} does not match {milligrams} mg. Use {instead}, one unit a mg where the code counts mg.',
    client: checking,
  },
  CODE_CLIENT_ONLY: { staff: '{code} is on the client’s account only, never on a claim.', client: checking },
  CODE_UNITS: {
    staff: '{code}: {units, plural, one {# unit} other {# units}} cannot be billed. Two only as 90834 with a payer that takes them.',
    client: checking,
  },
  CODE_UNITS_LIMIT: { staff: '{code}: more than {most, plural, one {# unit} other {# units}} a day.', client: checking },
  GROUP_TOO_LARGE: { staff: 'A Medicare group has at most {most}; {participants} were there.', client: checking },
} as const

const pairFindings = {
  INDIVIDUAL_SECOND_SAME_DAY: {
    staff: 'One individual hour a day across the practice. {code} is the second one and is not billed.',
    client: 'Your plan covers one individual hour a day. You are not charged for a second one.',
  },
  GROUP_SECOND_SAME_DAY: {
    staff: 'A second group on one day is not billed.',
    client: 'You are not charged for a second group on one day.',
  },
  PAIR_NOT_PAID: {
    staff: 'This plan does not pay individual and group on one day. The hour is billed, the group is not, and nobody is asked for it.',
    client: 'Your plan does not pay for this group beside your visit of the same day. You owe nothing for it.',
  },
  PAIR_MODIFIER_MISSING: { staff: 'Individual and group on one day: 59 or XE goes on {code}.', client: checking },
  PAIR_MODIFIER_ON_GROUP: { staff: 'The modifier goes on the individual line, not on {code}.', client: checking },
  PAIR_NOTE_MISSING: { staff: 'Individual and group on one day need a signed note each. One is missing.', client: checking },
  PAIR_NOT_DISTINCT: {
    staff: 'Individual and group on one day: the note of {code} has no goal of its own. Add it to the note; the group is billed then.',
    client: checking,
  },
  PAIR_NOT_NECESSARY: {
    staff:
      'Individual and group on one day: the note of {code} does not say why it was needed. Add it to the note; the group is billed then.',
    client: checking,
  },
  PAIR_OVERLAPS: { staff: 'The times of individual and group overlap. They are two services only at two times.', client: checking },
  EVALUATION_WITH_THERAPY: {
    staff: 'An evaluation and therapy on one day by one clinician or one specialty: {code} is not billed.',
    client: checking,
  },
  EVALUATION_OTHER_SPECIALTY: {
    staff: 'An evaluation and therapy of two specialties on one day are both billed. Some plans pay only one of them.',
    client: checking,
  },
  EVALUATION_SPECIALTY_UNKNOWN: {
    staff: 'An evaluation and therapy by two clinicians on one day. {code} waits until the taxonomy code of both is entered.',
    client: checking,
  },
  MEDICAL_VISIT_WITH_THERAPY: {
    staff: 'With a medical visit by the same clinician, bill 90833, 90836 or 90838 in place of {code}.',
    client: checking,
  },
  ADD_ON_WITHOUT_BASE: { staff: '{code} is an add-on. The visit it belongs to is not on this day.', client: checking },
  CRISIS_WITH_THERAPY: { staff: 'Crisis care stands alone: {code} is not billed beside it.', client: checking },
  COMPLEXITY_WITHOUT_BASE: { staff: '90785 needs an evaluation, therapy or group on this day.', client: checking },
  COMPLEXITY_NOT_WITH: { staff: '90785 does not go with crisis or family visits.', client: checking },
  PROLONGED_NOT_WITH_THERAPY: { staff: '{code} lengthens a medical visit, never therapy.', client: checking },
  ESKETAMINE_WITH_MEDICAL_VISIT: {
    staff: 'The esketamine visit includes the medical visit: {code} is not billed beside it.',
    client: checking,
  },
  SESSIONS_OVERLAP_CLIENT: {
    staff: 'Two visits of this client overlap. Add the right times to the note that has them wrong.',
    client: checking,
  },
  SESSIONS_OVERLAP_CLINICIAN: {
    staff: 'The clinician was with somebody else at this time. Add the right times to the note that has them wrong.',
    client: checking,
  },
  SPLIT_OVER_DAYS: {
    staff: 'The visit began on {servedOn}; the line says {on}. One visit is billed on the day it began.',
    client: checking,
  },
  SPLIT_OVER_CLINICIANS: {
    staff: 'One visit without a break is one visit, also when the clinician changes. {code} is not billed a second time.',
    client: checking,
  },
} as const

const edits = { ...codeFindings, ...pairFindings } as const satisfies Record<BillingDayCode, FindingWords>

const visitFindings = {
  VISIT_TOO_SHORT: {
    staff: 'Only {minutes, plural, one {# minute} other {# minutes}}: too short to bill.',
    client: 'This visit was too short to bill. You owe nothing for it.',
  },
  VISIT_NOTE_NOT_SIGNED: { staff: 'The note is not signed. Signing it writes the charges.', client: 'This visit has not been billed yet.' },
  VISIT_COVERAGE_UNKNOWN: {
    staff: 'No coverage known for {on}, so nothing is billed. Enter it, or note that the client pays without a plan.',
    client: 'Tell us about your insurance so that this visit can be billed.',
  },
  EXTENDED_CARE_ABOVE_NOTICE: {
    staff:
      'The client signed for {signedCents} and the extra hours come to {askedCents}. The difference is written off; a new notice counts for later visits.',
    client: 'You signed for {signedCents}, and that is what you pay for the extra hours.',
  },
  PLACE_NOT_RECORDED: {
    staff: 'The facility has not told its place of service, so nothing is billed. Ask them, and enter it.',
    client: checking,
  },
  ATTESTATION_RENEW: {
    staff: 'The client’s attestation of income ended on {endedOn}. Ask them to renew it; the hours wait for it.',
    client: 'Your lower price ended on {endedOn}. Please tell us your household and income again, and it goes on.',
  },
  CREDENTIAL_LAPSED_ON_DAY: {
    staff:
      'The therapist’s {credential, select, license {licence} other {malpractice policy}} had ended on {endedOn}, before this visit. Record the renewal if there is one; until then nobody is billed.',
    client: checking,
  },
  VA_NETWORK_ON_DAY: {
    staff:
      '{network, select, no {By what the VA said, the therapist was not in its network on {on}} other {Nobody has written down whether the therapist was in the VA’s network on {on}}}, so nothing is billed. Enter what it says under Payers; nobody else is asked for the visit.',
    client: checking,
  },
  VISIT_FEE_MISSING: { staff: 'No fee for {code} on {on}. Enter the rate; the charge follows.', client: checking },
} as const satisfies Record<VisitChargeCode | NoticeAmountCode, FindingWords>

const claimFindings = {
  CLAIM_RESTRICTED: {
    staff: 'The client asked that the plan is not told about {code} on {on}. No claim; ask for payment in full.',
    client: 'As you asked, your plan is not told about this visit.',
  },
  CLAIM_CLIENT_ONLY_LINE: { staff: '{code} is the client’s own and goes on no claim.', client: checking },
  CLAIM_NOTE_NOT_SIGNED: { staff: 'The note for {code} on {on} is not signed.', client: checking },
  CLAIM_PRIVATE_CONTRACT: {
    staff: 'Private Medicare contract: nobody files a claim.',
    client: 'Under your private contract nobody bills Medicare.',
  },
  CLAIM_EMPTY: { staff: 'This claim has no lines.', client: checking },
  CLAIM_LATE: {
    staff: 'The last day to file was {dueOn}. Write it off; the client is not billed.',
    client: 'You owe nothing for this visit.',
  },
  CLAIM_DUE_SOON: {
    staff: 'File by {dueOn}: {days, plural, =0 {today is the last day} one {# day left} other {# days left}}.',
    client: checking,
  },
  CLAIM_FILE_NOW: { staff: 'VA advises to file within 30 days. The last day is {dueOn}.', client: checking },
  CLAIM_DEADLINE_UNKNOWN: { staff: 'This payer’s filing deadline is not on file. Ask, and enter it.', client: checking },
  CLAIM_REFERRAL_MISSING: { staff: 'A VA claim without its referral number is denied. Enter the number.', client: checking },
} as const satisfies Record<ClaimCode, FindingWords>

const diagnosisFindings = {
  DIAGNOSIS_MISSING: { staff: 'No diagnosis. The first one is the reason for this visit.', client: checking },
  DIAGNOSIS_NOT_COMPLETE: { staff: '{code} is a heading. Carry it to its last digit.', client: checking },
  DIAGNOSIS_NOT_KNOWN: { staff: '{code} is not on the practice’s list. Check it.', client: checking },
  DIAGNOSIS_UNSPECIFIED: { staff: '{code} is unspecified. Some payers ask for more.', client: checking },
  DIAGNOSIS_PSYCHOTIC: {
    staff: '{code} names psychotic features: the prescriber looks at it before any journey.',
    client: 'Your prescriber looks at this before the next step.',
  },
  DIAGNOSIS_BIPOLAR: { staff: '{code}: tell the prescriber.', client: 'Your prescriber looks at this before the next step.' },
  DIAGNOSIS_SUBSTANCE: { staff: '{code}: 42 CFR Part 2 may apply. Check the consent on file.', client: checking },
  DIAGNOSIS_PAIN_ONLY: { staff: '{code} alone with {service}: many payers refuse pain as the only reason for therapy.', client: checking },
  DIAGNOSIS_TOO_MANY: { staff: '{count} diagnoses; a claim takes 12.', client: checking },
} as const satisfies Record<DiagnosisCode, FindingWords>

const remittanceFindings = {
  REMITTANCE_NOT_BALANCED: {
    staff: 'Charged {chargeCents}, taken off {takenCents}, paid {paidCents}: this does not add up.',
    client: checking,
  },
  REMITTANCE_PR_BEHIND_WALL: {
    staff: 'The plan leaves {amountCents} to the client, who may not be charged. It stays with the practice.',
    client: 'You owe nothing for this visit.',
  },
  REMITTANCE_NEEDS_NOTICE: {
    staff: 'Reason {reason}: {amountCents} can go to the client only with a notice signed before the visit. Appeal or write off.',
    client: 'You owe nothing for this visit.',
  },
  REMITTANCE_NOT_CLIENTS: {
    staff: 'Reason {reason} is not the client’s to pay, whatever the group says. Correct, appeal or write off {amountCents}.',
    client: checking,
  },
  REMITTANCE_WORK: { staff: 'Group {group}, reason {reason}, {amountCents}: needs work before anything is written off.', client: checking },
} as const satisfies Record<RemittanceCode, FindingWords>

export const claimsFindings = { ...edits, ...visitFindings, ...claimFindings, ...diagnosisFindings, ...remittanceFindings }
