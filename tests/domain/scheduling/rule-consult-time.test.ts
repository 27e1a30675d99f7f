import { expect, test } from 'vitest'
import { type CallAsked, nearestStarts, whyNobody } from '@/lib/domain/scheduling/rule-consult-time'
import type { WantedResource } from '@/lib/domain/scheduling/rule-times'
import { minuteOf } from '@/lib/domain/time/zone-table'
import { fc } from '@/tests/support/property'
import { instant, resource, stretch, timesFacts } from './facts'

const call = { ...stretch('2026-12-01T16:00', '2026-12-01T16:20'), bufferMinutes: 0 }
const startMinute = minuteOf(call.start)
const { ruleset, timeZone } = timesFacts()
const codes = (asked: Partial<CallAsked> = {}, people: readonly WantedResource[] = [resource('clinician')]) =>
  whyNobody(people, {
    ...{ ruleset, timeZone, now: instant('2026-11-30T16:00'), call, startMinute },
    offered: [startMinute - 20, startMinute, startMinute + 20],
    upcomingCalls: 0,
    ...asked,
  }).map(({ code, effect }) => `${effect} ${code}`)

test('a time on offer is booked', () => {
  expect(codes()).toEqual([])
})

test('two hours of notice are enough for a call', () => {
  expect(codes({ now: instant('2026-12-01T14:00') })).toEqual([])
  expect(codes({ now: instant('2026-12-01T14:01') })).toEqual(['refuse NOTICE_TOO_SHORT'])
})

test('a call is booked a month ahead at most', () => {
  expect(codes({ now: instant('2026-11-01T18:00') })).toEqual([])
  expect(codes({ now: instant('2026-10-31T18:00') })).toEqual(['refuse TOO_FAR_AHEAD'])
})

test('one call a person at a time', () => {
  expect(codes({ upcomingCalls: 1 })).toEqual(['refuse CONSULT_ALREADY_BOOKED'])
})

test('a start that is not on offer is refused, also when something else only waits', () => {
  expect(codes({ offered: [] })).toEqual(['refuse CONSULT_TIME_NOT_OFFERED'])
  expect(codes({ offered: [] }, [])).toEqual(['hold RESOURCE_NOT_CHOSEN', 'refuse CONSULT_TIME_NOT_OFFERED'])
})

test('a time just taken says so, and not also that it is off the list', () => {
  const taken = [resource('clinician', { taken: [{ during: call, lapsesAt: null }] })]
  expect(codes({ offered: [] }, taken)).toEqual(['refuse TIME_TAKEN'])
})

test('the nearest starts are offered in the order of the day', () => {
  expect(nearestStarts([0, 20, 40, 60, 80], 45, 3)).toEqual([20, 40, 60])
  expect(nearestStarts([], 45, 3)).toEqual([])
})

test('no start left out is nearer than one that is offered', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 1_000 })),
      fc.integer({ min: 0, max: 1_000 }),
      fc.integer({ min: 0, max: 6 }),
      (offered, wanted, count) => {
        const near = nearestStarts(offered, wanted, count)
        const farthest = Math.max(0, ...near.map((start) => Math.abs(start - wanted)))
        expect(near).toHaveLength(Math.min(count, offered.length))
        expect(offered.filter((start) => !near.includes(start) && Math.abs(start - wanted) < farthest)).toEqual([])
      },
    ),
  )
})

const busy = resource('clinician', { taken: [{ during: call, lapsesAt: null }] })
const away = resource('clinician', { away: [call] })
const closed = resource('clinician', { open: [] })

test.each([
  ['free before away', [away, resource('clinician')], []],
  ['taken before away', [away, busy], ['refuse TIME_TAKEN']],
  ['away before closed', [closed, away], ['refuse RESOURCE_AWAY']],
  ['of three, the nearest', [closed, busy, away], ['refuse TIME_TAKEN']],
  ['both taken and closed is as far as closed', [resource('clinician', { ...busy, open: [] }), away], ['refuse RESOURCE_AWAY']],
])('whoever is nearest to taking the call speaks, in whatever order they come: %s', (_, people, expected) => {
  expect(codes({}, people)).toEqual(expected)
  expect(codes({}, people.toReversed())).toEqual(expected)
})

test.each([
  [[80, 0, 40, 20, 60], 45, 3, [20, 40, 60]],
  [[60, 40, 20, 0, 80], 45, 2, [40, 60]],
  [[60, 20], 40, 1, [20]],
  [[20, 60], 40, 1, [20]],
  [[20, 60], 40, 0, []],
  [[20, 60], 40, -1, []],
])('of %j the nearest to %i, %i of them: %j', (offered, wanted, count, expected) => {
  expect(nearestStarts(offered, wanted, count)).toEqual(expected)
})
