import type { MissedFeeCode, WaiveFeeCode } from '../../../domain/billing/missed-visit-fee.ts'
import type { ClientChargeCode } from '../../../domain/coverage/rule-client-charge.ts'
import type { CoverageCode } from '../../../domain/coverage/rule-coverage.ts'
import type { NotToldCode, NotToldEndCode } from '../../../domain/coverage/rule-not-told.ts'
import type { ProductCode } from '../../../domain/coverage/rule-product.ts'
import type { FindingWords } from '../../finding-words.ts'
import { authorizationFindings } from './billing-authorization.ts'

const notToldFindings = {
  NOT_TOLD_WALLED: {
    staff: 'With Medicaid or VA on {on} nothing is asked of the client, so a visit cannot be paid alone.',
    client: 'Your coverage of this day leaves nothing for you to pay, so there is nothing to pay alone.',
  },
  NOT_TOLD_NO_PLAN: {
    staff: 'No plan is known for {on} that could be told.',
    client: 'We know of no plan for this day that could be told.',
  },
  NOT_TOLD_MEDICARE: {
    staff: 'With Medicare the billing lead decides, with a reason.',
    client: 'With Medicare we have to look at this first. Please call us.',
  },
  CLIENT_FILES_IN_NETWORK: {
    staff: 'Our contract with this plan, or Medicare, has us file the claim.',
    client: 'Our contract with your plan has us file the claim for you.',
  },
  NOT_TOLD_NOTHING_OWED: { staff: 'Nothing is owed from these days.', client: 'Nothing is owed from these days.' },
  NOT_TOLD_TIME_TO_PAY: { staff: 'The client has until {from} to pay.', client: 'You have until {from} to pay.' },
  NOT_TOLD_REMIND_TWICE: {
    staff: 'The client is reminded twice before this. {reminders, plural, =0 {No reminder} one {One reminder} other {# reminders}} so far.',
    client: 'You are reminded twice before this.',
  },
} as const satisfies Record<NotToldCode | NotToldEndCode, FindingWords>

const wallFindings = {
  MEDICAID_NO_CLIENT_CHARGE: {
    staff: 'Medicaid is in force on {on}: the client is charged nothing, whatever else is on file.',
    client: 'Your Medicaid covers this day, so you pay $0.00. The three-hour visit is not offered with Medicaid; the other formats are.',
  },
  MEDICAID_PENDING_NO_CLIENT_CHARGE: {
    staff: 'A Medicaid application is open for {on}. Until it is decided the client is charged nothing.',
    client: 'Your Medicaid application is still open, so you pay $0.00 for now. The formats that Medicaid can cover are open to you.',
  },
  MEDICAID_NO_MISSED_VISIT_FEE: {
    staff: 'No missed-visit fee for a client with Medicaid.',
    client: 'There is no fee for a missed visit with Medicaid.',
  },
  MISSED_VISIT_FEE: {
    staff: 'The practice’s fee of {amountCents} for a missed visit is asked. The billing lead can waive it on the visit, with a reason.',
    client: 'Our fee for a missed visit is {amountCents}. If something kept you, say so under the charge in your account, or write to us.',
  },
  MISSED_FEE_NOT_LEAD: {
    staff: 'The billing lead waives a fee for a missed visit. Ask them, with the reason.',
    client: 'Our billing lead decides about waiving a fee.',
  },
  MISSED_FEE_NOT_AGREED: {
    staff:
      'No fee is asked for the missed visit: by its day the client had not signed our policy on missed visits. They sign it under Papers, for visits to come.',
    client: 'Nothing is asked of you for the missed visit.',
  },
  MEDICAID_NO_PAYMENT_FLOW: {
    staff:
      'Not for a client with Medicaid: {kind, select, deposit {deposit} card_on_file {card on file} payment_plan {payment plan} sliding_fee {sliding scale} superbill {itemized receipt} estimate {cost estimate} other {payment}}. There is nothing to pay.',
    client: 'With Medicaid there is nothing for you to pay, so you do not need this.',
  },
  MEDICAID_WAIVER_NOT_ACCEPTED: {
    staff: 'A signed agreement to pay does not lift the Medicaid rule. Do not take it.',
    client: 'Thank you for offering to pay. With Medicaid we may not accept it, even with a signature.',
  },
  QMB_NO_COST_SHARE: {
    staff: 'QMB: Medicare cost share is never billed to the client.',
    client: 'Your Medicare program pays your share. You owe nothing.',
  },
  VA_NO_CLIENT_CHARGE: {
    staff: 'VA care on {on}: no copay, no extra hours, no balance to the veteran. VA bills any copay itself.',
    client: 'VA covers this care, so you pay us nothing. The three-hour visit is not part of VA care; the other formats are.',
  },
  EXTENDED_CARE_CONTRACT_UNKNOWN: {
    staff:
      'Nobody has asked whether this plan’s contract allows a charge for the hours beyond the insured one. Billing lead: ask the payer and set its flag.',
    client: 'We are asking your plan whether the extra hours may be charged. You can choose another format in the meantime.',
  },
  EXTENDED_CARE_CONTRACT_FORBIDS: {
    staff: 'This plan’s contract does not allow a charge for the hours beyond the insured one.',
    client: 'Your plan does not allow the three-hour visit with extra hours paid by you. The other formats are open to you.',
  },
  EXTENDED_CARE_NOTICE_MISSING: {
    staff: 'The client has not signed the notice of what the extra hours cost. It is signed before the visit.',
    client: 'Please read and sign the page that says what the extra hours cost.',
  },
  EXTENDED_CARE_NOTICE_LATE: {
    staff: 'The notice of cost was signed on {signedOn}, after the visit on {on}. The extra hours cannot be charged.',
    client: 'The page about the extra hours was signed after the visit, so you do not pay for them.',
  },
  EXTENDED_CARE_NOTICE_ENDED: {
    staff: 'The notice of cost ended on {endedOn}, before the visit on {on}. The client signs it again before a visit.',
    client: 'The page about the extra hours has run out. Please read and sign it again before the visit.',
  },
  MEDICARE_NO_EXTRA_CHARGE: {
    staff: 'Medicare, enrolled clinician: no charge beyond the covered hour. Format A is not possible.',
    client: 'Medicare does not allow a charge for extra hours with this therapist. The other formats are open to you.',
  },
  MEDICARE_CLINICIAN_NEITHER: {
    staff:
      'This clinician is neither enrolled in Medicare nor opted out, and may not be paid for treating this client. Choose another one.',
    client: 'This therapist cannot be paid by Medicare. We will find one who can.',
  },
  MEDICARE_STATUS_UNKNOWN: {
    staff: 'The clinician’s standing with Medicare is not on file. Ask, and enter it.',
    client: 'We are checking with Medicare which therapist can see you.',
  },
  MEDICARE_CONTRACT_MISSING: {
    staff: 'The clinician opted out of Medicare. The client signs the private contract before care.',
    client: 'This therapist works outside Medicare. Please read and sign the private contract first, or choose another therapist.',
  },
  MEDICARE_CONTRACT_LATE: {
    staff: 'The private Medicare contract was signed on {signedOn}, after the visit on {on}.',
    client: 'The contract with this therapist was signed after the visit, so you are not charged for it.',
  },
  MEDICARE_CONTRACT_WITH_MEDICAID: {
    staff: 'The clinician opted out of Medicare and the client has Medicaid: nobody may be charged. Choose an enrolled clinician.',
    client: 'This therapist works outside Medicare and Medicaid. We will find one who can see you at no cost.',
  },
} as const satisfies Record<MissedFeeCode | WaiveFeeCode, FindingWords>

const productFindings = {
  EXTENDED_CARE_OWN_WORD: {
    staff:
      'The client told us of coverage that would not allow the extra hours on {on} to be charged. Ask, then verify or deny it. Until then nothing is asked of them.',
    client: 'We are checking the coverage you told us about. It may not allow the three-hour visit. Until then nothing is asked of you.',
  },
  SAME_DAY_PAIR_NOT_PAID: {
    staff:
      'This plan does not pay individual and group on one day. It may be given: the hour is billed, and nobody is asked for the group.',
    client:
      'Your plan does not cover a group and an individual hour on the same day. You can still come, and you do not pay for the group.',
  },
  TELEHEALTH_NOT_COVERED: {
    staff: 'This plan does not cover visits by video. Format D is not possible.',
    client: 'Your plan does not cover visits by video. The formats in person are open to you.',
  },
  TELEHEALTH_COVERAGE_UNKNOWN: {
    staff: 'Nobody has asked whether this plan covers visits by video. Verify before the first one.',
    client: 'We are still checking whether your plan covers visits by video.',
  },
  MEDICARE_TELEHEALTH_IN_PERSON: {
    staff: 'Medicare at home by video: allowed without a visit in person until {until}. After that, see the client in person first.',
    client: 'Medicare asks for a visit in person before one by video. We will plan it with you.',
  },
} as const satisfies Record<Exclude<ProductCode, ClientChargeCode>, FindingWords>

const planFindings = {
  ...authorizationFindings,
  COVERAGE_UNKNOWN: {
    staff: 'No coverage on file. Enter it, or note that the client pays without a plan.',
    client: 'Tell us about your insurance, or that you have none, so that we can say what you pay.',
  },
  COVERAGE_NOT_IN_FORCE: {
    staff: 'No coverage on file reaches {on}.',
    client: 'The insurance we have on file does not cover this day. Please check it with us.',
  },
  MEDICAID_PENDING: {
    staff:
      'Medicaid is open ({status, select, pending {pending} retro_possible {may be granted back in time} other {{status}}}). Treat the client as having it.',
    client: 'Your Medicaid application is open. You pay nothing while it is.',
  },
  MEDICAID_PAYS_LAST: {
    staff: 'Another plan is in force and pays before Medicaid. Bill that one first.',
    client: 'We bill your other insurance first, then Medicaid. You pay nothing.',
  },
  BENEFITS_NOT_VERIFIED: {
    staff:
      'Benefits {network, select, out {outside the plan’s network } other {}}have never been verified. Ask the plan on or after {dueOn}, before the visit is confirmed.',
    client: 'We still have to ask your plan what it covers. We will tell you the price before the visit is confirmed.',
  },
  BENEFITS_STALE: {
    staff:
      'Benefits were verified on {verifiedOn}, more than {freshDays, plural, one {# day} other {# days}} before the visit. Ask again on or after {dueOn}.',
    client: 'We will ask your plan again what it covers before this visit.',
  },
  VA_CLINICIAN_NOT_IN_NETWORK: {
    staff: 'This clinician is not in the VA community care network. Choose one who is.',
    client: 'This therapist is not in the VA network. We will find one who is.',
  },
  VA_NETWORK_UNKNOWN: {
    staff: 'Not known whether this clinician is in the VA community care network.',
    client: 'We are checking that this therapist is in the VA network.',
  },
  OUT_OF_NETWORK: {
    staff:
      'This plan does not count the clinician among its network. {walled, select, yes {Nobody is asked for what it does not pay.} other {The client’s share is by what the plan says of care outside its network, and may be more.}}',
    client: 'This therapist is outside your plan’s network. {walled, select, yes {You pay nothing.} other {You may owe more than usual.}}',
  },
} as const satisfies Record<Exclude<CoverageCode, ClientChargeCode>, FindingWords>

const changeFindings = {
  COVERAGE_ON_FILE_ALREADY: {
    staff: 'This coverage is on file already, since {since}. Change that one, or say that this is another.',
    client: 'You told us of this coverage already. If this is another one, say so below.',
  },
  TWO_FIRST_PLANS: {
    staff: 'Another plan has the order {priority} on the same days. Say which of the two pays first.',
    client: 'Two plans stand in the same place. We will ask you which one pays first.',
  },
  CLIENT_SAYS_COVERED: {
    staff: 'The client says that somebody else covers {on}. It waits to be verified; until then they are not asked for money of that day.',
    client: 'We are checking the coverage you told us about. Until then nothing is asked of you for this day.',
  },
  MEDICAID_NOT_ASKED_TODAY: {
    staff: 'Ask Medicaid today whether it is still in force. The visit goes on either way, and no money is asked.',
    client: 'We ask Medicaid again before your visit. You pay nothing.',
  },
  MEDICAID_SAID_NO: {
    staff:
      'Medicaid said on {askedOn} that it is not in force. End the coverage with its last day, or ask again: until then nothing is asked of the client.',
    client: 'We are checking whether Medicaid still covers you. Until then you pay nothing.',
  },
  RESTORED_DECIDED: { staff: 'This balance was decided already.', client: 'This was decided already.' },
  RESTORED_BILLING_LEAD: {
    staff: 'The billing lead decides whether a balance is asked for again after its refund went out.',
    client: 'We are looking at this balance. Nothing is asked of you until then.',
  },
} as const satisfies Record<string, FindingWords>

export const coverageFindings = { ...changeFindings, ...wallFindings, ...productFindings, ...planFindings, ...notToldFindings }
