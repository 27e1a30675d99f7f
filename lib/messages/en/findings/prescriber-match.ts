import type { PrescriberCode } from '../../../domain/credentials/rule-prescriber-eligible.ts'
import type { MatchCode } from '../../../domain/prescribers/match.ts'
import type { FindingWords } from '../../finding-words.ts'

/** Why a prescriber is near, but not a match. */
export const matchFindings = {
  STATE_NOT_SERVED: {
    staff: 'Does not see people in {state}.',
    client: 'Does not see people in {state}.',
  },
  ROUTE_NOT_OFFERED: {
    staff:
      'Does not prescribe {route, select, lozenge {lozenges} im {injections} iv {infusions} nasal {nasal ketamine} other {esketamine}}.',
    client: 'Does not prescribe this way of taking ketamine.',
  },
  HOME_NOT_OFFERED: {
    staff: 'Does not prescribe for use at home. Would match for a journey in person.',
    client: 'Does not prescribe for use at home. Could be right for a journey in person.',
  },
  HOME_OFFER_UNKNOWN: {
    staff: 'Ask whether they prescribe for use at home.',
    client: 'We do not know yet whether they prescribe for use at home.',
  },
  EVALUATION_NOT_OFFERED: {
    staff: 'Does not evaluate by video. Would match for a visit in person.',
    client: 'Sees people in person only.',
  },
  TOO_FAR: {
    staff: '{miles, plural, one {# mile} other {# miles}} away, more than {maxMiles}.',
    client: '{miles, plural, one {# mile} other {# miles}} away, more than the {maxMiles} you asked for.',
  },
  DISTANCE_UNKNOWN: {
    staff: 'The distance cannot be measured. Check the ZIP codes.',
    client: 'We cannot tell how far away they are. Check your ZIP code.',
  },
  NOT_TAKING_REFERRALS: {
    staff: 'Takes no referrals at the moment.',
    client: 'Takes no new people at the moment.',
  },
  PRESCRIBER_WITHOUT_ACCOUNT: {
    staff:
      'Nobody signs in as this prescriber, so nobody would read the referral. Refer to another, or ask an admin to open their account or invite them in Settings, People and roles.',
    client: 'Takes no new people through us at the moment.',
  },
  OPENING_UNKNOWN: {
    staff: 'Ask for the next opening.',
    client: 'We are asking when they have time.',
  },
  OPENING_TOO_LATE: {
    staff: 'Next opening on {nextOpeningOn}, after the first journey that is planned.',
    client: 'Has time from {nextOpeningOn}.',
  },
} as const satisfies Record<Exclude<MatchCode, PrescriberCode>, FindingWords>
