import { makeFeed } from '../../../lib/commands/access/calendar-feed.ts'
import { cancelAppointment } from '../../../lib/commands/scheduling/cancel-appointment.ts'
import { insertOutbox } from '../../../lib/data/outbox.ts'
import { listFeedEvents } from '../../../lib/data/views/calendar-feed.ts'
import type { SignedInActor } from '../../../lib/domain/access/actor.ts'
import type { FeedEvent } from '../../../lib/domain/scheduling/feed-event.ts'
import { addDays } from '../../../lib/domain/time/local.ts'
import { renderFeed } from '../../../lib/files/ics/feed.ts'
import { deliverOutbox } from '../../../lib/jobs/deliver-outbox.ts'
import { type Clinic, done, openClinic } from '../../support/clinic.ts'
import type { ReadEvent, ReadFile } from './readers.ts'

type Written = { readonly what: string; readonly file: string; readonly expected: ReadFile }

/** A name that breaks lines, closes values and is long, as some are. */
const NAME = 'Fern; Practice, "St. Änne" \\ Söhne & Töchter of the Long Meadow by the River'

/** The files of a practice with visits of every way to meet, over the autumn change of the clock: letters, and feeds of everybody who has one. */
export async function filesOf(): Promise<Written[]> {
  const clinic = await openClinic({ name: NAME, now: new Date('2026-10-26T15:00:00Z') })
  const { practiceId, today } = clinic
  await clinic.asSystem((tx) =>
    tx.practice.updateMany({ where: { id: practiceId }, data: { videoAddress: 'https://meet.example.org/{room}' } }),
  )
  const client = await clinic.ordered()
  const ids = [
    await clinic.visit(client, { kind: 'preparation', on: addDays(today, 4), at: '10:00' }),
    await clinic.visit(client, { kind: 'journey', on: addDays(today, 5), at: '13:00', setting: 'facility' }),
    await clinic.visit(client, { kind: 'integration', on: addDays(today, 7), at: '09:00', setting: 'telehealth', roomId: null }),
    await clinic.visit(client, { kind: 'follow_up', on: addDays(today, 9), at: '11:00', setting: 'telehealth', roomId: null }),
    await clinic.visit(client, { kind: 'follow_up', on: addDays(today, 11), at: '11:00' }),
  ]
  const meet = (index: number, contact: 'video' | 'audio' | 'in_person') =>
    clinic.asSystem((tx) => tx.appointment.updateMany({ where: { practiceId, id: ids[index] ?? '' }, data: { contact } }))
  await meet(0, 'in_person')
  await meet(2, 'video')
  await meet(3, 'audio')
  await clinic.asSystem((tx) =>
    tx.appointment.updateMany({
      where: { practiceId, kind: 'journey', clientId: client.id },
      data: { prescriberId: clinic.prescriber.prescriberId },
    }),
  )
  const letters = await lettersOf(clinic, client.id, ids, 'appointment-booked')
  await done(clinic.run(cancelAppointment, { appointmentId: ids[4] ?? '', reason: 'Travelling' }, clinic.frontDesk.actor))
  const called = await lettersOf(clinic, client.id, ids.slice(4), 'appointment-cancelled')
  const feeds: Written[] = []
  for (const [who, actor] of Object.entries({
    client: client.actor,
    therapist: clinic.therapist.actor,
    desk: clinic.frontDesk.actor,
    prescriber: clinic.prescriber.actor,
  }))
    for (const showsNames of who === 'client' ? [false] : [false, true]) feeds.push(await feedOf(clinic, actor, showsNames))
  return [...letters, ...called, ...feeds]
}

/** The calendar files of one letter, each with what the rows of its visit say. */
async function lettersOf(
  clinic: Clinic,
  clientId: string,
  appointmentIds: readonly string[],
  kind: 'appointment-booked' | 'appointment-cancelled',
): Promise<Written[]> {
  const { practiceId, now } = clinic
  await clinic.asSystem((tx) =>
    insertOutbox(tx, { practiceId, kind, payload: { clientId, appointmentIds: [...appointmentIds] }, dueAt: now }),
  )
  await deliverOutbox(practiceId, null, { clock: () => now })
  const mail = await clinic.asSystem((tx) => tx.sentMail.findFirst({ where: { practiceId }, orderBy: { createdAt: 'desc' } }))
  const files = (mail?.calendar ?? '').split(/(?<=END:VCALENDAR\r\n)\s*/).filter((file) => file.startsWith('BEGIN'))
  if (files.length !== appointmentIds.length) throw new Error(`${files.length} files for ${appointmentIds.length} visits`)
  const rows = await clinic.asSystem((tx) =>
    tx.appointment.findMany({
      where: { id: { in: [...appointmentIds] } },
      orderBy: { startsAt: 'asc' },
      include: { location: true, facility: true },
    }),
  )
  return rows.map(({ id, sequence, startsAt, endsAt, contact, setting, location, facility }, index) => {
    const isOff = kind === 'appointment-cancelled'
    const at = setting === 'office' ? location : facility
    const page = contact === 'video' && !isOff ? pageIn(files[index] ?? '', id) : null
    const event: ReadEvent = {
      ...{ uid: `${id}@${clinic.hostname}`, sequence, start: startsAt.getTime(), end: endsAt.getTime() },
      ...{ status: isOff ? 'CANCELLED' : 'CONFIRMED', summary: `Visit with ${NAME}` },
      location: at ? `${at.name}, ${at.addressLine}, ${at.city}, ${at.state} ${at.zip}` : contact === 'video' ? 'By video' : 'By phone',
      ...{ url: page, conference: page },
    }
    return {
      what: `${kind} ${contact ?? setting}`,
      file: files[index] ?? '',
      expected: { method: isOff ? 'CANCEL' : 'REQUEST', events: [event] },
    }
  })
}

/** The address of the visit's page as the bytes of the file have it: what readers have to find. */
function pageIn(file: string, id: string): string {
  const [found = ''] = new RegExp(`https?://\\S+/portal/visits/${id}`).exec(file.replaceAll('\r\n ', '')) ?? []
  return found
}

async function feedOf(clinic: Clinic, actor: SignedInActor, showsNames: boolean): Promise<Written> {
  await done(clinic.run(makeFeed, { showsNames }, actor))
  const found = await clinic.read(actor, (tx) => listFeedEvents(tx, actor, { now: clinic.now, showsNames }))
  if (found.length === 0) throw new Error(`the feed of a ${actor.role} is empty`)
  const isClients = actor.role === 'client'
  const pageOf = (id: string) => `https://fern.example/${isClients ? 'portal' : 'clinic'}/visits/${id}`
  const file = renderFeed({ practice: { name: NAME, hostname: clinic.hostname }, isClients, events: found, pageOf })
  const events = found.map((event) => meant(event, file, pageOf, clinic.hostname))
  return { what: `feed of a ${actor.role}${showsNames ? ' with names' : ''}`, file, expected: { method: 'PUBLISH', events } }
}

function meant(event: FeedEvent, file: string, pageOf: (id: string) => string, hostname: string): ReadEvent {
  const { id, sequence, startsAt, endsAt, place, isByVideo, isCancelled, isTentative, who, with: by } = event
  const kinds: Readonly<Record<string, string>> = { session: 'Group', follow_up: 'Follow-up' }
  const kind = kinds[event.kind] ?? event.kind.charAt(0).toUpperCase() + event.kind.slice(1)
  const isClients = file.includes('SUMMARY:Visit with')
  const door = isByVideo && !isCancelled ? pageOf(id) : null
  return {
    ...{ uid: `${id}@${hostname}`, sequence, start: startsAt.getTime(), end: endsAt.getTime() },
    status: isCancelled ? 'CANCELLED' : isTentative ? 'TENTATIVE' : 'CONFIRMED',
    summary: isClients ? `Visit with ${NAME}` : [kind, who, by].filter(Boolean).join(' · '),
    location: place ?? (isByVideo ? 'By video' : null),
    ...{ url: door, conference: door },
  }
}
