import type { JourneyGapCode } from '../../../domain/journeys/rule-journey-gap.ts'
import type { PrescriberPresentCode } from '../../../domain/journeys/rule-prescriber-present.ts'
import type { FindingWords } from '../../finding-words.ts'

/** The days between journeys, and who has to be there. */
export const journeyGapFindings = {
  GAP_TOO_SHORT: {
    staff:
      '{days, plural, one {Only # day} other {Only # days}} from the journey of {otherOn}. At least {least} are usual; the clinical director or the prescriber may plan them closer, with a reason.',
    client: 'This is too close to your journey of {otherOn}. We plan at least {least} days between them.',
  },
  TOO_SOON_AFTER_LAST: {
    staff:
      '{days, plural, =0 {A journey stands on this day already} one {Only # day from the journey of {otherOn}} other {Only # days from the journey of {otherOn}}}. Never less than {least} days.',
    client: 'This is too close to your journey of {otherOn}. Your body needs more time between them.',
  },
  TWO_A_WEEK: {
    staff: 'More than {most} journeys in seven days. Choose a later day.',
    client: 'That would be too many journeys in one week. A later day works.',
  },
  GAP_TOO_LONG: {
    staff: '{days} days from the journey of {otherOn}. At most {most} are usual.',
    client: 'This is {days} days from your journey of {otherOn}. A closer day often works better.',
  },
  PRESCRIBER_NOT_ON_SITE: {
    staff: 'No prescriber is on site for the whole visit. Plan it in hours the prescriber has said, or write down when they come.',
    client: 'We are making sure that a prescriber is there on that day.',
  },
} as const satisfies Record<JourneyGapCode | PrescriberPresentCode, FindingWords>
