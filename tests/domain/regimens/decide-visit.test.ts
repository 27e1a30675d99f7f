import { expect, test } from 'vitest'
import { atLeastAsSevere } from '@/lib/domain/finding'
import { mayWaitFor } from '@/lib/domain/regimens/cycle-alternatives'
import { decideVisit, type VisitWorld } from '@/lib/domain/regimens/decide-visit'
import { visitAlternatives } from '@/lib/domain/regimens/visit-alternatives'
import { rulesetOn } from '@/lib/domain/ruleset'
import type { Calendar } from '@/lib/domain/scheduling/availability'
import type { VisitRequest } from '@/lib/domain/scheduling/visit-request'
import type { LocalTime } from '@/lib/domain/time/local'
import { instantAt } from '@/lib/domain/time/practice-time'
import { minuteOf } from '@/lib/domain/time/zone-table'
import { fc } from '@/tests/support/property'

const timeZone = 'America/Chicago'
const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 9 * 60, closes: 17 * 60 }))
const hours = { timeZone, weekly: weekdays, exceptions: [] }
const calendar = (id: string, facts: Partial<Calendar> = {}): Calendar => ({ id, hours, away: [], busy: [], ...facts })
const credential = { state: null, profession: null, issuedOn: '2020-01-01', expiresOn: '2030-01-01', revokedOn: null } as const

const therapist = (id: string) => ({
  id,
  name: id,
  medicareStatus: 'unknown' as const,
  isSupervisee: false,
  supervisions: [],
  credentials: [
    { ...credential, id: `${id}-license`, kind: 'license', state: 'MO' },
    { ...credential, id: `${id}-cover`, kind: 'malpractice' },
  ] as never,
})

/** Monday, Nov 23, 2026, 9:00 in Chicago: two therapists, one room, a client who pays themselves; nothing is booked. */
const world = (facts: Partial<VisitWorld> = {}): VisitWorld => ({
  now: new Date('2026-11-23T15:00:00Z'),
  today: '2026-11-23',
  timeZone,
  ruleset: rulesetOn('2026-11-23'),
  locationState: 'MO',
  client: { id: 'client', state: 'MO', visits: [] },
  primaryId: 'wren',
  clinicians: [therapist('wren'), therapist('lark')],
  prescriber: null,
  coverages: [],
  authorizations: [],
  alreadyReserved: 0,
  privateContractSignedOn: null,
  calendars: new Map(
    [calendar('wren'), calendar('lark'), calendar('room'), calendar('client', { hours: null })].map((one) => [one.id, one]),
  ),
  roomIds: ['room'],
  clinicianDays: [],
  fees: {},
  slidingPays: null,
  ...facts,
})

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
const stops = (facts: Partial<VisitWorld>, over: Partial<VisitRequest> = {}) =>
  decideVisit(world(facts), request(over))
    .ruling.findings.filter(({ effect }) => effect === 'refuse')
    .map(({ code }) => code)

test('a free therapist, room and client stop nothing', () => {
  expect(stops({})).toEqual([])
})

test.each([
  ['the therapist is taken', { calendars: withBusy(busyAt('wren', '10:00')) }, {}, 'TIME_TAKEN'],
  ['the room is taken', { calendars: withBusy(busyAt('room', '10:00')) }, {}, 'TIME_TAKEN'],
  ['the client is taken', { calendars: withBusy(busyAt('client', '10:00')) }, {}, 'TIME_TAKEN'],
  [
    'an hour of that day exists',
    { client: { id: 'client', state: 'MO', visits: [{ on: '2026-12-02', kind: 'follow_up', bills: 'individual' }] } },
    {},
    'SECOND_INDIVIDUAL_HOUR',
  ],
  ['it is closed then', {}, { at: '18:00' }, 'OUTSIDE_OPENING_HOURS'],
  ['the time has passed', {}, { on: '2026-11-20' }, 'TIME_PAST'],
  ['notice is short', {}, { on: '2026-11-23', at: '15:00' }, 'NOTICE_TOO_SHORT'],
] as const)('%s', (_, facts, over, code) => {
  expect(stops(facts as Partial<VisitWorld>, over)).toContain(code)
})

test('a client in another state is not seen by video without a licence there', () => {
  const away = { client: { id: 'client', state: 'KS', visits: [] } }
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
    client: { id: 'client', state: 'MO', visits: hadHour ? [{ on: '2026-12-02', kind: 'follow_up', bills: 'individual' }] : [] },
  })

test('a violated fact more never makes the ruling milder', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const before = decideVisit(worldOf(given), request({ at: given.at })).ruling.effect
      const after = decideVisit(worldOf({ ...given, hadHour: true }), request({ at: given.at })).ruling.effect
      const taken = decideVisit(worldOf({ ...given, wren: given.at }), request({ at: given.at })).ruling.effect
      expect(atLeastAsSevere(after, before)).toBe(true)
      expect(given.wren !== null || atLeastAsSevere(taken, before)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('every alternative is itself allowed when asked', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const now = worldOf(given)
      for (const { request: other } of visitAlternatives(now, request({ at: given.at }))) {
        const standing = decideVisit(now, other).ruling.findings.filter(
          ({ effect, code }) => effect === 'refuse' || (effect === 'hold' && !(mayWaitFor as readonly string[]).includes(code)),
        )
        expect(standing).toEqual([])
      }
    }),
    { numRuns: 20 },
  )
})
