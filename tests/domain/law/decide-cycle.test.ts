import { describe, expect, test } from 'vitest'
import { decideCycle, openPlanFor, planFor, standingOf } from '@/lib/domain/law/decide-cycle'
import { isInTheWay } from '@/lib/domain/law/decide-visit'
import type { PrescriberInWorld } from '@/lib/domain/law/world'
import { malpractice } from '../credentials/fixtures'
import { cycleIn, requestIn, without, worldWith } from './cycles'
import { hawthorn } from './ready'
import { desk, timeZone } from './world'

const world = worldWith()
const fresh = without(world, () => true)

describe('who answers for the medicine of a cycle', () => {
  const cycle = cycleIn(world)
  const sumac: PrescriberInWorld = { ...hawthorn(), id: 'sumac' }
  const two = { ...world, prescribers: [hawthorn(), sumac], referredTo: 'sumac' }

  test('whoever wrote the live order, else whoever accepted the client, else nobody', () => {
    expect(planFor(two, cycle).prescriber?.id).toBe('hawthorn')
    expect(planFor({ ...two, orders: two.orders.map((order) => ({ ...order, status: 'expired' })) }, cycle).prescriber?.id).toBe('sumac')
    expect(planFor({ ...two, orders: [] }, cycle).prescriber?.id).toBe('sumac')
    expect(planFor({ ...two, orders: [], referredTo: null }, cycle).prescriber).toBeNull()
  })

  test('a policy that asks for presence keeps the prescriber on site, and no other paper does', () => {
    const stays = (rows: Partial<Parameters<typeof malpractice>[0]>[]) => {
      const person = { ...hawthorn(), credentials: rows.map((row) => malpractice(row)) }
      return planFor({ ...world, prescribers: [person] }, cycle).prescriber?.staysOnSite
    }
    expect(stays([{ requiresOnSite: 'yes' }])).toBe(true)
    expect(stays([{ requiresOnSite: 'no' }])).toBe(false)
    expect(stays([{ requiresOnSite: 'unknown' }, { requiresOnSite: 'yes' }])).toBe(true)
    expect(stays([{ kind: 'license', requiresOnSite: 'yes' }])).toBe(false)
    expect(stays([])).toBe(false)
  })
})

describe('a cycle is its visits', () => {
  const decided = (asked = requestIn(world), at = fresh, plan = planFor(at, cycleIn(at))) => decideCycle(at, plan, asked, 'book', desk)

  test('each is placed and put to the law with the others around it', () => {
    const { visits, byVisit, ruling } = decided()
    expect(visits.map(({ kind, on }) => [kind, on])).toEqual([
      ['preparation', '2026-12-01'],
      ['journey', '2026-12-02'],
      ['integration', '2026-12-03'],
    ])
    expect(visits.every(({ around, cycle }) => around.length === 3 && cycle?.id === 'cycle')).toBe(true)
    expect(visits.map(({ booked }) => booked)).toEqual([null, null, null])
    expect(byVisit.length).toBe(3)
    expect(ruling.findings.filter(isInTheWay)).toEqual([])
  })

  test('what the law says of one visit, it says of the cycle', () => {
    const { byVisit, ruling } = decided(requestIn(world, { preparationOffset: -6 }))
    expect(
      byVisit
        .flat()
        .filter(isInTheWay)
        .map(({ code }) => code),
    ).toContain('PHASE_TOO_FAR')
    expect(ruling.findings.filter(isInTheWay).map(({ code }) => code)).toContain('PHASE_TOO_FAR')
  })

  test('only what is at a facility is of one', () => {
    const heron = worldWith({}, 'at a facility')
    const { visits } = decided(
      requestIn(heron),
      without(heron, () => true),
    )
    expect(visits.map(({ kind, facilityId }) => [kind, facilityId])).toEqual([
      ['preparation', null],
      ['journey', 'heron'],
      ['integration', null],
    ])
  })

  test('a visit that is booked is known again by its phase', () => {
    const { visits } = decided(requestIn(world), world)
    expect(visits.map(({ booked }) => booked?.id)).toEqual(['before', 'journey', 'after'])
    const one = worldWith({}, 'format A')
    expect(decided(requestIn(one), one).visits.map(({ booked }) => booked?.id)).toEqual(['journey'])
    const other = { ...world, visits: world.visits.map((visit) => ({ ...visit, cycleId: 'another' })) }
    expect(decided(requestIn(world), other).visits.map(({ booked }) => booked)).toEqual([null, null, null])
  })

  test('what stands keeps its time and is asked about the cycle alone', () => {
    const plan = { ...planFor(world, cycleIn(world)), standing: world.visits.map(standingOf) }
    const late = decided(requestIn(world, { journeyOn: '2026-12-09' }), { ...world, screen: null }, plan)
    expect(late.visits.map(({ on, stands }) => [on, stands])).toEqual([
      ['2026-12-01', true],
      ['2026-12-02', true],
      ['2026-12-03', true],
    ])
    expect(late.byVisit.flat().filter(isInTheWay)).toEqual([])
    expect(decided(requestIn(world), { ...fresh, screen: null }).ruling.findings.length).toBeGreaterThan(0)
  })
})

test('a visit that stands is named by its phase; a journey is the journey whatever it says', () => {
  expect(world.visits.map(standingOf).map(({ phase }) => phase)).toEqual(['preparation', 'journey', 'integration'])
  const [before] = world.visits
  if (!before) throw new Error('Nothing stands.')
  expect(standingOf({ ...before, phase: null }).phase).toBe('journey')
  expect(standingOf({ ...before, kind: 'journey', phase: 'preparation' }).phase).toBe('journey')
})

describe('the plan of a cycle that is open again', () => {
  const asked = requestIn(world, {
    format: 'C',
    setting: 'facility',
    journeyOn: '2026-12-16',
    journeyAt: '13:00',
    journeyBy: 'lark',
    preparationOffset: -2,
    integrationOffset: 2,
    groupId: 'asked',
    groupPhase: 'preparation',
  })
  const open = (at = world) => openPlanFor(at, 'cycle', asked)

  test('there is none for a cycle nobody knows', () => {
    expect(openPlanFor(world, 'other', asked)).toBeNull()
  })

  test('with its journey stand its day, place and format, and the days of what stands around it', () => {
    expect(open()?.plan.standing).toEqual(world.visits.map(standingOf))
    expect(open()?.request).toMatchObject({
      ...{ format: 'B', setting: 'office', journeyOn: '2026-12-02', journeyAt: '10:00', journeyBy: 'wren' },
      ...{ preparationOffset: -1, integrationOffset: 1, groupId: 'asked', groupPhase: 'preparation' },
    })
  })

  test('what is gone is as it is asked for', () => {
    expect(open(without(world, ({ id }) => id === 'before'))?.request).toMatchObject({ preparationOffset: -2, integrationOffset: 1 })
    expect(open(without(world, ({ id }) => id === 'after'))?.request).toMatchObject({ preparationOffset: -1, integrationOffset: 2 })
    expect(open(without(world, ({ id }) => id === 'journey'))?.request).toEqual(asked)
  })

  test('a group that stands is kept; visits of others are not of it', () => {
    const grouped = worldWith({}, 'format C')
    expect(open(grouped)?.request).toMatchObject({ format: 'C', groupId: 'group', groupPhase: 'integration' })
    const others = { ...world, visits: world.visits.map((visit) => ({ ...visit, cycleId: 'another' })) }
    expect(open(others)?.plan.standing).toEqual([])
  })
})

test('the clock of the request is the clock of the place', () => {
  expect(requestIn(worldWith({ timeZone })).journeyAt).toBe('10:00')
})
