import { describe, expect, test } from 'vitest'
import { partOf, placedOf, prescriberOf, stateOf } from '@/lib/domain/law/visit'
import type { BookedVisit, World } from '@/lib/domain/law/world'
import { type SceneKind, sceneKinds, visitsOf } from './ready'
import { aboutId, sceneOf, visitOf } from './scene'

const sceneAt = (kind: SceneKind) => visitOf(sceneOf(kind, 'confirm'))
const booked = (kind: SceneKind) => visitsOf(kind).find(({ id }) => id === aboutId(kind)) as BookedVisit
const placed = (kind: SceneKind, change: Partial<BookedVisit> = {}) => placedOf(sceneAt(kind).world, { ...booked(kind), ...change })

describe('what a booked visit holds, bills and takes up', () => {
  test.each([
    ['journey', ['journey'], 'individual', ['clinician', 'room', 'client']],
    ['at a facility', ['journey'], 'individual', ['clinician', 'chair', 'client']],
    ['at home', ['journey'], 'individual', ['clinician', 'client']],
    ['format A', ['preparation', 'journey', 'integration'], 'individual-and-extended', ['clinician', 'room', 'client']],
    ['preparation', ['preparation'], 'individual', ['clinician', 'room', 'client']],
    ['integration', ['integration'], 'individual', ['clinician', 'room', 'client']],
    ['hour', [], 'individual', ['clinician', 'room', 'client']],
    ['video', [], 'individual', ['clinician', 'client']],
    ['evaluation', [], 'none', ['prescriber', 'client']],
    ['seat', ['integration'], 'group', ['client']],
  ] as const)('%s', (kind, phases, bills, needs) => {
    const visit = placed(kind)
    expect({ phases: visit.phases, bills: visit.bills, needs: visit.needs }).toEqual({ phases, bills, needs })
  })

  test('a seat outside a cycle is of no phase, and a call or a journey alone at home bills nothing', () => {
    expect(placed('seat', { phase: null }).phases).toEqual([])
    expect(placed('hour', { kind: 'consult' }).bills).toBe('none')
    expect(placed('hour', { kind: 'group' }).bills).toBe('group')
    expect(placed('at home', { setting: 'home' }).bills).toBe('none')
    expect(placed('hour', { setting: 'home' }).bills).toBe('individual')
    expect(placed('journey', { format: 'A', kind: 'follow_up' }).bills).toBe('individual')
    expect(placed('seat', { kind: 'integration' })).toMatchObject({ bills: 'group', code: '90853', groupId: 'group' })
  })

  test('a journey alone at home takes up the client, and another visit there its clinician too', () => {
    expect(placed('at home', { setting: 'home' }).needs).toEqual(['client'])
    expect(placed('hour', { setting: 'home' }).needs).toEqual(['clinician', 'client'])
    expect(placed('evaluation', { setting: 'office' }).needs).toEqual(['prescriber', 'room', 'client'])
  })

  test('a prescriber who stays is taken up by the journey, where there is a place to stay at', () => {
    expect(placed('journey', { prescriberId: 'hawthorn' }).needs).toContain('prescriber')
    expect(placed('at home', { prescriberId: 'hawthorn' }).needs).not.toContain('prescriber')
    expect(placed('hour', { prescriberId: 'hawthorn' }).needs).not.toContain('prescriber')
  })

  test('who and what is chosen; a seat takes its leader up through the session', () => {
    expect(placed('journey').chosen).toEqual({ client: 'client', clinician: 'wren', room: 'room' })
    expect(placed('at a facility').chosen).toEqual({ client: 'client', clinician: 'wren', chair: 'chair' })
    expect(placed('evaluation').chosen).toEqual({ client: 'client', prescriber: 'hawthorn' })
    expect(placed('seat').chosen).toEqual({ client: 'client' })
    expect([placed('seat').givenBy, placed('seat').groupId, placed('seat').mode]).toEqual(['wren', 'group', 'group'])
    expect([placed('hour').givenBy, placed('hour').groupId, placed('hour').mode]).toEqual(['wren', null, 'individual'])
    expect([placed('seat').code, placed('hour').code]).toEqual(['90853', '90837'])
    expect(placed('hour').minutes).toBe(55)
    expect(placed('hour').stands).toBe(true)
  })
})

test('its part of the cycle; outside one it has none', () => {
  expect(Object.fromEntries(sceneKinds.map((kind) => [kind, partOf(sceneAt(kind).visit)]))).toEqual({
    journey: 'journey',
    'at a facility': 'journey',
    'at home': 'journey',
    'format A': 'journey',
    'format C': 'journey',
    preparation: 'preparation',
    integration: 'integration',
    hour: null,
    video: null,
    evaluation: null,
    seat: null,
  })
})

test('the visits of its cycle are around it, and none around one without', () => {
  expect(sceneAt('journey').visit.around.map(({ kind }) => kind)).toEqual(['preparation', 'journey', 'integration'])
  const { world } = sceneAt('journey')
  const alone = { ...world, cycles: [] }
  expect(visitOf({ ...sceneOf('journey', 'confirm'), world: alone }).visit.around).toEqual([])
  const beside = { ...booked('hour'), id: 'beside' }
  const more = { ...world, visits: [...world.visits, beside] }
  expect(visitOf({ ...sceneOf('journey', 'confirm'), world: more }).visit.around.length).toBe(3)
})

test('the client is where the place is; by video where she said for the day, else at home', () => {
  const { visit, world } = sceneAt('video')
  const away = { ...world, client: { ...world.client, state: 'KS' }, facilities: world.facilities.map((one) => ({ ...one, state: 'IA' })) }
  expect(stateOf(visit, away)).toBe('MO')
  expect(stateOf({ ...visit, booked: null }, away)).toBe('KS')
  expect(stateOf(sceneAt('hour').visit, away)).toBe('MO')
  expect(stateOf(sceneAt('at a facility').visit, away)).toBe('IA')
})

test('whoever wrote the live order answers for the medicine, else whoever accepted the client', () => {
  const { visit, world } = sceneAt('journey')
  const [hawthorn] = world.prescribers
  if (!hawthorn) throw new Error('Nobody prescribes in this world.')
  const two: World = { ...world, prescribers: [hawthorn, { ...hawthorn, id: 'sumac' }], referredTo: 'sumac' }
  expect(prescriberOf(two, visit)?.id).toBe('hawthorn')
  expect(prescriberOf({ ...two, orders: two.orders.map((order) => ({ ...order, status: 'revoked' as const })) }, visit)?.id).toBe('sumac')
  expect(prescriberOf({ ...two, orders: [] }, visit)?.id).toBe('sumac')
  expect(prescriberOf(two, { cycle: null })?.id).toBe('sumac')
  expect(prescriberOf({ ...two, referredTo: null }, { cycle: null })).toBeNull()
})
