import { describe, expect, test } from 'vitest'
import type { CoverageForEstimate } from '@/lib/domain/billing/payer-situation'
import { decideCycle, planFor } from '@/lib/domain/law/decide-cycle'
import { decideMove } from '@/lib/domain/law/decide-move'
import type { World } from '@/lib/domain/law/world'
import { toCents } from '@/lib/domain/money'
import { cycleAlternatives } from '@/lib/domain/regimens/cycle-alternatives'
import { type CycleAsPlaced, cycleAsItStands, cyclePrice } from '@/lib/domain/regimens/cycle-price'
import { movePrice, standingPrice } from '@/lib/domain/regimens/move-price'
import { visitAlternatives } from '@/lib/domain/regimens/visit-alternatives'
import { visitPrice } from '@/lib/domain/regimens/visit-price'
import { answer, datedFees, forEstimate, left, tier, twentyPercent } from '../billing/facts'
import { commercial } from '../coverage/facts'
import { cycleIn, moveIn, requestIn, without, worldWith } from '../law/cycles'
import { desk } from '../law/world'

/** The plan pays Wren as one of its own and does not count Lark, who is paid by what is left of a deductible of another kind. */
const knowsWrenAlone = (changes: Partial<CoverageForEstimate> = {}) =>
  forEstimate(commercial(), {
    payerId: 'payer',
    networks: [{ payerId: 'payer', clinicianId: 'lark', inNetwork: 'no', fromOn: '2020-01-01', toOn: null }],
    outside: [answer(twentyPercent, left(1_000_000), { allowed: { '90837': toCents(16_000) } })],
    ...changes,
  })

const priced: Partial<World> = { fees: datedFees, coverages: [knowsWrenAlone()] }
const world = worldWith(priced)
const fresh = without(world, () => true)
const plan = planFor(fresh, cycleIn(fresh))
const INSIDE = 3_200
const OUTSIDE = 20_000

const placedBy = (asked: Parameters<typeof requestIn>[1], at = fresh): CycleAsPlaced => {
  const request = requestIn(world, asked)
  return { ...request, visits: decideCycle(at, plan, request, 'book', desk).visits }
}

describe('what a cycle costs by whoever gives it', () => {
  test('each visit by how its own therapist stands with the plan, not by the primary therapist', () => {
    expect(cyclePrice(fresh, placedBy({}))).toBe(3 * INSIDE)
    expect(cyclePrice(fresh, placedBy({ preparationBy: 'lark' }))).toBe(2 * INSIDE + OUTSIDE)
    expect(cyclePrice(fresh, placedBy({ journeyBy: 'lark', integrationBy: 'lark' }))).toBe(INSIDE + 2 * OUTSIDE)
  })

  test('what is offered instead costs what its own people cost', () => {
    const late = requestIn(world, { journeyOn: '2026-12-03', journeyAt: '20:00', preparationBy: 'lark' })
    const offers = cycleAlternatives(fresh, plan, late, desk).filter(({ request }) => request.format === 'B')
    expect(offers.length).toBeGreaterThan(0)
    for (const { request, visits, clientCents } of offers) {
      expect(request.preparationBy).toBe('lark')
      expect(clientCents).toBe(visits.reduce((sum, { clinicianName }) => sum + (clinicianName === 'Wren Willow' ? INSIDE : OUTSIDE), 0))
    }
  })

  test('a visit by itself, too', () => {
    const asked = { kind: 'follow_up', setting: 'office', on: '2026-12-04', at: '20:00', clinicianId: 'wren', roomId: null } as const
    for (const { request, clientCents } of visitAlternatives(fresh, asked, desk)) expect(clientCents).toBe(visitPrice(fresh, request))
    const others = visitAlternatives(fresh, { ...asked, clinicianId: null }, desk)
    expect(others.some(({ clientCents }) => clientCents === INSIDE)).toBe(true)
  })
})

describe('what a move does to the price', () => {
  const to = { on: '2026-12-03', at: '13:00', roomId: null } as const
  const moved = (clinicianId: string, at = world) => {
    const move = moveIn(at, 'integration')
    return [standingPrice(move), movePrice(move, decideMove(move, { ...to, clinicianId }, desk))]
  }

  test('it is told by who gives the visits before and after', () => {
    expect(moved('wren')).toEqual([3 * INSIDE, 3 * INSIDE])
    expect(moved('lark')).toEqual([3 * INSIDE, 2 * INSIDE + OUTSIDE])
  })

  test('a visit by itself goes by the person it goes to', () => {
    const hours = worldWith(priced, 'hour')
    const [booked] = hours.visits
    if (!booked) throw new Error('No hour stands.')
    const move = { of: 'single', world: hours, booked, kind: 'follow_up', setting: 'office' } as const
    const on = (clinicianId: string) => movePrice(move, decideMove(move, { on: booked.on, at: '13:00', roomId: null, clinicianId }, desk))
    expect([standingPrice(move), on('wren'), on('lark')]).toEqual([INSIDE, INSIDE, OUTSIDE])
  })
})

describe('what else a placed cycle says of its price', () => {
  test('a journey alone at home bills nothing, and the two visits around it what they bill', () => {
    const home = placedBy({ format: 'D', setting: 'home', preparationSetting: 'telehealth', integrationSetting: 'telehealth' })
    const video = placedBy({ format: 'D', setting: 'telehealth', preparationSetting: 'telehealth', integrationSetting: 'telehealth' })
    expect(cyclePrice(fresh, video)).toBe(3 * INSIDE)
    expect(cyclePrice(fresh, home)).toBe(2 * INSIDE)
  })

  test('the hours that no plan pays go by the sliding scale, and by no more than the notice says', () => {
    const sliding = { ...fresh, tiers: [tier(4_000)] }
    expect(cyclePrice(sliding, placedBy({ format: 'A' }))).toBe(INSIDE + (2 * 17_500 * 4) / 10)
  })

  test('as the client chose to pay it; not known without a journey', () => {
    expect(cyclePrice(fresh, { ...placedBy({}), payer: 'not_told' })).toBe(60_000)
    expect(cyclePrice(fresh, { ...placedBy({}), visits: [] })).toBeNull()
  })

  test('a cycle that stands is priced by its very visits', () => {
    const move = moveIn(world, 'journey')
    if (move.of !== 'cycle') throw new Error('It is a cycle.')
    expect(cycleAsItStands(world, move.facts).visits.map(({ on, givenBy }) => [on, givenBy])).toEqual(
      world.visits.map(({ on, clinicianId }) => [on, clinicianId]),
    )
  })
})
