import { ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { FeedEvent } from '../../domain/scheduling/feed-event.ts'
import { invites } from '../../messages/en/invites.ts'
import { labelOf } from '../../messages/label.ts'
import { oneLine } from '../../messages/plain-text.ts'
import { translator } from '../../messages/translator.ts'
import { withConferences } from './conference.ts'

const say = translator({ en: invites })

/** How often calendars are told to ask again, in seconds. */
const EVERY = 60 * 60

type Feed = {
  readonly practice: { readonly name: string; readonly hostname: string }
  /** It goes to a client: nothing in it says what a visit is for. */
  readonly isClients: boolean
  readonly events: readonly FeedEvent[]
  /** The page of a visit for whoever the calendar is of; it leads into the room of one by video. */
  readonly pageOf: (visitId: string) => string
}

/**
 * A calendar that others read again and again (RFC 5545, 7986). Times are in UTC. Made of the same events it is the same to the byte. It names nobody
 * but who is in the events, never why; what was called off stays, marked as cancelled, so that calendars take it away.
 */
export function renderFeed({ practice, isClients, events, pageOf }: Feed): string {
  const doorOf = ({ id, isByVideo, isCancelled }: FeedEvent) => (isByVideo && !isCancelled ? pageOf(id) : null)
  const calendar = new ICalCalendar({
    prodId: '-//Sojourn//Feed//EN',
    method: ICalCalendarMethod.PUBLISH,
    name: oneLine(say('feedTitle', { practice: practice.name })),
    ttl: EVERY,
  })
  for (const event of events) {
    const { id, sequence, startsAt, endsAt, place, isByVideo, isCancelled, isTentative, stampedAt } = event
    calendar.createEvent({
      ...{ id: `${oneLine(id)}@${oneLine(practice.hostname)}`, sequence, stamp: stampedAt, start: startsAt, end: endsAt },
      summary: oneLine(isClients ? say('visitTitle', { practice: practice.name }) : titleOf(event)),
      location: place === null ? (isByVideo ? say('byVideo') : null) : oneLine(place),
      url: doorOf(event),
      status: isCancelled ? ICalEventStatus.CANCELLED : isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    })
  }
  return `${withConferences(calendar.toString(), events.map(doorOf))}\r\n`
}

const titleOf = ({ kind, who, with: by }: Pick<FeedEvent, 'kind' | 'who' | 'with'>): string =>
  [kind === 'session' ? say('sessionTitle') : labelOf('appointmentKind', kind), who, by].filter(Boolean).join(' · ')
