import { describe, expect, test } from 'vitest'
import type { BookedVisit, World } from '@/lib/domain/law/world'
import { timesOfVisit } from '@/lib/domain/regimens/times-of-visit'
import { askedOf } from '../law/asked'

const { visit, world } = askedOf('hour', 'confirm')
const own = visit.booked as BookedVisit
const times = (facts: Partial<World> = {}, ids: readonly string[] = []) => timesOfVisit({ ...world, ...facts }, visit, ids)

describe('the client’s day', () => {
  const day = (...visits: readonly Partial<BookedVisit>[]) => {
    const { individualHours, groups } = times({ visits: visits.map((one) => ({ ...own, ...one })) }, ['own']).clientDay
    return [individualHours, groups]
  }

  test.each<[string, Partial<BookedVisit>, number, number]>([
    ['an hour', {}, 1, 0],
    ['a journey', { kind: 'journey' }, 1, 0],
    ['a call', { kind: 'consult' }, 0, 0],
    ['a prescriber’s evaluation', { kind: 'prescriber_evaluation' }, 0, 0],
    ['a seat in a group', { kind: 'group', groupId: 'group' }, 0, 1],
    ['a part of a cycle that is a seat', { kind: 'integration', groupId: 'group' }, 0, 1],
    ['a call that is kept as a group', { kind: 'consult', groupId: 'group' }, 0, 1],
    ['an hour of another day', { on: '2026-12-09' }, 0, 0],
    ['a visit that is written anew', { id: 'own' }, 0, 0],
  ])('%s', (_, one, hours, groups) => {
    expect(day(one)).toEqual([hours, groups])
  })

  test('holds each of them', () => {
    expect(day({}, { id: 'two' }, { kind: 'group', groupId: 'group' })).toEqual([2, 1])
    expect(day()).toEqual([0, 0])
  })
})

describe('who and what a visit takes up', () => {
  test('each with the hours it keeps; what has no calendar is left out', () => {
    expect(times().resources.map(({ kind, id }) => [kind, id])).toEqual([
      ['client', 'client'],
      ['clinician', 'wren'],
      ['room', 'room'],
    ])
    const noRoom = new Map([...world.calendars].filter(([id]) => id !== 'room'))
    expect(times({ calendars: noRoom }).resources.map(({ kind }) => kind)).toEqual(['client', 'clinician'])
  })

  test('a client alone at home keeps the hours in which somebody can be reached', () => {
    const home = { ...askedOf('at home', 'confirm').visit, setting: 'home', chosen: { client: 'client' } } as const
    const open = (one: typeof home | typeof visit) => timesOfVisit(world, one, []).resources.find(({ kind }) => kind === 'client')?.open
    expect(open(visit)).toBeNull()
    expect(open(home)?.length).toBeGreaterThan(0)
  })

  test('a clinician’s day counts their own visits of it, but for those written anew', () => {
    const of = (appointmentId: string, change: Partial<World['clinicianDays'][number]> = {}) => ({
      ...{ appointmentId, clinicianId: 'wren', on: visit.on, kind: 'follow_up' },
      ...change,
    })
    const clinicianDays = [
      of('one'),
      of('two', { kind: 'journey' }),
      of('own', { kind: 'journey' }),
      of('three', { clinicianId: 'lark' }),
      of('four', { on: '2026-12-09' }),
    ]
    const sameDay = times({ clinicianDays }, ['own']).resources.map((one) => [one.kind, one.sameDay])
    expect(sameDay).toEqual([
      ['client', null],
      ['clinician', { visits: 2, journeys: 1 }],
      ['room', null],
    ])
  })
})
