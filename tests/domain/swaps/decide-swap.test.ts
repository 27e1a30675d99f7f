import { expect, test } from 'vitest'
import { boardOf } from '@/lib/domain/absences/board'
import type { BookedVisit, World } from '@/lib/domain/law/world'
import { decideSwap } from '@/lib/domain/swaps/decide-swap'
import type { LocalTime } from '@/lib/domain/time/local'
import { instantAt } from '@/lib/domain/time/practice-time'
import { minuteOf } from '@/lib/domain/time/zone-table'
import { worldWith } from '../law/cycles'
import { calendar, desk, timeZone } from '../law/world'

const on = '2026-12-02' as const
const minute = (time: LocalTime) => minuteOf(instantAt(on, time, timeZone))

type Hour = { readonly client: string; readonly at: LocalTime; readonly clinicianId?: string; readonly busy?: readonly number[] }

/** An hour of a client; `busy`: what else they have that day. Nobody else has anything, unless `taken` says so of Wren. */
function hourOf({ client, at, clinicianId = 'wren', busy = [] }: Hour, taken: readonly number[] = []): World {
  const hour = worldWith({}, 'hour')
  return {
    ...hour,
    client: { ...hour.client, id: client },
    roomIds: ['room', 'other'],
    visits: hour.visits.map((visit): BookedVisit => {
      const startsAt = instantAt(on, at, timeZone)
      const endsAt = new Date(startsAt.getTime() + visit.endsAt.getTime() - visit.startsAt.getTime())
      return { ...visit, id: `${client} hour`, on, startsAt, endsAt, clinicianId, roomId: 'room' }
    }),
    calendars: new Map([
      ['wren', calendar('wren', { busy: taken })],
      ['lark', calendar('lark')],
      ['room', calendar('room')],
      ['other', calendar('other')],
      [client, calendar(client, { hours: null, busy })],
    ]),
  }
}

function swapOf(one: World, other: World) {
  const worlds = new Map([
    ['one', one],
    ['other', other],
  ])
  const movable = new Set([one, other].flatMap(({ visits }) => visits.map(({ id }) => id)))
  const which = (worldKey: 'one' | 'other') => ({ worldKey, appointmentId: worlds.get(worldKey)?.visits[0]?.id ?? '' })
  return decideSwap(boardOf(worlds, movable), which('one'), which('other'), { ...desk, now: one.now })
}

const standing = (swap: ReturnType<typeof swapOf>) =>
  swap?.steps.map(({ moved: [first], stops }) => [first?.moved.startsAt, first?.moved.clinicianId, stops.map(({ code }) => code)])
const at = (time: LocalTime) => instantAt(on, time, timeZone)

test('each takes the time the other leaves, with the person it has', () => {
  const swap = swapOf(hourOf({ client: 'first', at: '10:00' }), hourOf({ client: 'second', at: '14:00' }))
  expect(swap?.exchangesPeople).toBe(false)
  expect(standing(swap)).toEqual([
    [at('14:00'), 'wren', []],
    [at('10:00'), 'wren', []],
  ])
})

test('they overlap where each stands now: what both leave is free', () => {
  const swap = swapOf(hourOf({ client: 'first', at: '10:00' }), hourOf({ client: 'second', at: '10:30', clinicianId: 'lark' }))
  expect(standing(swap)?.flatMap(([, , stops]) => stops)).toEqual([])
})

test('where one cannot keep its person, both go to the person of the other', () => {
  const taken = [minute('14:00'), minute('15:00')]
  const swap = swapOf(
    hourOf({ client: 'first', at: '10:00' }, taken),
    hourOf({ client: 'second', at: '14:00', clinicianId: 'lark' }, taken),
  )
  expect(swap?.exchangesPeople).toBe(true)
  expect(standing(swap)).toEqual([
    [at('14:00'), 'lark', []],
    [at('10:00'), 'wren', []],
  ])
})

test('one whose client is elsewhere is stopped, and the other is not', () => {
  const swap = swapOf(
    hourOf({ client: 'first', at: '10:00', busy: [minute('14:00'), minute('15:00')] }),
    hourOf({ client: 'second', at: '14:00' }),
  )
  expect(standing(swap)?.map(([, , stops]) => stops)).toEqual([['TIME_TAKEN'], []])
})

test('two visits of one cycle, and a visit with itself, do not change places', () => {
  const world = worldWith({}, 'journey')
  const [first, second] = world.visits
  const board = boardOf(new Map([['one', world]]), new Set(world.visits.map(({ id }) => id)))
  const which = (visit: BookedVisit | undefined) => ({ worldKey: 'one', appointmentId: visit?.id ?? '' })
  expect(first && second && first.cycleId === second.cycleId).toBe(true)
  expect(decideSwap(board, which(first), which(second), { ...desk, now: world.now })).toBeNull()
  expect(decideSwap(board, which(first), which(first), { ...desk, now: world.now })).toBeNull()
})
