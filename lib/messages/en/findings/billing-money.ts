import type { DayCloseCode } from '../../../domain/billing/day-close.ts'
import type { EstimateCode } from '../../../domain/billing/good-faith-estimate.ts'
import type { PaymentPlanCode } from '../../../domain/billing/payment-plan.ts'
import type { DeskCode } from '../../../domain/billing/rule-desk.ts'
import type { PaymentCode } from '../../../domain/billing/rule-payment.ts'
import type { RefundCode } from '../../../domain/billing/rule-refund.ts'
import type { SlidingFeeCode } from '../../../domain/billing/rule-sliding-fee.ts'
import type { WriteOffCode } from '../../../domain/billing/rule-write-off.ts'
import type { DisclosureCode } from '../../../domain/notes/rule-disclosure.ts'
import type { NoteCode } from '../../../domain/notes/rule-note.ts'
import type { FindingWords } from '../../finding-words.ts'
import { disputeFindings, hardshipFindings, paperFindings } from './billing-papers.ts'

const nothingToPay = 'There is nothing for you to pay, so you do not need this.'

const slidingFindings = {
  SLIDING_NOT_WITH_MEDICAID: { staff: 'No sliding scale with Medicaid: there is nothing to pay.', client: nothingToPay },
  SLIDING_NOT_WITH_VA: { staff: 'No sliding scale with VA: there is nothing to pay.', client: nothingToPay },
  SLIDING_NOT_FOR_COST_SHARE: {
    staff: 'The sliding scale is not for deductibles, coinsurance or copays. Documented hardship is the only exception.',
    client: 'The sliding scale is for hours your plan does not cover. Talk to us if your share is more than you can pay.',
  },
  SLIDING_NOT_ASSESSED: {
    staff: 'No sliding-scale assessment covers this visit.',
    client: 'Tell us your household and income to see whether you pay less.',
  },
  SLIDING_NOT_ATTESTED: { staff: 'The client has not attested the income.', client: 'Please confirm your household and income.' },
  SLIDING_ASSESSMENT_LATER: {
    staff: 'The assessment is valid from {validFrom}, after this visit.',
    client: 'Your lower price starts on {validFrom}.',
  },
  SLIDING_ASSESSMENT_ENDED: {
    staff: 'The assessment ended on {endsOn}. Ask the client again.',
    client: 'Your lower price ended on {endsOn}. Please tell us your household and income again.',
  },
  GUIDELINE_NOT_PUBLISHED: {
    staff: 'The poverty guideline of {year} is not published yet. Until it is, nobody can be assessed by it.',
    client: 'We can tell your lower price once this year’s guideline is published, usually in the middle of January.',
  },
  SLIDING_HOUSEHOLD_SIZE: { staff: 'A household has at least one person.', client: 'How many people live in your household, with you?' },
} as const satisfies Record<SlidingFeeCode, FindingWords>

const estimateFindings = {
  ESTIMATE_DUE: { staff: 'A good faith estimate is due by {dueOn}.', client: 'You get a written estimate of the cost by {dueOn}.' },
  ESTIMATE_LATE: {
    staff: 'The good faith estimate was due on {dueOn}. Give it before the visit is confirmed.',
    client: 'Your written estimate is late. We will send it before the visit is confirmed.',
  },
  ESTIMATE_REVISION_DUE: {
    staff: 'What is planned has changed: a new estimate is due by {revisedBy}.',
    client: 'What is planned has changed. You get a new estimate by {revisedBy}.',
  },
  ESTIMATE_REVISION_LATE: {
    staff: 'A new estimate was due by {revisedBy}. Keep the old price, or move the visit.',
    client: 'What is planned has changed. We will talk to you about the price before the visit.',
  },
  ESTIMATE_NOT_LONG_ENOUGH: {
    staff: 'The estimate covers visits until {coversUntil}; this one is on {on}.',
    client: 'Your estimate ends before this visit. You get a new one.',
  },
  ESTIMATE_TOO_LONG: {
    staff: 'One estimate covers at most 12 months, until {longestOn}.',
    client: 'One estimate covers at most 12 months.',
  },
  ESTIMATE_NOT_NEEDED: {
    staff: 'No good faith estimate under this program. Explain what it covers instead.',
    client: 'Your program covers this care, so there is no cost estimate. Ask us anything about it.',
  },
} as const satisfies Record<EstimateCode, FindingWords>

const planFindings = {
  PLAN_NOT_WITH_MEDICAID: { staff: 'No payment plan for a client with Medicaid.', client: nothingToPay },
  PLAN_NOT_WITH_VA: { staff: 'No payment plan for VA care.', client: nothingToPay },
  PLAN_DISPUTE_OPEN: {
    staff: 'An estimate dispute is open: nothing is collected until it is decided.',
    client: 'Your dispute is open. You do not have to pay until it is decided.',
  },
  PLAN_DISCLOSURES: {
    staff:
      '{instalments, plural, one {# payment} other {# payments}}, finance charge {financeCents}: more than {most}, or any charge, needs credit disclosures first.',
    client: 'A plan of this length needs one more page to read first. Up to {most, plural, one {# payment} other {# payments}} need none.',
  },
  PLAN_TOO_LONG: {
    staff: 'At most {most, plural, one {# payment} other {# payments}}.',
    client: 'A plan has at most {most, plural, one {# payment} other {# payments}}.',
  },
  PLAN_AMOUNT: { staff: 'There is nothing to split.', client: 'You owe nothing.' },
  PLAN_INSTALMENTS: { staff: 'Choose a whole number of payments.', client: 'Choose in how many payments you want to pay.' },
  PLAN_AGREEMENT_MISSING: {
    staff: 'The client has not signed the payment agreement.',
    client: 'Please read and sign the payment agreement.',
  },
} as const satisfies Record<PaymentPlanCode, FindingWords>

const paymentFindings = {
  PAYMENT_AMOUNT: { staff: 'A payment is more than $0.00.', client: 'Enter how much you want to pay.' },
  PAYMENT_REFERENCE_MISSING: {
    staff: 'Enter the {method, select, cheque {check number} other {terminal reference}}.',
    client: 'We still need the reference of this payment.',
  },
  PAYMENT_ABOVE_OWED: {
    staff: '{amountCents} is more than the {owedCents} owed. The rest is kept as credit.',
    client: 'This is more than you owe. The rest is kept as your credit.',
  },
  PAYMENT_AHEAD_NOT_ALLOWED: {
    staff: 'This client is charged nothing now: take no more than the {owedCents} owed from before.',
    client: 'You owe {owedCents} from before. We may not take more.',
  },
  CREDIT_CONSENT_MISSING: { staff: 'Using credit needs the client’s consent.', client: 'May we use your credit for this?' },
  CREDIT_NOT_ENOUGH: { staff: 'Only {creditCents} of credit.', client: 'You have {creditCents} of credit.' },
  REFUND_AMOUNT: { staff: 'A refund is more than $0.00.', client: 'There is nothing to give back.' },
  REFUND_ABOVE_CREDIT: { staff: 'Only {creditCents} can be given back.', client: 'You have {creditCents} of credit.' },
  REFUND_ABOVE_COLLECTED: {
    staff: 'Only {collectedCents} came from the client and is not given back yet.',
    client: 'We give back what you paid, and no more.',
  },
  REFUND_ENDED: {
    staff: 'This refund {status, select, paid {was paid} other {was cancelled}} already.',
    client: 'This refund {status, select, paid {was paid} other {was cancelled}} already.',
  },
  REFUND_REFERENCE_MISSING: {
    staff: 'Enter the {method, select, cheque {check number} other {terminal reference}}.',
    client: 'We still need the reference of this refund.',
  },
  REFUND_OTHER_WAY: {
    staff: 'Only {cameCents} came this way. Another way needs a reason and the billing lead.',
    client: 'We give money back the way it came.',
  },
  REFUND_MUST_GO_BACK: {
    staff: 'A plan covers these days after all: this money goes back to the client, all of it.',
    client: 'Your plan covers these days after all. This money is yours.',
  },
} as const satisfies Record<PaymentCode | RefundCode, FindingWords>

const writeOffFindings = {
  WRITE_OFF_ABOVE_OWED: { staff: 'Only {owedCents} is owed.', client: 'You owe {owedCents}.' },
  WRITE_OFF_ROUTINE: {
    staff: '{earlierCents} was written off for this client before. Giving up what is owed must not become a habit.',
    client: 'We have let go of a balance of yours before.',
  },
  WRITE_OFF_WAITS: {
    staff: 'With this it is more than {limitCents}: a second person, the billing lead, decides.',
    client: 'Somebody else looks at this first.',
  },
  WRITE_OFF_DECIDED: { staff: 'This was decided already.', client: 'This was decided already.' },
  WRITE_OFF_SECOND_PERSON: { staff: 'You asked for this yourself. Somebody else decides.', client: 'Somebody else looks at this first.' },
  WRITE_OFF_NOT_LEAD: { staff: 'The billing lead decides this.', client: 'Somebody else looks at this first.' },
} as const satisfies Record<WriteOffCode, FindingWords>

const dayFindings = {
  DAY_AHEAD: { staff: '{day} has not come yet.', client: 'This day has not come yet.' },
  DAY_CLOSED: { staff: 'Every day up to {lastClosed} is closed and stays as it is.', client: 'This day is closed.' },
  DAY_OPEN_BEFORE: {
    staff: 'Close {openBefore} first: money moved on it. Or let an admin begin counting on a later day.',
    client: 'An earlier day is still open.',
  },
  DAY_DIFFERENCE: {
    staff: '{countedCents} was counted and {cashCents} was booked: {differenceCents} apart. Say why, then close the day.',
    client: 'This day is being counted.',
  },
} as const satisfies Record<DayCloseCode, FindingWords>

const deskFindings = {
  BALANCE_MOVED: {
    staff: 'The account has moved since this page was loaded: {by} booked {amountCents} at {at}. {owedCents} is owed now. Look again.',
    client: 'Your account has changed a moment ago. Please look again.',
  },
  PAYMENT_SAME_AMOUNT: {
    staff: '{amountCents} was taken at {at} by {by}. Take it again?',
    client: 'This amount was paid a few minutes ago.',
  },
  PAYMENT_AHEAD_OF_TODAY: { staff: '{receivedOn} is ahead. Write money down when it has come.', client: 'Choose today or an earlier day.' },
  REVERSE_TWICE: { staff: 'This payment was reversed already.', client: 'This payment was taken back already.' },
  REVERSE_REFUNDED: {
    staff: '{missingCents} of this payment was given back already, so it cannot be reversed.',
    client: 'A part of this payment was given back to you already.',
  },
} as const satisfies Record<DeskCode, FindingWords>

const noteFindings = {
  NOTE_ALREADY_SIGNED: { staff: 'This note is signed and locked. Write an addendum.', client: 'This note is complete.' },
  NOTE_NOT_AUTHOR: { staff: 'Only its author signs or changes this note.', client: 'Only its author can change this note.' },
  NOTE_EMPTY: { staff: 'The note is empty.', client: 'This note is not complete yet.' },
  NOTE_TIMES_MISSING: { staff: 'Enter when the visit started and stopped.', client: 'This note is not complete yet.' },
  NOTE_TIMES_REVERSED: { staff: 'The visit stops before it starts. Correct the times.', client: 'This note is not complete yet.' },
  NOTE_TIMES_AHEAD: { staff: 'The stop time is in the future. Correct it.', client: 'This note is not complete yet.' },
  NOTE_TIMES_TAKEN: {
    staff:
      'Another note you signed says that you were with somebody else at this time. Correct these times, or those of the other note by an addendum.',
    client: 'This note is not complete yet.',
  },
  NOTE_TIMES_NOT_ON_VISIT_DAY: {
    staff: 'The visit was on {visitOn}, and these times are on {startedOn}. Correct them, or say why.',
    client: 'This note is not complete yet.',
  },
  NOTE_LONGER_THAN_MAXIMUM: {
    staff: 'These times last {minutes} minutes, and such a visit takes {longest} at most. Correct them, or say why.',
    client: 'This note is not complete yet.',
  },
  NOTE_OUTSIDE_VISIT: {
    staff: 'These times lie {minutes} minutes beside the visit, from when the client came until it ended. Correct them, or say why.',
    client: 'This note is not complete yet.',
  },
  NOTE_VISIT_NOT_OVER: { staff: 'The visit is not over. Sign the note after it.', client: 'This visit is not over yet.' },
  NOTE_DIAGNOSIS_MISSING: { staff: 'Add a diagnosis: the claim needs the reason for the visit.', client: 'This note is not complete yet.' },
  NOTE_PARENT_NOT_SIGNED: { staff: 'An addendum follows a signed note. Sign that one first.', client: 'This note is not complete yet.' },
  DISCLOSURE_PSYCHOTHERAPY_NOTE: {
    staff:
      'Psychotherapy notes are in no {purpose, select, claim {claim} appeal {appeal} petition {letter to a plan} export {export} other {portal}}. Attach the progress note.',
    client: 'Your therapist’s private notes stay private. We can send the visit notes instead.',
  },
  DISCLOSURE_NEEDS_AUTHORIZATION: {
    staff: 'Psychotherapy notes need an authorization of their own, signed for nothing else.',
    client: 'This needs your separate permission, on a page of its own.',
  },
  DISCLOSURE_RESTRICTED: {
    staff: 'The client asked that the plan is not told about this service. Leave it out.',
    client: 'As you asked, your plan is not told about this.',
  },
} as const satisfies Record<NoteCode | DisclosureCode, FindingWords>

export const moneyFindings = {
  ...slidingFindings,
  ...estimateFindings,
  ...planFindings,
  ...paymentFindings,
  ...deskFindings,
  ...dayFindings,
  ...writeOffFindings,
  ...paperFindings,
  ...hardshipFindings,
  ...disputeFindings,
  ...noteFindings,
}
