import type { StatusChangeCode } from '../../../domain/scheduling/appointment-status.ts'
import type { CancelCode } from '../../../domain/scheduling/cancellation.ts'
import type { OwnVisitCode } from '../../../domain/scheduling/own-visits.ts'
import type { ConsultTimeCode } from '../../../domain/scheduling/rule-consult-time.ts'
import type { SeatCode } from '../../../domain/scheduling/rule-seat.ts'
import type { SeatWaitCode } from '../../../domain/scheduling/seat-waits.ts'
import type { TimeWaitCode } from '../../../domain/scheduling/time-waits.ts'
import type { FindingWords } from '../../finding-words.ts'

/** Of which visit of a cycle staff are told: a visit by itself is the only one. */
const OF_VISIT = '{visit, select, preparation {Preparation: } journey {Journey: } integration {Integration: } other {}}'

/** What stands in the way of a time. `resource`: what is wanted; `visit`: for which visit. */
export const schedulingFindings = {
  TIME_EMPTY: {
    staff: 'The visit ends before it begins. Check start and end.',
    client: 'This time does not look right. Please choose another one.',
  },
  TIME_PAST: {
    staff: `${OF_VISIT}This time has passed. Choose a later one.`,
    client: 'This time has passed. Please choose a later one.',
  },
  NOTICE_TOO_SHORT: {
    staff: `${OF_VISIT}Less than {noticeHours, plural, one {# hour} other {# hours}} of notice.`,
    client:
      'We need {noticeHours, plural, one {# hour} other {# hours}} of notice. Choose a later time, or call us and we will see what we can do.',
  },
  TOO_FAR_AHEAD: {
    staff: `${OF_VISIT}Beyond the booking horizon. The last bookable day is {lastOn}.`,
    client: 'We book up to {lastOn}. Please choose an earlier day.',
  },
  RESOURCE_NOT_CHOSEN: {
    staff: `${OF_VISIT}Still needs {resource, select, clinician {a clinician} room {a room} chair {a facility chair} prescriber {the prescriber} other {a client}}.`,
    client:
      'We still need to find {resource, select, clinician {a therapist} room {a room} chair {a place} other {somebody}} for this visit.',
  },
  TIME_TAKEN: {
    staff: `${OF_VISIT}{resource, select, clinician {The clinician is} room {The room is} chair {The chair is} client {The client is} prescriber {The prescriber is} other {That time is}} already booked then.`,
    client: 'That time is no longer free.',
  },
  RESOURCE_AWAY: {
    staff: `${OF_VISIT}{resource, select, clinician {The clinician is away} room {The room is closed} chair {The chair is out of use} other {Not available}} then. Choose another time or another one.`,
    client: 'This time is not available. These times are open.',
  },
  OUTSIDE_OPENING_HOURS: {
    staff: `${OF_VISIT}Outside the opening hours of {resource, select, clinician {the clinician} room {the room} chair {the facility} other {the place}}.`,
    client: 'We are closed then. These times are open.',
  },
  BUFFER_TOO_SHORT: {
    staff: `${OF_VISIT}Only {minutesFree, plural, one {# minute} other {# minutes}} to the next booking of {resource, select, clinician {the clinician} room {the room} chair {the chair} other {this resource}}; {minutesWanted} are kept free.`,
    client: 'This time is too close to another visit. These times are open.',
  },
  DAY_LIMIT_REACHED: {
    staff: `${OF_VISIT}The daily limit of {limit} is reached for {resource, select, clinician {this clinician} other {this resource}}.`,
    client: 'This day is full. These days are open.',
  },
  SECOND_INDIVIDUAL_HOUR: {
    staff: `${OF_VISIT}The client already has an individual hour that day. A second one is not payable; a group session is.`,
    client: 'You already have an individual hour on this day. Your plan pays for one a day. Choose another day, or a group session.',
  },
  SECOND_GROUP_SAME_DAY: {
    staff: 'The client already has a group session that day. A second one is not payable.',
    client: 'You already have a group session on this day. Please choose another day.',
  },
  CONSULT_ALREADY_BOOKED: {
    staff: 'This person has a consult call coming up. Move that one instead.',
    client: 'You already have a call with us. You can move it with the link in your mail.',
  },
  CONSULT_TIME_NOT_OFFERED: {
    staff: 'Consult calls do not start at this time. The nearest starts are below.',
    client: 'Calls do not start at this time. These are the nearest ones.',
  },
  GROUP_NOT_OPEN: {
    staff: 'This group session is not held. Choose another one.',
    client: 'This group is not held. Please choose another one.',
  },
  GROUP_CLOSED: {
    staff: 'This group takes no new clients. Choose another one, or open it to new seats first.',
    client: 'This group takes no one new. Please choose another one.',
  },
  GROUP_FULL: {
    staff: 'Every seat in this group is taken. Groups with a free seat are below.',
    client: 'This group is full. These groups have a free seat.',
  },
  GROUP_SEAT_TAKEN_ALREADY: {
    staff: 'The client has a seat in this group already.',
    client: 'You have a seat in this group already.',
  },
  SEAT_WAIT_ALREADY: {
    staff: 'The client waits for a seat in this group already.',
    client: 'You are on the waiting list of this group already.',
  },
  SEAT_WAIT_NOT_NEEDED: {
    staff: 'This group has a free seat. Take it instead of waiting.',
    client: 'This group has a free seat. You can take it now.',
  },
  SEAT_WAIT_TOO_LATE: {
    staff: 'The session is too close: a seat that comes free now can no longer be offered in time.',
    client: 'This group is too soon to wait for. Please choose another one.',
  },
  TIME_WAIT_ALREADY: {
    staff: 'The client waits for an earlier time of this visit already.',
    client: 'You are on the waiting list for an earlier time already.',
  },
  TIME_WAIT_NOT_NEEDED: {
    staff: 'Earlier times are open: the first is on {on}. Move the visit there instead of waiting.',
    client: 'Earlier times are open now, the first on {on}. You can choose one instead of waiting.',
  },
  TIME_WAIT_TOO_LATE: {
    staff: 'The visit is too close: a time that comes free before it can no longer be offered.',
    client: 'Your visit is so soon that no earlier time can be offered any more.',
  },
  STATUS_CHANGE_NOT_POSSIBLE: {
    staff:
      'A visit that {from, select, tentative {waits to be confirmed} confirmed {is confirmed} arrived {has arrived} in_progress {is under way} completed {is completed} cancelled {was cancelled} other {was missed}} cannot become that. Reload to see where it stands.',
    client: 'This visit has changed in the meantime. Reload the page to see where it stands.',
  },
  NO_SHOW_TOO_EARLY: {
    staff: 'The visit has not begun yet. Nobody has missed it.',
    client: 'This visit has not begun yet.',
  },
  CANCEL_TOO_LATE: {
    staff: 'The visit was to have begun already. If the client did not come, write that down instead.',
    client: 'This visit has begun and can no longer be cancelled here. Please call us.',
  },
  CANCEL_IS_LATE: {
    staff: 'Less than {hours} hours before the visit.',
    client: 'Less than {hours} hours before the visit. Please also call us.',
  },
  OWN_MOVE_BY_PRACTICE: {
    staff: 'The practice moves this visit; the client asks for it.',
    client:
      '{visit, select, journey {We move a journey together with you, because its preparation and its integration move along.} other {We move this visit together with you.}} Please write to us or call us.',
  },
  OWN_FOLLOW_UP_AHEAD: {
    staff: 'The client has a follow-up ahead. A client books one at a time.',
    client: 'You have a follow-up ahead already. You can give it another time, or write to us if you need one more.',
  },
  OWN_MOVE_TOO_LATE: {
    staff: 'Less than {hours} hours before the visit a client does not move it alone.',
    client: 'It is less than {hours} hours until the visit. Please call us, and we look for another time with you.',
  },
} as const satisfies Record<
  | ConsultTimeCode
  | StatusChangeCode
  | CancelCode
  | OwnVisitCode
  | SeatWaitCode
  | Exclude<TimeWaitCode, OwnVisitCode>
  | Exclude<SeatCode, 'GROUP_NOT_BEFORE_JOURNEY' | 'GROUP_NOT_AFTER_JOURNEY'>,
  FindingWords
>
