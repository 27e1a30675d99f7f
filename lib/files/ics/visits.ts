import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { VisitRecord } from '../../domain/practice/export/record.ts'
import { labelOf } from '../../messages/label.ts'
import { oneLine } from '../../messages/plain-text.ts'

/** All visits of a record as one calendar (RFC 5545), for any calendar to read; nobody is invited by it. Times are in UTC. */
export function renderVisits(visits: readonly VisitRecord[], hostname: string, takenAt: Date): string {
  const calendar = new ICalCalendar({ prodId: '-//Sojourn//Record//EN', method: ICalCalendarMethod.PUBLISH })
  for (const { id, kind, status, startsAt, endsAt } of visits)
    calendar.createEvent({
      id: `${id}@${oneLine(hostname)}`,
      stamp: takenAt,
      start: new Date(startsAt),
      end: new Date(endsAt),
      summary: labelOf('appointmentKind', kind),
      status: status === 'cancelled' || status === 'no_show' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  return `${calendar.toString()}\r\n`
}
