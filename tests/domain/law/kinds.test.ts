import { expect, test } from 'vitest'
import * as exported from '@/lib/domain/law/kinds'
import type { LawVisit } from '@/lib/domain/law/visit'
import type { World } from '@/lib/domain/law/world'
import { sceneKinds } from './ready'
import { sceneOf, visitOf } from './scene'

const kinds = { ...exported }
const of = (kind: (typeof sceneKinds)[number]) => visitOf(sceneOf(kind, 'confirm'))
const matching = (name: keyof typeof kinds, change: (visit: LawVisit, world: World) => Partial<LawVisit> = () => ({})) =>
  sceneKinds.filter((kind) => {
    const { visit, world } = of(kind)
    return kinds[name].matches({ ...visit, ...change(visit, world) }, world)
  })
const journeys = ['journey', 'at a facility', 'at home', 'format A', 'format C']
const others = ['preparation', 'integration', 'hour', 'video', 'evaluation', 'seat']

/** Which visits each kind of the law's table is about. */
const about: Readonly<Record<keyof typeof kinds, readonly string[]>> = {
  anyVisit: sceneKinds,
  clinical: sceneKinds,
  withPapers: [...journeys, 'video', 'evaluation', 'seat'],
  dosing: journeys,
  talking: others,
  dosingAway: ['journey', 'at a facility', 'format A', 'format C'],
  dosingAtHome: ['at home'],
  dosingInCycle: ['journey', 'at a facility', 'at home', 'format C'],
  esketamine: ['at a facility'],
  givenByStaff: ['at a facility'],
  awayFromUs: ['at home', 'video', 'evaluation'],
  ownLozenge: ['journey', 'at home', 'format A', 'format C'],
  integrationOfCycle: ['integration'],
  withTherapist: sceneKinds.filter((kind) => kind !== 'evaluation'),
  evaluation: ['evaluation'],
  seat: ['seat'],
  insured: sceneKinds.filter((kind) => kind !== 'evaluation'),
  formatA: ['format A'],
  pairOfDay: ['format C'],
  byTelehealth: ['at home', 'video'],
  withOrder: journeys,
  ofCycle: [...journeys, 'preparation', 'integration'],
}

test.each(Object.keys(kinds) as (keyof typeof kinds)[])('%s', (name) => {
  expect(matching(name)).toEqual(about[name])
})

test('a call is no clinical visit', () => {
  expect(matching('clinical', () => ({ kind: 'consult' }))).toEqual([])
})

test('outside a cycle a journey has nothing around it, no medicine of its own and no order', () => {
  const alone = () => ({ cycle: null })
  for (const name of ['dosingInCycle', 'esketamine', 'ownLozenge', 'withOrder', 'ofCycle', 'integrationOfCycle'] as const)
    expect(matching(name, alone)).toEqual([])
})

test('a lozenge kept at a facility is the facility’s', () => {
  expect(matching('ownLozenge', () => ({ setting: 'facility' }))).toEqual([])
  expect(matching('ownLozenge', ({ cycle }) => ({ cycle: cycle && { ...cycle, route: 'im' } }))).toEqual([])
})

test('a journey at home without a screen has no therapist', () => {
  expect(matching('withTherapist', () => ({ setting: 'home' }))).toEqual(others.filter((kind) => kind !== 'evaluation'))
})

test('an order on file is one of the client’s', () => {
  const { visit, world } = of('journey')
  expect(kinds.withOrder.matches(visit, { ...world, orders: [] })).toBe(false)
})

test('a group is beside an hour of the same day, of its cycle or not', () => {
  const { visit, world } = of('seat')
  const hour = of('hour').world.visits.map((booked) => ({ ...booked, on: visit.on }))
  const beside = (visits: World['visits'], around: LawVisit['around'] = []) =>
    kinds.pairOfDay.matches({ ...visit, around }, { ...world, visits })
  expect(beside([])).toBe(false)
  expect(beside(hour)).toBe(true)
  expect(beside(hour.map((booked) => ({ ...booked, on: '2026-12-09' })))).toBe(false)
  expect(beside(hour.map((booked) => ({ ...booked, groupId: 'other' })))).toBe(false)
  expect(beside(hour.map((booked) => ({ ...booked, kind: 'group' })))).toBe(false)
  expect(beside([], [of('hour').visit])).toBe(true)
  expect(beside([], [{ ...of('hour').visit, on: '2026-12-09' }])).toBe(false)
  expect(beside([], [visit])).toBe(false)
  expect(kinds.pairOfDay.matches({ ...of('hour').visit }, { ...world, visits: hour })).toBe(false)
})

test('in format C it is the journey that is paired, and only of a cycle', () => {
  const { visit, world } = of('format C')
  const group = visit.around.find(({ mode }) => mode === 'group') as LawVisit
  expect(kinds.pairOfDay.matches({ ...visit, ...group, around: visit.around }, world)).toBe(false)
  expect(kinds.pairOfDay.matches({ ...visit, cycle: null }, world)).toBe(false)
})
