import { ICalAttendeeStatus, ICalCalendar, ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator'
import type { Contact } from '../../domain/scheduling/contact.ts'
import type { TimeZone } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { invites } from '../../messages/en/invites.ts'
import { isMailAddress, oneLine, plainLines } from '../../messages/plain-text.ts'
import { sayPhone } from '../../messages/say-phone.ts'
import { sayDay, sayStretch } from '../../messages/say-time.ts'
import { translator } from '../../messages/translator.ts'
import { withConferences } from './conference.ts'

const say = translator({ en: invites })

export type InviteContent = {
  /** The id of the consult or appointment: moved or cancelled, it is the same event in the calendar. */
  readonly id: string
  /** Grows with each change (`appointment.sequence`). */
  readonly sequence: number
  readonly what: 'consult' | 'visit'
  readonly method: 'request' | 'cancel'
  readonly startsAt: Date
  readonly endsAt: Date
  readonly timeZone: TimeZone
  /** Where to be; null for a call, a video, or at home. */
  readonly address: string | null
  /** How client and clinician meet; null for a call, and where no clinician takes part. */
  readonly contact: Contact | null
  /** The visit's own page, for whoever signs in; null for a call. It leads into the room of a visit by video. */
  readonly page: string | null
  readonly attendee: string
  readonly practice: { readonly name: string; readonly email: string; readonly phone: string; readonly hostname: string }
  /** The instant this version was made. */
  readonly stampedAt: Date
}

/**
 * A calendar file that calendars accept as an invitation, a change or a cancellation (RFC 5545, 5546). Times are in UTC; the
 * practice's clock is in the text. It says neither who comes nor why, and its id opens nothing.
 */
export function renderInvite(invite: InviteContent): string {
  if (!isMailAddress(invite.attendee) || !isMailAddress(invite.practice.email))
    throw new RangeError('an invitation goes from one plain address to another')
  const calendar = new ICalCalendar({
    prodId: '-//Sojourn//Invitations//EN',
    method: invite.method === 'cancel' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  })
  const attendees = [{ email: invite.attendee, status: ICalAttendeeStatus.ACCEPTED, rsvp: false }]
  calendar.createEvent({ ...eventOf(invite), attendees })
  return `${withConferences(calendar.toString(), [doorOf(invite)])}\r\n`
}

/**
 * The visits of a cycle as one file with an event each, for whoever takes it into a calendar of their own. It is published and invites nobody: an
 * invitation is of one event alone (RFC 5546, section 3.2.2). Each is the event that its own invitation made.
 */
export function renderCycle(visits: readonly Omit<InviteContent, 'attendee' | 'what'>[]): string {
  const calendar = new ICalCalendar({ prodId: '-//Sojourn//Cycle//EN', method: ICalCalendarMethod.PUBLISH })
  for (const visit of visits) calendar.createEvent(eventOf({ ...visit, what: 'visit' }))
  return `${withConferences(calendar.toString(), visits.map(doorOf))}\r\n`
}

/** The page that leads into the room of a visit by video; null for any other. */
const doorOf = ({ contact, method, page }: Pick<InviteContent, 'contact' | 'method' | 'page'>): string | null =>
  contact === 'video' && method === 'request' ? page : null

function eventOf(invite: Omit<InviteContent, 'attendee'>): ICalEventData {
  const { practice, method, sequence, startsAt, endsAt, stampedAt } = invite
  return {
    id: `${oneLine(invite.id)}@${oneLine(practice.hostname)}`,
    sequence,
    stamp: stampedAt,
    start: startsAt,
    end: endsAt,
    summary: oneLine(say(invite.what === 'consult' ? 'consultTitle' : 'visitTitle', { practice: practice.name })),
    description: plainLines(descriptionOf(invite)),
    location: oneLine(invite.address ?? say(whereOf(invite))),
    url: doorOf(invite),
    organizer: { name: oneLine(practice.name) || practice.email, email: practice.email },
    status: method === 'cancel' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  }
}

/** What stands for an address where there is none. */
function whereOf({ what, contact }: Pick<InviteContent, 'what' | 'contact'>) {
  if (what === 'consult' || contact === 'audio') return 'byPhone'
  return contact === 'video' ? 'byVideo' : 'atHome'
}

function descriptionOf({ what, method, startsAt, endsAt, timeZone, practice }: Omit<InviteContent, 'attendee'>): string {
  const when = say('when', {
    day: sayDay(localDateOf(startsAt, timeZone), 'year'),
    stretch: sayStretch(startsAt, endsAt, timeZone),
  })
  if (method === 'cancel') return [say('cancelled'), when].join('\n')
  return [
    when,
    say(what === 'consult' ? 'consultText' : 'visitText'),
    say('change', { phone: sayPhone(practice.phone) }),
    say('crisis'),
  ].join('\n')
}
