import type { ClinicalCode } from '../../../domain/clients/clinical-code.ts'
import type { CrisisCode } from '../../../domain/clients/crisis.ts'
import type { ClientAgeCode } from '../../../domain/clients/rule-client-age.ts'
import type { CssrsCode } from '../../../domain/clients/rule-cssrs.ts'
import type { RescreenCode } from '../../../domain/clients/rule-rescreen.ts'
import type { ScreenClearanceCode } from '../../../domain/clients/rule-screen-clearance.ts'
import type { ScreenStandsCode } from '../../../domain/clients/rule-screen-stands.ts'
import type { ScreeningCode } from '../../../domain/clients/rule-screening.ts'
import type { FindingWords } from '../../finding-words.ts'
import { screeningFindings } from './clinical-screening.ts'

const because =
  '{because, select, screen {a later health screen} route {a change of route} referral {the end of the referral} other {a change}}'
const kind = '{kind, select, phq9 {PHQ-9} gad7 {GAD-7} pcl5 {PCL-5} other {score}}'
const document =
  '{document, select, treatment_consent {treatment consent} education_acknowledgement {education page} ride_home_agreement {ride-home agreement} at_home_dosing_consent {consent for use at home} telehealth_consent {telehealth consent} privacy_notice_acknowledgement {privacy notice} extended_care_notice {extended care notice} group_consent {group consent} part_2_consent {substance use records consent} release_of_information {release of information} other {document}}'
const unsigned = '{why, select, new_version {has a new version} ran_out {has run out} revoked {was taken back} other {is not signed}}'

const careFindings = {
  ELIGIBILITY_UNDECIDED: {
    staff: 'The prescriber has not decided on eligibility.',
    client: 'Your prescriber decides first whether this treatment is right for you. We tell you as soon as we know.',
    prescriber: 'Your decision on eligibility is open.',
  },
  ELIGIBILITY_NEEDS_MORE: {
    staff: 'The prescriber asked for more information.',
    client: 'Your prescriber would like to know more. We tell you what is needed.',
    prescriber: 'You asked for more information.',
  },
  NOT_ELIGIBLE: {
    staff: 'The prescriber decided that the client is not eligible.',
    client: 'Your prescriber decided that ketamine is not right for you now. We talk with you about other care that may help.',
    prescriber: 'You decided that the client is not eligible.',
  },
  ELIGIBLE_WITH_CONDITIONS: {
    staff: 'Eligible with conditions. Read them before booking.',
    client: 'Your prescriber said yes, with a few conditions. Your care team goes through them with you.',
  },
  ELIGIBILITY_ENDED: {
    staff: 'The eligibility decision held until {validUntilOn}. Ask the prescriber for a new one.',
    client: 'Your prescriber looks at things again before the next journey. We arrange it.',
    prescriber: 'Your decision held until {validUntilOn}. Please decide again.',
  },
  ELIGIBILITY_ENDED_EARLY: {
    staff: `The eligibility decision ended with ${because}. Ask the prescriber for a new one.`,
    client: 'Your prescriber looks at things again before the next journey. We arrange it.',
    prescriber: `Your decision ended with ${because}. Please decide again.`,
  },
  ELIGIBILITY_ENDS_FIRST: {
    staff: 'The eligibility decision holds until {validUntilOn}, before this visit on {visitOn}. Ask the prescriber to renew it.',
    client: 'Your prescriber looks at things again before this visit. We arrange it.',
    prescriber: 'Your decision holds until {validUntilOn}, before the visit on {visitOn}.',
  },
  DOCUMENT_NOT_SIGNED: {
    staff: `The ${document} ${unsigned}. The client signs version {version}.`,
    client: `Please read and sign: ${document}.`,
  },
  CLIENT_STATUS_CHANGE_NOT_POSSIBLE: {
    staff: 'A client cannot go from “{from}” to “{to}”.',
    client: 'This is not open at the moment. Call us and we help.',
  },
  CLIENT_HAS_VISITS: {
    staff: '{visits, plural, one {# visit is} other {# visits are}} still ahead. Cancel them with it, or close the record afterwards.',
    client: 'You still have visits ahead. Call us and we help.',
  },
  CLIENT_OWES: {
    staff: 'Something is still owed. It stays on the account, and statements go on.',
    client: 'Something is still open on your account. You can pay it in your portal.',
  },
  CSSRS_REQUIRED_NOW: {
    staff: 'The ninth PHQ-9 answer is {itemNine}. Ask the Columbia screener now.',
    client: 'Thank you for telling us. We ask you a few more questions about safety now. Call or text 988 at any hour.',
    prescriber: 'The ninth PHQ-9 answer is {itemNine}. The Columbia screener is asked now.',
  },
  NO_RESPONSE_YET: {
    staff: `No response on the ${kind} after {journeys, plural, one {# journey} other {# journeys}}. Evaluate the plan with prescriber and client.`,
    client: 'Your scores have not changed much yet. Your care team looks at the plan with you.',
  },
  WORSE_BY_AS_MUCH_AS_MATTERS: {
    staff: `${kind} is worse by {points, plural, one {# point} other {# points}}. A clinician looks at it by {reviewOn}.`,
    client: 'Your answers show a harder time. Somebody from your care team talks with you this week.',
  },
  ITEM_NINE_ROSE: {
    staff: 'The ninth PHQ-9 answer rose. A clinician looks at it by {reviewOn}.',
    client: 'Thank you for telling us. Somebody from your care team talks with you this week. Call or text 988 at any hour.',
  },
  RELAPSE_AFTER_RESPONSE: {
    staff: `${kind} rose by {points, plural, one {# point} other {# points}} after response. Offer a follow-up.`,
    client: 'You felt better for a while and it is harder again. A follow-up may help. Talk with your therapist.',
  },
  REFERRAL_CHANGE_NOT_POSSIBLE: {
    staff: 'This referral was already answered or ended.',
    client: 'This was already answered.',
    prescriber: 'This referral was already answered or ended.',
  },
  REFERRAL_NOT_IN_FORCE: {
    staff: 'The prescriber who signed the order is no longer this client’s prescriber. Another prescriber writes a new order first.',
    client: 'Your prescriber is changing. The new one looks at your order first. We arrange it.',
    prescriber: 'The client is no longer referred to whoever signed this order. It waits for a new one.',
  },
  ORDER_LIMIT_NOT_STRICTER: {
    staff:
      'The order sets {asked} for {limit, select, systolic {systolic pressure} diastolic {diastolic pressure} heartRateHigh {heart rate} other {oxygen}}, which is no stricter than the practice’s {ours}. Set a stricter limit, or leave it empty.',
    client: 'Your prescriber has to mend something in the order first.',
    prescriber:
      'You set {asked} for {limit, select, systolic {systolic pressure} diastolic {diastolic pressure} heartRateHigh {heart rate} other {oxygen}}, which is no stricter than the practice’s {ours}. Set a stricter limit, or leave it empty.',
  },
  HOME_SITE_WITHOUT_HOME_ORDER: {
    staff: 'The order names a place at home, and not that it may be taken there.',
    client: 'Your prescriber has to add something to the order first.',
    prescriber: 'You chose a place at home. Say too that it may be taken at home, or take the place out.',
  },
  HOME_ORDER_WITHOUT_HOME_SITE: {
    staff: 'The order may be taken at home, and names no place there.',
    client: 'Your prescriber has to add something to the order first.',
    prescriber: 'You said that it may be taken at home. Choose home, or at home with video, as a place too.',
  },
  ROUTE_CHANGES_VERDICT: {
    staff: 'The eligibility decision was for another route. The prescriber decides again.',
    client: 'Your prescriber looks at things again before the next journey. We arrange it.',
    prescriber: 'Your eligibility decision was for another route and has ended. Please decide again for this one.',
  },
  LOOKS_AUTOMATIC: {
    staff: 'This form looks as if a program filled it in.',
    client: 'We could not take the form just now. What you typed is still here. Wait a few seconds and try again, or call us.',
  },
  CONSULT_NOT_YET_HELD: {
    staff: 'This call has not begun. Say how it went once it has.',
    client: 'This call is still ahead.',
  },
  CONSULT_ALREADY_BEGUN: {
    staff: 'This call has begun and can no longer be cancelled. Say how it went.',
    client: 'This call has already been. Book another one, or call us.',
  },
  CONSULT_STATUS_CHANGE_NOT_POSSIBLE: {
    staff: 'A call cannot go from “{from}” to “{to}”.',
    client: 'This call was already changed. Look at your latest mail, or call us.',
  },
} as const satisfies Record<
  Exclude<ClinicalCode, ScreeningCode | ScreenStandsCode | ScreenClearanceCode | ClientAgeCode | RescreenCode | CssrsCode | CrisisCode>,
  FindingWords
>

/** Everything said about a client, from the public form to the outcomes. */
export const clinicalFindings = { ...screeningFindings, ...careFindings } as const satisfies Record<ClinicalCode, FindingWords>
