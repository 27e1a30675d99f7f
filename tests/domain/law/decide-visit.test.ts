import { expect, test } from 'vitest'
import { isInTheWay } from '@/lib/domain/law/decide-visit'
import { decideSingle } from '@/lib/domain/law/single'
import type { BookedVisit, World } from '@/lib/domain/law/world'
import { visitAlternatives } from '@/lib/domain/regimens/visit-alternatives'
import type { Calendar } from '@/lib/domain/scheduling/availability'
import type { VisitRequest } from '@/lib/domain/scheduling/visit-request'
import type { LocalTime } from '@/lib/domain/time/local'
import { instantAt } from '@/lib/domain/time/practice-time'
import { minuteOf } from '@/lib/domain/time/zone-table'
import { fc } from '@/tests/support/property'
import { calendar, codesThat, desk, timeZone, world } from './world'

const request = (over: Partial<VisitRequest> = {}): VisitRequest => ({
  kind: 'follow_up',
  setting: 'office',
  on: '2026-12-02',
  at: '10:00',
  clinicianId: 'wren',
  roomId: null,
  ...over,
})

const busyAt = (id: string, at: LocalTime) => {
  const start = minuteOf(instantAt('2026-12-02', at, timeZone))
  return calendar(id, { busy: [start, start + 60], ...(id === 'client' ? { hours: null } : {}) })
}
const withBusy = (...taken: Calendar[]) => new Map([...world().calendars, ...taken.map((one) => [one.id, one] as const)])
const decide = (now: World, asked: VisitRequest) => decideSingle(now, asked, 'book', desk).ruling
const stops = (facts: Partial<World>, over: Partial<VisitRequest> = {}) => codesThat('stops', decide(world(facts), request(over)))

/** An hour of the client's that stands on the day asked for. */
const hour = {
  id: 'hour',
  kind: 'follow_up',
  on: '2026-12-02',
  groupId: null,
  cycleId: null,
  authorizationId: null,
} as unknown as BookedVisit

test('a free therapist, room and client stop nothing', () => {
  expect(stops({})).toEqual([])
})

test.each([
  ['the therapist is taken', { calendars: withBusy(busyAt('wren', '10:00')) }, {}, 'TIME_TAKEN'],
  ['the room is taken', { calendars: withBusy(busyAt('room', '10:00')) }, {}, 'TIME_TAKEN'],
  ['the client is taken', { calendars: withBusy(busyAt('client', '10:00')) }, {}, 'TIME_TAKEN'],
  ['an hour of that day exists', { visits: [hour] }, {}, 'SECOND_INDIVIDUAL_HOUR'],
  ['it is closed then', {}, { at: '18:00' }, 'OUTSIDE_OPENING_HOURS'],
  ['the time has passed', {}, { on: '2026-11-20' }, 'TIME_PAST'],
  ['notice is short', {}, { on: '2026-11-23', at: '15:00' }, 'NOTICE_TOO_SHORT'],
] as const)('%s', (_, facts, over, code) => {
  expect(stops(facts as Partial<World>, over)).toContain(code)
})

test('a client in another state is not seen by video without a licence there', () => {
  const away = { client: { ...world().client, state: 'KS' } }
  expect(stops(away)).toEqual([])
  expect(stops(away, { setting: 'telehealth' }).length).toBeGreaterThan(0)
})

const facts = fc.record({
  wren: fc.option(fc.constantFrom<LocalTime>('09:30', '10:00', '13:00')),
  room: fc.option(fc.constantFrom<LocalTime>('09:30', '10:00', '13:00')),
  hadHour: fc.boolean(),
  at: fc.constantFrom<LocalTime>('08:00', '10:00', '11:15', '16:45'),
})
type Facts = { wren: LocalTime | null; room: LocalTime | null; hadHour: boolean; at: LocalTime }
const worldOf = ({ wren, room, hadHour }: Facts) =>
  world({
    calendars: withBusy(...(wren ? [busyAt('wren', wren)] : []), ...(room ? [busyAt('room', room)] : [])),
    visits: hadHour ? [hour] : [],
  })

const count = (given: Facts) => codesThat('stops', decide(worldOf(given), request({ at: given.at }))).length

test('a violated fact more never lets through what was stopped', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const before = count(given)
      expect(count({ ...given, hadHour: true })).toBeGreaterThanOrEqual(Math.min(1, before))
      expect(given.wren !== null || count({ ...given, wren: given.at }) >= Math.min(1, before)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('every alternative is itself lawful when asked', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const now = worldOf(given)
      for (const { request: other } of visitAlternatives(now, request({ at: given.at }), desk))
        expect(decide(now, other).findings.filter(isInTheWay)).toEqual([])
    }),
    { numRuns: 20 },
  )
})
