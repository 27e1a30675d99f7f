import { describe, expect, test } from 'vitest'
import { decideVisit, isInTheWay } from '@/lib/domain/law/decide-visit'
import type { World } from '@/lib/domain/law/world'
import { worldWith } from './cycles'
import { group } from './ready'
import { sceneOf, visitOf } from './scene'
import { desk } from './world'

const { visit } = visitOf(sceneOf('seat', 'move'))
const other = { ...group, id: 'other' }
const world = worldWith({ groups: [group, other] }, 'seat')
const withSeats = (seatsLeft: number): World => ({ ...world, groups: world.groups.map((one) => ({ ...one, seatsLeft })) })
const stops = (moment: 'book' | 'move' | 'confirm', change: Partial<typeof visit>, at = world) =>
  decideVisit(at, { ...visit, ...change }, moment, desk)
    .findings.filter(isInTheWay)
    .map(({ code }) => code)

describe('a seat in a group', () => {
  test('that is held keeps its place in a full session', () => {
    expect(stops('move', {}, withSeats(0))).toEqual([])
    expect(stops('move', {})).toEqual([])
  })

  test('that is moved takes a place in the other session, which has one or not', () => {
    expect(stops('move', { groupId: 'other' }, withSeats(1))).toEqual([])
    expect(stops('move', { groupId: 'other' }, withSeats(0))).toEqual(['GROUP_FULL'])
  })

  test('that is asked for has its own place', () => {
    expect(stops('book', { booked: null }, withSeats(1))).toContain('GROUP_SEAT_TAKEN_ALREADY')
    expect(stops('book', { booked: null, groupId: 'other' }, withSeats(1))).not.toContain('GROUP_SEAT_TAKEN_ALREADY')
    expect(stops('book', { booked: null, groupId: 'other' }, withSeats(0))).toContain('GROUP_FULL')
  })

  test('of a session nobody holds is no seat to ask about', () => {
    expect(stops('move', { groupId: 'gone' }, withSeats(0))).toEqual([])
  })

  test('lies on its side of a journey of that day, and of no other day', () => {
    const [seat] = world.visits
    if (!seat) throw new Error('No seat is held.')
    const journey = { ...seat, id: 'journey', kind: 'journey' as const, groupId: null, roomId: 'room' }
    const beside = (on: typeof journey.on, minutes: number): World => ({
      ...world,
      visits: [
        ...world.visits,
        {
          ...journey,
          on,
          startsAt: new Date(seat.startsAt.getTime() - 180 * 60_000),
          endsAt: new Date(seat.startsAt.getTime() + minutes * 60_000),
        },
      ],
    })
    expect(stops('confirm', {}, beside(seat.on, 0))).not.toContain('GROUP_NOT_AFTER_JOURNEY')
    expect(stops('confirm', {}, beside(seat.on, 1))).toContain('GROUP_NOT_AFTER_JOURNEY')
    expect(stops('confirm', {}, beside('2026-12-09', 1))).not.toContain('GROUP_NOT_AFTER_JOURNEY')
  })
})
