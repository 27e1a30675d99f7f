import type { EstimateUnknown } from '../../../domain/billing/estimate-formats.ts'
import type { MoneyTraceCode } from '../../../domain/billing/money-trace.ts'
import type { FindingWords } from '../../finding-words.ts'
import { claimsFindings } from './billing-claims.ts'
import { coverageFindings } from './billing-coverage.ts'
import { moneyFindings } from './billing-money.ts'

/** What the money, coverage and note rules say. */
export const billingFindings = { ...coverageFindings, ...claimsFindings, ...moneyFindings } as const satisfies Record<string, FindingWords>

/** The steps from a charge to what the client pays, one sentence each. */
export const moneyTrace = {
  TRACE_CHARGE: { staff: '{code} · {label} on {on}: charge', client: '{label} on {on}' },
  TRACE_EXTENDED: {
    staff: '{code} · {units, plural, one {# extended hour} other {# extended hours}} at {eachCents} on {on}: charge',
    client: '{units, plural, one {# hour} other {# hours}} beyond the insured one at {eachCents}, on {on}',
  },
  TRACE_NEW_YEAR_UNKNOWN: {
    staff: 'A plan year has begun that the plan was not asked about: not known',
    client: 'Your plan year has started over, and we have not asked your plan yet: not known',
  },
  TRACE_BENEFITS_UNKNOWN: {
    staff: 'The plan was never asked: not known',
    client: 'We have not asked your plan yet: not known',
  },
  TRACE_OUTSIDE_UNKNOWN: {
    staff: 'The therapist is outside the plan’s network, and the plan was not asked what it pays there: not known',
    client: 'This therapist is outside your plan’s network, and we have not asked what it pays there: not known',
  },
  TRACE_BEFORE_UNKNOWN: {
    staff: 'Depends on an earlier visit whose share is not known',
    client: 'Depends on an earlier visit that is not known yet',
  },
  TRACE_SECOND_UNKNOWN: {
    staff: 'The second plan was never asked: not known',
    client: 'We have not asked your second plan yet: not known',
  },
  TRACE_OTHER_PLAN: {
    staff: 'Billed to another plan than the one of the day: not known until it is billed again',
    client: 'We are moving this visit to the right plan: not known yet',
  },
  TRACE_COVERAGE_UNKNOWN: {
    staff: 'No coverage on file reaches {on}: not known',
    client: 'The insurance we have on file does not cover this day: not known yet',
  },
  TRACE_ATTESTATION_ENDED: {
    staff: 'The attestation of income has ended: not known until it is renewed; without it, the full fee',
    client: 'Your lower price has ended. Tell us your household and income again; until then we cannot say what you pay',
  },
  TRACE_ALLOWED: {
    staff: 'Contract allows {allowedCents}; written off',
    client: 'Your plan’s price is {allowedCents}; the rest is not charged',
  },
  TRACE_ALLOWED_UNKNOWN: {
    staff: 'Contract amount not known',
    client: 'We do not know your plan’s price yet',
  },
  TRACE_MEDICAID: { staff: 'Medicaid, payment in full', client: 'Medicaid pays all of it' },
  TRACE_VA: { staff: 'VA, payment in full', client: 'VA pays all of it' },
  TRACE_DEDUCTIBLE: { staff: 'Deductible', client: 'Goes toward your deductible' },
  TRACE_COINSURANCE: { staff: 'Coinsurance {ratePercent}% of {ofCents}', client: 'Your share: {ratePercent}% of {ofCents}' },
  TRACE_COPAY: { staff: 'Copay', client: 'Your copay' },
  TRACE_COPAY_PAID: {
    staff: 'The day’s copay was charged with an earlier line',
    client: 'You pay one copay a day, and it is already counted',
  },
  TRACE_CAPPED: {
    staff: 'Above what is left of the yearly limit: the plan’s',
    client: 'You reach your yearly limit, so your plan pays this part',
  },
  TRACE_BALANCE: {
    staff: 'Above the plan’s allowed amount, out of network',
    client: 'Above your plan’s price, because we have no contract with it',
  },
  TRACE_PLAN_PAYS: { staff: 'Plan pays', client: 'Your plan pays' },
  TRACE_SECONDARY_PAYS: { staff: 'Second plan pays', client: 'Your second plan pays' },
  TRACE_SECONDARY_MEDICAID: { staff: 'Medicaid takes the rest or it is written off', client: 'Medicaid takes care of the rest' },
  TRACE_SLIDING: { staff: 'Sliding scale: client pays {paysPercent}%', client: 'Sliding scale: you pay {paysPercent}% of the fee' },
  TRACE_ABSORBED: { staff: 'May be charged to nobody: written off', client: 'Not charged' },
  TRACE_UNAUTHORIZED: {
    staff: 'The plan has not authorized this hour: written off, nobody is asked for it',
    client: 'Your plan has not authorized this visit. As long as it has not, none of it is yours to pay',
  },
  TRACE_HARDSHIP: { staff: 'Hardship, decided by the billing lead', client: 'We lower your share for hardship' },
  TRACE_CLIENT: { staff: 'Client pays for {label} on {on}', client: 'You pay for {label} on {on}' },
  TRACE_TOTAL: { staff: 'Client pays in all', client: 'You pay in all' },
  TRACE_TOTAL_OPEN: {
    staff: 'Client pays of what is known; the rest is open',
    client: 'You pay of what we know; the rest is not known yet',
  },
} as const satisfies Record<MoneyTraceCode, FindingWords>

/** What an estimate does not know, and what others bill. */
export const estimateUnknownWords = {
  COVERAGE_NOT_KNOWN: {
    staff: 'No coverage on file for these days.',
    client: 'We do not know your insurance yet. This is the price without any.',
  },
  BENEFITS_NOT_KNOWN: {
    staff: 'The plan was not asked for its benefits.',
    client: 'We have not asked your plan yet. You may pay less.',
  },
  OUTSIDE_NOT_KNOWN: {
    staff: 'The plan was not asked what it pays outside its network.',
    client: 'We have not asked your plan what it pays outside its network. You may pay less.',
  },
  BENEFITS_OLD: {
    staff: 'Benefits were verified more than 30 days ago.',
    client: 'What we know about your plan is older than 30 days. We will ask again.',
  },
  ALLOWED_NOT_KNOWN: {
    staff: 'Contract amount not on file for a code.',
    client: 'We do not know your plan’s price for every visit. You may pay less.',
  },
  NEXT_YEAR_NOT_KNOWN: {
    staff: 'Deductible and limit of the next plan year not on file.',
    client: 'Some visits are in your next plan year, and we do not know its deductible.',
  },
  EARLIER_NOT_KNOWN: {
    staff: 'An earlier visit’s share is not known, and these come after it.',
    client: 'An earlier visit is not known yet, and these depend on it.',
  },
  SECOND_PLAN_NOT_KNOWN: {
    staff: 'The second plan was not asked for its benefits.',
    client: 'We have not asked your second plan. It may pay a part.',
  },
  SAME_DAY_PAIR_NOT_KNOWN: {
    staff: 'Not asked whether the plan pays individual and group on one day.',
    client: 'We have not asked your plan about a group and an individual hour on one day.',
  },
  EXTENDED_CHARGE_NOT_KNOWN: {
    staff: 'Not asked whether the contract allows a charge for extended care.',
    client: 'We have not asked your plan whether the extra hours may be charged.',
  },
  TELEHEALTH_NOT_KNOWN: {
    staff: 'Not asked whether the plan covers video visits.',
    client: 'We have not asked your plan about visits by video.',
  },
  SLIDING_NOT_KNOWN: {
    staff: 'No sliding-scale assessment: the full fee is counted.',
    client: 'Tell us your household and income: you may pay less.',
  },
  ATTESTATION_TO_RENEW: {
    staff: 'The attestation of income ends before this visit: not known until it is renewed.',
    client: 'Your lower price ends before this visit. Tell us your household and income again.',
  },
  OUT_OF_NETWORK: {
    staff: 'Out of network: the amount above the plan’s price is the client’s.',
    client: 'We have no contract with your plan, so its share may be smaller.',
  },
  PRESCRIBER_SEPARATE: {
    staff: 'The prescriber bills separately.',
    client: 'Your prescriber bills you or your plan separately. Ask them for their price.',
  },
  MEDICINE_SEPARATE: {
    staff: 'The pharmacy or facility bills the medicine separately.',
    client: 'The medicine is billed by the pharmacy or facility. Ask them for their price.',
  },
} as const satisfies Record<EstimateUnknown, FindingWords>
