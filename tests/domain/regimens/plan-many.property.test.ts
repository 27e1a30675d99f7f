import { expect, test } from 'vitest'
import { type ManyPlans, type PlanBoard, planMany, type Taken } from '@/lib/domain/regimens/plan-many'
import { numbers } from '@/tests/bench/references/workload'
import { fc } from '@/tests/support/property'

/** Clients who want one of their days each, the earliest they can have; a day is for one of them. */
const wishes = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
const UNPLACED = 30

function boardOf(wanted: readonly (readonly number[])[]) {
  const taken = new Map<number, number>()
  const board: PlanBoard<number> = {
    clients: wanted.length,
    planOf: (client) => [...(wanted[client] ?? [])].sort((one, other) => one - other).find((day) => !taken.has(day)) ?? null,
    take(client, day): Taken | null {
      if (taken.has(day)) return null
      const again = () => void taken.set(day, client)
      again()
      return { giveBack: () => void taken.delete(day), again }
    },
    costOf: (_, day) => day ?? UNPLACED,
  }
  return { board, taken }
}

/** What everybody in turn comes to, in the best of all orders. */
function bestOfOrders(wanted: readonly (readonly number[])[]): number {
  let best = Number.POSITIVE_INFINITY
  const walk = (left: readonly number[], free: readonly number[], cost: number) => {
    if (left.length === 0) best = Math.min(best, cost)
    for (const client of left) {
      const rest = left.filter((one) => one !== client)
      const day = [...(wanted[client] ?? [])].sort((one, other) => one - other).find((one) => free.includes(one))
      if (day === undefined) walk(rest, free, cost + UNPLACED)
      else
        walk(
          rest,
          free.filter((one) => one !== day),
          cost + day,
        )
    }
  }
  walk(
    [...wanted.keys()],
    Array.from({ length: 10 }, (_, day) => day),
    0,
  )
  return best
}

const after = (wanted: readonly (readonly number[])[], moves: number, seed: number) => afterBy(wanted, moves, numbers(seed))

function afterBy(wanted: readonly (readonly number[])[], moves: number, random: () => number) {
  const { board, taken } = boardOf(wanted)
  const search = planMany(board, { random })
  const told: ManyPlans<number>[] = []
  for (let move = 0; move <= moves; move += 1) told.push(search.next().value)
  return { told, taken }
}

test('plans get no worse, cost what they say, and what they take is taken once', () => {
  fc.assert(
    fc.property(wishes, fc.integer(), (wanted, seed) => {
      const { told, taken } = after(wanted, 30, seed)
      for (const [move, { plans, cost, placed }] of told.entries()) {
        expect(cost).toBe(plans.reduce<number>((sum, day) => sum + (day ?? UNPLACED), 0))
        expect(cost).toBeLessThanOrEqual(told[Math.max(0, move - 1)]?.cost ?? cost)
        expect(placed).toBe(plans.filter((day) => day !== null).length)
        for (const [client, day] of plans.entries()) if (day !== null) expect(wanted[client]).toContain(day)
        expect(new Set(plans.filter((day) => day !== null)).size).toBe(placed)
      }
      const last = told.at(-1)?.plans ?? []
      expect(new Map(last.flatMap((day, client) => (day === null ? [] : [[day, client]])))).toEqual(taken)
    }),
  )
})

test('where all can be planned anew in one move, the best order is found', () => {
  let improved = 0
  fc.assert(
    fc.property(wishes, fc.integer(), (wanted, seed) => {
      const { told } = after(wanted, 400, seed)
      expect(told.at(-1)?.cost).toBe(bestOfOrders(wanted))
      if ((told.at(-1)?.cost ?? 0) < (told[0]?.cost ?? 0)) improved += 1
    }),
    { numRuns: 60 },
  )
  expect(improved).toBeGreaterThan(0)
})

test('the same numbers give the same plans', () => {
  const wanted = [[1, 2], [1], [2, 3], [3, 4]]
  expect(after(wanted, 20, 5).told).toEqual(after(wanted, 20, 5).told)
})

test('a move ends whatever chance says', () => {
  const wanted = [[1, 2], [1], [2, 3], [3, 4]]
  for (const always of [0, 0.5, 0.999]) {
    const { told } = afterBy(wanted, 20, () => always)
    expect(told.at(-1)).toMatchObject({ moves: 20 })
  }
})
