import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { describe, expect, test } from 'vitest'
import type { FeedEvent } from '@/lib/domain/scheduling/feed-event'
import { renderFeed } from '@/lib/files/ics/feed'
import { type InviteContent, renderCycle, renderInvite } from '@/lib/files/ics/invite'
import { fc } from '@/tests/support/property'

const invite: InviteContent = {
  id: '5b0e3a52-52bc-4b77-9c43-1b0f5a9f6a10',
  sequence: 0,
  what: 'visit',
  method: 'request',
  startsAt: new Date('2026-12-01T16:00:00Z'),
  endsAt: new Date('2026-12-01T19:00:00Z'),
  timeZone: 'America/Chicago',
  address: '12 Example Street, Northside, IL 60000',
  contact: 'in_person',
  page: 'https://alder.example/portal/visits/5b0e3a52-52bc-4b77-9c43-1b0f5a9f6a10',
  attendee: 'ada@example.com',
  practice: { name: 'Alder House', email: 'desk@alder.example', phone: '(555) 010-0100', hostname: 'alder.example' },
  stampedAt: new Date('2026-11-22T12:00:00Z'),
}

/** The one event of a file, as ical.js reads it. */
function readWithIcalJs(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent')
  const [event] = events
  if (!event) throw new Error('no event')
  return { calendar, events, event: new ICAL.Event(event), component: event }
}

/** The events of a file, as node-ical reads it. */
const readWithNodeIcal = (text: string) => Object.values(nodeIcal.sync.parseICS(text)).filter((part) => part?.type === 'VEVENT')

describe('a cycle', () => {
  const day = (id: string, on: string, changes: Partial<InviteContent> = {}): InviteContent => ({
    ...{ ...invite, id, startsAt: new Date(`${on}T16:00:00Z`), endsAt: new Date(`${on}T17:00:00Z`) },
    ...changes,
  })
  const visits = [
    day('first', '2026-12-01', { sequence: 2, method: 'cancel' }),
    day('second', '2026-12-02'),
    day('third', '2026-12-03', { contact: 'video', address: null }),
  ]

  test('is one file with an event a visit, each the one its invitation made, and two parsers read the same', () => {
    const text = renderCycle(visits)
    const { calendar, events } = readWithIcalJs(text)
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    const told = events.map((component) => {
      const { uid, sequence, startDate } = new ICAL.Event(component)
      return [uid, sequence, startDate.toJSDate(), component.getFirstPropertyValue('status')]
    })
    expect(told).toEqual(
      visits.map(({ sequence, startsAt, ...visit }) => {
        const { event, component } = readWithIcalJs(renderInvite({ ...visit, sequence, startsAt }))
        return [event.uid, sequence, startsAt, component.getFirstPropertyValue('status')]
      }),
    )
    expect(told.map(([, , , status]) => status)).toEqual(['CANCELLED', 'CONFIRMED', 'CONFIRMED'])
    expect(readWithNodeIcal(text).map((event) => (event as { uid?: string }).uid)).toEqual(told.map(([uid]) => uid))
  })

  test('invites nobody, and leads into the room of the one by video alone', () => {
    const { events } = readWithIcalJs(renderCycle(visits))
    expect(events.map((component) => component.getFirstPropertyValue('attendee'))).toEqual([null, null, null])
    expect(events.map((component) => component.getFirstPropertyValue('conference'))).toEqual([null, null, invite.page])
    expect(renderCycle(visits)).not.toMatch(/ketamine|journey|therap/i)
  })
})

describe('an invitation', () => {
  test('is read the same by two parsers', () => {
    const text = renderInvite(invite)
    const { calendar, event, component } = readWithIcalJs(text)
    const [other] = readWithNodeIcal(text)
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(event.uid).toBe('5b0e3a52-52bc-4b77-9c43-1b0f5a9f6a10@alder.example')
    expect(event.sequence).toBe(0)
    expect(event.startDate.toJSDate()).toEqual(invite.startsAt)
    expect(event.endDate.toJSDate()).toEqual(invite.endsAt)
    expect(event.startDate.zone.tzid).toBe('UTC')
    expect(event.summary).toBe('Visit with Alder House')
    expect(event.location).toBe(invite.address)
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED')
    expect(String(component.getFirstPropertyValue('organizer')).toLowerCase()).toBe('mailto:desk@alder.example')
    expect(String(component.getFirstPropertyValue('attendee')).toLowerCase()).toBe('mailto:ada@example.com')
    expect(other).toMatchObject({ uid: event.uid, summary: event.summary, location: event.location, status: 'CONFIRMED' })
    expect(new Date((other as { start: Date }).start)).toEqual(invite.startsAt)
    expect(new Date((other as { end: Date }).end)).toEqual(invite.endsAt)
  })

  test('names the practice’s clock and day, and what to do in a crisis', () => {
    const { event } = readWithIcalJs(renderInvite(invite))
    expect(event.description).toContain('Tue, Dec 1, 2026, 10:00 AM to 1:00 PM Central')
    expect(event.description).toContain('988')
  })

  test('says neither why nor who, and has no link', () => {
    const text = renderInvite(invite)
    expect(text).not.toMatch(/ketamine|journey|therap|diagnos|F33|depress|https?:/i)
  })

  test('moved and cancelled is the same event with a higher sequence', () => {
    const moved = readWithIcalJs(
      renderInvite({ ...invite, sequence: 1, startsAt: new Date('2026-12-02T16:00:00Z'), endsAt: new Date('2026-12-02T19:00:00Z') }),
    )
    const cancelled = readWithIcalJs(renderInvite({ ...invite, sequence: 2, method: 'cancel' }))
    const uid = readWithIcalJs(renderInvite(invite)).event.uid
    expect([moved.event.uid, cancelled.event.uid]).toEqual([uid, uid])
    expect([moved.event.sequence, cancelled.event.sequence]).toEqual([1, 2])
    expect(cancelled.calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(cancelled.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  })

  test('complaint 15: keeps instants over the hours that spring skips and autumn repeats', () => {
    for (const startsAt of ['2026-03-08T08:30:00Z', '2026-11-01T06:30:00Z', '2026-11-01T07:30:00Z'].map((text) => new Date(text))) {
      const endsAt = new Date(startsAt.getTime() + 1_200_000)
      const { event } = readWithIcalJs(renderInvite({ ...invite, what: 'consult', startsAt, endsAt }))
      expect(event.startDate.toJSDate()).toEqual(startsAt)
      expect([event.startDate.zone.tzid, event.endDate.zone.tzid]).toEqual(['UTC', 'UTC'])
      expect(event.location).toBe('12 Example Street, Northside, IL 60000')
    }
  })

  test('a call has no address', () => {
    expect(readWithIcalJs(renderInvite({ ...invite, what: 'consult', address: null })).event.location).toBe('By phone')
  })

  test('complaint 30: a visit by video says so, and leads to its own page and never to its room; one by phone, at home or called off leads nowhere', () => {
    const remote = { ...invite, address: null, contact: 'video' } as const
    const { event, component } = readWithIcalJs(renderInvite(remote))
    expect(event.location).toBe('By video')
    expect(component.getFirstPropertyValue('url')).toBe(invite.page)
    expect(component.getFirstPropertyValue('conference')).toBe(invite.page)
    expect(component.getFirstProperty('conference')?.getParameter('feature')).toBe('AUDIO,VIDEO')
    expect(readWithNodeIcal(renderInvite(remote))).toHaveLength(1)
    const others = [{ method: 'cancel' as const }, { contact: 'audio' as const }, { contact: null }]
    const files = others.map((other) => readWithIcalJs(renderInvite({ ...remote, ...other })))
    expect(files.map((one) => one.event.location)).toEqual(['By video', 'By phone', 'At home'])
    for (const one of files) expect(one.component.getAllProperties('conference')).toHaveLength(0)
  })

  test.each([
    'a@b',
    'Ada <ada@example.com>',
    'ada@example.com\r\nATTENDEE:mailto:eve@example.com',
    'ada@example.com,eve@example.com',
    '',
    'ada@exämple.com',
  ])('refuses to go to what is not one plain address: %j', (attendee) => {
    expect(() => renderInvite({ ...invite, attendee })).toThrow(RangeError)
  })
})

test('whatever is in names and places, there is one event, its lines are short, and nothing is smuggled in', () => {
  const nasty = fc.string({
    unit: fc.oneof(
      fc.constantFrom('\r', '\n', '\r\n', '\u2028', '\u0085', ';', ':', ',', '\\', '"', '^', '\t', '\u0000', '\u202e', '🙂', 'é'),
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'ATTENDEE:mailto:eve@example.com',
        'BEGIN:VALARM',
        'X-EVIL:1',
        'METHOD:CANCEL',
        'DTSTART:20300101T000000Z',
      ),
      fc.string({ minLength: 1, maxLength: 3 }),
    ),
    maxLength: 40,
  })
  fc.assert(
    fc.property(nasty, nasty, nasty, nasty, (name, address, phone, id) => {
      const text = renderInvite({ ...invite, id, address, practice: { ...invite.practice, name, phone } })
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
      const { calendar, events, component, event } = readWithIcalJs(text)
      expect(events).toHaveLength(1)
      expect(calendar.getAllSubcomponents()).toHaveLength(1)
      expect(component.getAllSubcomponents()).toHaveLength(0)
      expect(component.getAllProperties('attendee')).toHaveLength(1)
      expect(component.getAllProperties('x-evil')).toHaveLength(0)
      expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
      expect(event.startDate.toJSDate()).toEqual(invite.startsAt)
      const others = readWithNodeIcal(text)
      expect(others).toHaveLength(1)
      expect(new Date((others[0] as { start: Date }).start)).toEqual(invite.startsAt)
    }),
    { numRuns: 300 },
  )
})

describe('a feed', () => {
  const event: FeedEvent = {
    ...{
      id: 'a',
      kind: 'journey',
      sequence: 2,
      isCancelled: false,
      isTentative: false,
      place: 'Oak; Street',
      isByVideo: false,
      who: null,
      with: 'Wren Willow',
    },
    ...{ startsAt: invite.startsAt, endsAt: invite.endsAt, stampedAt: invite.stampedAt },
  }
  const feed = (isClients: boolean, events: readonly FeedEvent[] = [event, { ...event, id: 'b', isCancelled: true }]) =>
    renderFeed({ practice: invite.practice, isClients, events, pageOf: (id) => `https://alder.example/clinic/visits/${id}` })

  test('is read the same by two parsers: both events, one of them cancelled, and how often to ask again', () => {
    const { calendar, events } = readWithIcalJs(feed(false))
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(calendar.getFirstPropertyValue('refresh-interval')?.toString()).toBe('PT1H')
    expect(events.map((one) => one.getFirstPropertyValue('status'))).toEqual(['CONFIRMED', 'CANCELLED'])
    const [first] = events
    if (!first) throw new Error('no event')
    const read = new ICAL.Event(first)
    expect([read.uid, read.sequence, read.summary, read.location]).toEqual(['a@alder.example', 2, 'Journey · Wren Willow', 'Oak; Street'])
    const others = readWithNodeIcal(feed(false)) as unknown as readonly { start: Date; end: Date; status: string }[]
    expect(others.map(({ start, end, status }) => [new Date(start), new Date(end), status])).toEqual([
      [invite.startsAt, invite.endsAt, 'CONFIRMED'],
      [invite.startsAt, invite.endsAt, 'CANCELLED'],
    ])
  })

  test('leads to the page of what is held by video and stands, the right one of several', () => {
    const video = { ...event, id: 'v', place: null, isByVideo: true }
    const { events } = readWithIcalJs(feed(false, [event, video, { ...video, id: 'c', isCancelled: true }]))
    const page = 'https://alder.example/clinic/visits/v'
    expect(events.map((one) => one.getFirstPropertyValue('conference'))).toEqual([null, page, null])
    expect(events.map((one) => one.getFirstPropertyValue('url'))).toEqual([null, page, null])
    expect(events.map((one) => one.getFirstPropertyValue('location'))).toEqual(['Oak; Street', 'By video', 'By video'])
  })

  test('of a client says neither what for nor with whom, and is the same to the byte while nothing changes', () => {
    expect(feed(true)).not.toMatch(/journey|wren|ketamine/i)
    expect(feed(true)).toBe(feed(true))
    expect(feed(true)).not.toBe(feed(true, [event]))
  })
})
