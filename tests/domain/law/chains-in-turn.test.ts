import { expect, test } from 'vitest'
import { type AskedCycle, type CycleInTurn, chainsInTurn, decideInTurn } from '@/lib/domain/law/decide-in-turn'
import { isInTheWay } from '@/lib/domain/law/decide-visit'
import type { World } from '@/lib/domain/law/world'
import type { LocalDate } from '@/lib/domain/time/local'
import { cycleIn, worldWith } from './cycles'
import { request } from './openings-oracle'
import { desk } from './world'

/** Three cycles of one plan of which none is booked. */
function planned(): World {
  const one = worldWith()
  const cycle = cycleIn(one)
  return { ...one, visits: [], journeys: [], cycles: [1, 2, 3].map((number) => ({ ...cycle, id: `cycle ${number}`, number })) }
}

const world = planned()
const asking = () => {
  let count = 0
  return { by: { ...desk, now: world.now }, locationId: 'here', newId: () => `shown ${++count}` }
}
const asked = (number: number, journeyOn: LocalDate): AskedCycle => ({
  cycleId: `cycle ${number}`,
  request: { ...request(world, 'B', 'office'), journeyOn },
})

const [first, second, third] = [asked(1, '2026-12-02'), asked(2, '2026-12-09'), asked(3, '2026-12-16')]
/** The day after the first: the law stops it beside that one. */
const tooSoon = asked(2, '2026-12-03')
const isStopped = ({ decided }: CycleInTurn) => decided.ruling.findings.some(isInTheWay)

test('chains are decided as if each were by itself, as far as the first cycle that the law stops', () => {
  const decide = chainsInTurn(world, asking())
  for (const chain of [
    [first, second, third],
    [first, second, asked(3, '2026-12-17')],
    [first, tooSoon, third],
    [asked(1, '2026-12-03'), second, third],
    [first, second, third],
  ]) {
    const alone = decideInTurn(world, chain, asking()) ?? []
    const stopped = alone.findIndex(isStopped)
    const told = (turns: readonly CycleInTurn[] | null) =>
      turns?.map(({ cycleId, request, decided, booked }) => ({
        ...{ cycleId, request, ruling: decided.ruling },
        booked: booked.map(({ id: _, ...visit }) => visit),
      }))
    expect(told(decide(chain))).toEqual(told(stopped < 0 ? alone : alone.slice(0, stopped + 1)))
    expect(stopped).toBe(chain[1] === tooSoon ? 1 : -1)
  }
})

test('what chains begin with alike is decided once, and each visit has an id of its own', () => {
  const decide = chainsInTurn(world, asking())
  const [one, other] = [decide([first, second, third]), decide([first, second, asked(3, '2026-12-17')])]
  expect(other?.[0]).toBe(one?.[0])
  expect(other?.[1]).toBe(one?.[1])
  expect(other?.[2]).not.toBe(one?.[2])
  const ids = [...(one ?? []), ...(other ?? []).slice(2)].flatMap(({ all }) => all.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})

test('a cycle that is none of this world leaves no chain', () => {
  const decide = chainsInTurn(world, asking())
  const unknown = asked(4, '2026-12-16')
  expect(decide([first, unknown])).toBeNull()
  expect(decide([first, unknown])).toBeNull()
  expect(decide([first])).toHaveLength(1)
})
