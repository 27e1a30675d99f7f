import type { AuthorizationCode } from '../../../domain/coverage/rule-authorization.ts'
import type { AuthorizationChangeCode } from '../../../domain/coverage/rule-authorization-change.ts'
import type { VaPrivateCode } from '../../../domain/coverage/rule-va-private.ts'
import type { FindingWords } from '../../finding-words.ts'

const waitsForPlan = 'We are waiting for your plan’s approval. You do not have to do anything.'

export const authorizationFindings = {
  VA_USE_ENDED_BY_CLIENT: {
    staff: 'At the client’s written wish the VA is set aside from {fromOn} to {toOn}: their own plan pays.',
    client: 'As you wished, your own plan pays for these days and not the VA.',
  },
  VA_REFERRAL_MISSING: {
    staff: 'No VA referral on file. Obtain the referral and its number first.',
    client: 'VA needs to refer you first. Talk to your VA provider; we can help you prepare.',
  },
  VA_REFERRAL_NOT_APPROVED: {
    staff:
      'The VA referral is {status, select, drafting {being written} submitted {submitted} pended_info {waiting for information} denied {denied} revoked {revoked} other {{status}}}. Nothing is booked before it is approved.',
    client: 'VA has not approved the referral yet. We will book your visits as soon as it does.',
  },
  VA_REFERRAL_DATES: {
    staff: 'The VA referral runs from {startsOn} to {endsOn}; {on} is outside. Request a new one.',
    client: 'Your VA referral does not reach this day. Choose a day between {startsOn} and {endsOn}, or we ask VA for a new one.',
  },
  VA_REFERRAL_SERVICE: {
    staff: 'The VA referral covers {codes}, not {code}. Request the service with VA Form 10-10172.',
    client: 'Your VA referral does not include this kind of visit. We will ask VA for it.',
  },
  VA_REFERRAL_USED_UP: {
    staff:
      'VA referral: {granted, plural, one {# visit} other {# visits}} granted, {used} used, {reserved} booked; {asked, plural, one {# more is} other {# more are}} asked for. Request more with VA Form 10-10172.',
    client: 'The visits VA approved are used up or booked. We will ask VA for more.',
  },
  PRIOR_AUTH_UNKNOWN: {
    staff: 'Not known whether this plan needs a prior authorization. Ask before the visit is confirmed.',
    client: 'We are asking your plan whether it needs to approve this visit first.',
  },
  PRIOR_AUTH_MISSING: {
    staff: 'This plan needs a prior authorization and none is on file.',
    client: waitsForPlan,
  },
  PRIOR_AUTH_NOT_APPROVED: {
    staff:
      'The prior authorization is {status, select, drafting {being written} submitted {submitted} pended_info {waiting for information} other {{status}}}.',
    client: waitsForPlan,
  },
  PRIOR_AUTH_DENIED: {
    staff: 'The prior authorization was {status, select, revoked {revoked} other {denied}}. Ask for a peer-to-peer review or appeal.',
    client: 'Your plan said no to this visit for now. We can appeal with you, or look at other ways.',
  },
  PRIOR_AUTH_DATES: {
    staff: 'The prior authorization runs from {startsOn} to {endsOn}; {on} is outside.',
    client: 'Your plan’s approval does not reach this day. We will ask it to extend the approval.',
  },
  PRIOR_AUTH_SERVICE: {
    staff: 'The prior authorization covers {codes}, not {code}.',
    client: 'Your plan’s approval does not include this kind of visit. We will ask for it.',
  },
  PRIOR_AUTH_USED_UP: {
    staff:
      'Prior authorization: {granted, plural, one {# visit} other {# visits}} granted, {used} used, {reserved} booked; {asked, plural, one {# more is} other {# more are}} asked for. Renew it.',
    client: 'The visits your plan approved are used up or booked. We will ask for more.',
  },
  AUTHORIZATION_NUMBER_MISSING: {
    staff: 'The approval has no number. A claim without it is denied: enter it exactly as given.',
    client: waitsForPlan,
  },
  AUTHORIZATION_NUMBER_SHAPE: {
    staff: 'The number {number} does not look like this payer’s numbers. No spaces, words or punctuation; check it.',
    client: 'We are checking the number of your approval.',
  },
  AUTHORIZATION_CHANGE_NOT_POSSIBLE: {
    staff: 'This cannot go from “{from}” to “{to}”. Go one step at a time, or add a new row for a new grant.',
    client: waitsForPlan,
  },
  AUTHORIZATION_CORRECTION_BILLING_LEAD: {
    staff: 'The billing lead corrects what was typed wrong. Ask them.',
    client: waitsForPlan,
  },
  AUTHORIZATION_CUT: {
    staff:
      '{visits, plural, one {The latest visit is} other {The latest # visits are}} not covered any more. They wait for another approval.',
    client: waitsForPlan,
  },
  VA_STAGE_DOES_NOT_FIT: {
    staff: 'The stage “{stage}” does not go with the status “{status}”.',
    client: waitsForPlan,
  },
  AUTHORIZATION_LOW_VISITS: {
    staff: '{left, plural, =0 {No approved visits} one {# approved visit} other {# approved visits}} left. Renew now.',
    client: '{left, plural, =0 {No approved visits} one {# approved visit} other {# approved visits}} left. We are asking for more.',
  },
  AUTHORIZATION_ENDS_SOON: {
    staff: 'The approval ends on {endsOn}, in {days, plural, one {# day} other {# days}}. Renew now.',
    client: 'Your approval ends on {endsOn}. We are asking for a new one.',
  },
} as const satisfies Record<AuthorizationCode | AuthorizationChangeCode | VaPrivateCode, FindingWords>
