import { expect, test } from 'vitest'
import { boardOf, type WorldKey } from '@/lib/domain/absences/board'
import { type HitClient, replan } from '@/lib/domain/absences/replan'
import type { World } from '@/lib/domain/law/world'
import { instantAt } from '@/lib/domain/time/practice-time'
import { minuteOf } from '@/lib/domain/time/zone-table'
import { worldWith } from '../law/cycles'
import { calendar, desk, timeZone } from '../law/world'

const on = '2026-12-02' as const
const minute = (time: '00:00' | '10:00' | '11:00' | '12:00' | '17:00') => minuteOf(instantAt(on, time, timeZone))

/** An hour of a client at ten; Wren is away that day and Lark has only the two hours from ten. `free`: when the client can. */
function hourOf(client: string, free: 'any time' | 'at ten'): World {
  const hour = worldWith({}, 'hour')
  return {
    ...hour,
    client: { ...hour.client, id: client },
    roomIds: ['room', 'other'],
    visits: hour.visits.map((visit) => ({ ...visit, id: `${client} hour`, roomId: client === 'first' ? 'room' : 'other' })),
    calendars: new Map([
      ['wren', calendar('wren', { away: [minute('00:00'), minute('17:00')] })],
      ['lark', calendar('lark', { busy: [minute('00:00'), minute('10:00'), minute('12:00'), minute('17:00')] })],
      ['room', calendar('room')],
      ['other', calendar('other')],
      [client, calendar(client, { hours: null, busy: free === 'any time' ? [] : [minute('11:00'), minute('17:00')] })],
    ]),
  }
}

const days = [on]
const clientsOf = (worlds: ReadonlyMap<WorldKey, World>): HitClient[] =>
  [...worlds].map(([worldKey, world]) => ({ worldKey, days, by: { ...desk, now: world.now }, hit: world.visits }))

test('a client who is left without a time because somebody else took it goes first', () => {
  const worlds = new Map([
    ['first', hourOf('first', 'any time')],
    ['second', hourOf('second', 'at ten')],
  ])
  const movable = new Set([...worlds.values()].flatMap(({ visits }) => visits.map(({ id }) => id)))
  const plan = replan(boardOf(worlds, movable), clientsOf(worlds))
  expect(plan.left).toEqual([])
  expect(plan.steps.map(({ asked }) => [asked.worldKey, asked.at, asked.clinicianId])).toEqual([
    ['second', '10:00', 'lark'],
    ['first', '11:00', 'lark'],
  ])
})

test('a seat in a group is named and not moved', () => {
  const world = worldWith({}, 'seat')
  const worlds = new Map([['client', world]])
  const plan = replan(boardOf(worlds, new Set(['seat'])), clientsOf(worlds))
  expect(plan.steps).toEqual([])
  expect(plan.left.map(({ visit, because }) => [visit.id, because])).toEqual([['seat', { of: 'seat' }]])
})

test('what is left of a cycle whose journey is over moves by itself', () => {
  const base = worldWith({}, 'journey')
  const world: World = {
    ...base,
    now: instantAt('2026-12-02', '09:00', timeZone),
    today: '2026-12-02',
    visits: base.visits.map((visit) => (visit.id === 'after' ? visit : { ...visit, status: 'completed', startedAt: visit.startsAt })),
    calendars: new Map([
      ...base.calendars,
      [
        'wren',
        calendar('wren', { away: ['2026-12-03', '2026-12-04'].map((day) => minuteOf(instantAt(day as typeof on, '00:00', timeZone))) }),
      ],
    ]),
  }
  const board = boardOf(new Map([['client', world]]), new Set(['after']))
  const hit = world.visits.filter(({ id }) => id === 'after')
  const plan = replan(board, [{ worldKey: 'client', hit, days: ['2026-12-03', '2026-12-04'], by: { ...desk, now: world.now } }])
  expect(plan.left).toEqual([])
  expect(plan.steps.map(({ asked, moved }) => [asked.on, asked.at, asked.clinicianId, moved.length])).toEqual([
    ['2026-12-03', '10:00', 'lark', 1],
  ])
})
