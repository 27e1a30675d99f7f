import { expect, test } from 'vitest'
import { packEntries, unpackEntries } from '@/components/scheduling/packed-entries'
import { type WeekGroup, type WeekVisit, weekEntries } from '@/components/scheduling/week-entries'
import { sayClock, sayDay, sayDayAt, sayRange } from '@/lib/messages/say-time'

const zone = 'America/Chicago'

const visit = (id: string, changes: Partial<WeekVisit> = {}): WeekVisit => ({
  ...{
    id,
    kind: 'integration',
    phase: 'integration',
    status: 'confirmed',
    setting: 'office',
    who: 'Juniper Swift',
    cycle: null,
    waits: [],
  },
  ...{ clientId: 'client', consultId: null, clinician: { id: 'rowan', name: 'Rowan Field' }, room: { id: 'one', name: 'Room 1' } },
  ...{ startsAt: new Date('2026-12-01T16:00:00Z'), endsAt: new Date('2026-12-01T16:50:00Z') },
  ...changes,
})

const visits = [
  visit('first'),
  visit('waits', {
    status: 'tentative',
    waits: ['driver'],
    startsAt: new Date('2026-12-01T17:30:00Z'),
    endsAt: new Date('2026-12-01T19:15:00Z'),
  }),
  visit('nobody', {
    clinician: null,
    room: null,
    who: '',
    startsAt: new Date('2026-12-03T05:30:00Z'),
    endsAt: new Date('2026-12-03T06:30:00Z'),
  }),
]

test('what a browser unpacks is what was packed, with its time and what is read out of it', () => {
  const entries = weekEntries(visits, [], zone)
  const unpacked = unpackEntries(packEntries(entries, (day) => sayDay(day, 'long')))
  expect(unpacked.map(({ time, spoken, ...entry }) => entry)).toEqual(entries)
  expect(unpacked.map(({ time }) => time)).toEqual(visits.map(({ startsAt }) => sayClock(startsAt, zone)))
  expect(unpacked.map(({ spoken }) => spoken)).toEqual(
    visits.map(({ startsAt, endsAt }) => `${sayDayAt(startsAt, zone, 'long')}, ${sayRange(startsAt, endsAt, zone)}`),
  )
})

test('what many of them say is packed once', () => {
  const many = Array.from({ length: 100 }, (_, index) => visit(`visit-${index}`))
  const packed = packEntries(weekEntries(many, [], zone), (day) => sayDay(day, 'long'))
  expect([packed.columns, packed.days, packed.details, packed.looks].map(({ length }) => length)).toEqual([1, 1, 1, 1])
  expect(JSON.stringify(packed).length).toBeLessThan(100 * 60)
})

const session = (awaited: WeekGroup['awaited'], seatsTaken = 2): WeekGroup => ({
  ...{ id: 'session', title: 'Integration group', phase: 'integration', capacity: 2, seatsTaken, awaited },
  ...{ clinician: { id: 'rowan', name: 'Rowan Field' }, room: { id: 'one', name: 'Room 1' } },
  ...{ startsAt: new Date('2026-12-01T22:00:00Z'), endsAt: new Date('2026-12-01T22:55:00Z') },
})

test('a group says its seats and who waits for one where a visit says its state, not behind a name that may be cut', () => {
  const stateOf = (...group: Parameters<typeof session>) => weekEntries([], [session(...group)], zone)[0]?.state
  expect(stateOf({ waiting: 0, kept: 0 })).toEqual({ tone: 'ready', label: '2 of 2 seats' })
  expect(stateOf({ waiting: 1, kept: 0 })).toEqual({ tone: 'waits', label: '2 of 2 seats, 1 waits' })
  expect(stateOf({ waiting: 3, kept: 1 }, 1)).toEqual({ tone: 'waits', label: '1 of 2 seats, 1 kept, 3 wait' })
  expect(stateOf({ waiting: 0, kept: 1 }, 1)).toEqual({ tone: 'waits', label: '1 of 2 seats, 1 kept' })
  expect(weekEntries([], [session({ waiting: 0, kept: 0 })], zone)[0]?.detail).toBe('Group session · Rowan Field · Room 1')
})

test('a visit for which policy was set aside is marked, whatever else it waits for', () => {
  const stateOf = (changes: Partial<WeekVisit>) => weekEntries([visit('one', changes)], [], zone)[0]?.state
  expect(stateOf({})).toEqual({ tone: 'ready', label: 'Confirmed' })
  expect(stateOf({ overrideReason: 'The client flies home' })).toEqual({ tone: 'ready', label: 'Confirmed, policy set aside' })
  expect(stateOf({ waits: ['driver'], overrideReason: 'The client flies home' })?.label).toMatch(/^Waits for .*, policy set aside$/)
})
