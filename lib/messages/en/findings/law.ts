import type { OnTheWayCode } from '../../../domain/clients/rule-on-the-way.ts'
import type { ActorCode } from '../../../domain/credentials/rule-actor.ts'
import type { VisitDayCode } from '../../../domain/scheduling/rule-visit-day.ts'
import type { FindingWords } from '../../finding-words.ts'

/** The day of a visit, who acts at it, and whether the client is on their way. */
export const lawFindings = {
  NOT_TODAY: {
    staff: 'This visit is on {visitOn}, not today. Move it to today first, or come back on its day.',
    client: 'This visit is on {visitOn}.',
  },
  CHECK_IN_TOO_EARLY: {
    staff: 'Check-in opens {opensAt}.',
    client: 'You are early. We check you in closer to your visit.',
  },
  VISIT_DAY_OVER: {
    staff: 'The day of this visit, {visitOn}, is over. Write down that the client did not come, or complete what took place.',
    client: 'This visit was on {visitOn}. Under Visits you can book another time yourself, or write to us.',
  },
  VISIT_LONGER_THAN_MAXIMUM: {
    staff: 'This visit has run for more than {minutes, plural, one {# minute} other {# minutes}}. Say why, then complete it.',
    client: 'Your visit took longer than planned. Your therapist completes it.',
  },
  ACTOR_LAPSED: {
    staff:
      'You cannot do this yourself today: a license, insurance or training that it needs is not in force{person, select, other { for {person}}}. Ask a colleague who can, and tell an admin.',
    client: 'Your care team sorts out who is with you today.',
  },
  ACTOR_NOT_ON_VISIT: {
    staff: 'Somebody else is booked for this visit. It is written down that {person} acts.',
    client: 'Another member of your care team is with you today.',
  },
  CLIENT_PAUSED: {
    staff: 'This client is paused. Take them up again on their page, then book.',
    client: 'Your care is paused. Tell us when you would like to go on.',
  },
  CLIENT_CLOSED: {
    staff: 'This client’s care has ended. Reopen it on their page, then book.',
    client: 'Your care with us has ended. Call us if you would like to come back.',
  },
} as const satisfies Record<VisitDayCode | ActorCode | OnTheWayCode, FindingWords>
