import { describe, expect, test } from 'vitest'
import { isInTheWay } from '@/lib/domain/law/decide-visit'
import type { WhyNone } from '@/lib/domain/law/openings'
import type { World } from '@/lib/domain/law/world'
import { type ClientPlan, type ClientToPlace, clientsBoard, UNPLACED_DAYS } from '@/lib/domain/regimens/clients-board'
import { planMany } from '@/lib/domain/regimens/plan-many'
import type { CycleToPlace } from '@/lib/domain/regimens/regimen-proposal'
import { shortWeeks } from '@/lib/domain/regimens/short-weeks'
import { addDays, daysBetween, type LocalDate } from '@/lib/domain/time/local'
import { numbers } from '@/tests/bench/references/workload'
import { fc } from '@/tests/support/property'
import { cycleIn, without, worldWith } from '../law/cycles'
import { calendar, desk, timeZone } from '../law/world'

/**
 * One therapist and one room, open from nine to half past twelve: a day holds one journey of three hours, or three talks of an hour, and
 * never both. So what fits can be counted, without the law and without a clock.
 */
const FROM = '2026-11-26'
const DAYS = 14
const TALKS = 3
const everyDay = [0, 1, 2, 3, 4, 5, 6]
const hours = { timeZone, weekly: everyDay.map((weekday) => ({ weekday, opens: 9 * 60, closes: 12 * 60 + 30 })), exceptions: [] }

const cases = fc.record({
  /** Cycles of each client, and the first day of the window on which they can come. */
  clients: fc.array(fc.record({ cycles: fc.integer({ min: 1, max: 2 }), first: fc.integer({ min: 0, max: 4 }) }), {
    minLength: 2,
    maxLength: 3,
  }),
  /** Days on which the therapist is away, from the day before the window on. */
  away: fc.subarray(
    Array.from({ length: DAYS + 2 }, (_, day) => day - 1),
    { maxLength: 7 },
  ),
  seed: fc.integer(),
})
type Case = typeof cases extends fc.Arbitrary<infer One> ? One : never

const dayOf = (day: number): LocalDate => addDays(FROM, day)
const minuteOfDay = (day: number) => Date.parse(`${dayOf(day)}T00:00:00-06:00`) / 60_000

function clientsOf({ clients, away }: Case): ClientToPlace[] {
  const bare = without(worldWith({}, 'journey'), () => true)
  const cycle = cycleIn(bare)
  const gone = away.flatMap((day) => [minuteOfDay(day), minuteOfDay(day + 1)])
  return clients.map(({ cycles, first }, index) => {
    const id = `client ${index}`
    const ids = Array.from({ length: cycles }, (_, place) => `cycle ${index} ${place}`)
    const world: World = {
      ...bare,
      client: { ...bare.client, id },
      clinicians: bare.clinicians.filter((one) => one.id === 'wren'),
      cycles: ids.map((cycleId, place) => ({ ...cycle, id: cycleId, number: place + 1 })),
      calendars: new Map(
        [calendar('wren', { hours, away: gone }), calendar('room', { hours }), calendar(id, { hours: null })].map((one) => [one.id, one]),
      ),
    }
    const asked = ids.map(
      (cycleId, place): CycleToPlace => ({
        ...{ id: cycleId, number: place + 1, format: 'B', setting: 'office', after: null, before: null },
      }),
    )
    return {
      ...{ world, by: { ...desk, now: world.now } },
      asked: {
        ...{ locationId: 'north', cycles: asked, facilityId: null, from: dayOf(first), to: dayOf(DAYS - 1) },
        weekdays: new Set(everyDay),
      },
    }
  })
}

/** What a day holds already. */
type Held = { readonly journeys: Map<number, number>; readonly talks: Map<number, number> }
const nothing = (): Held => ({ journeys: new Map(), talks: new Map() })
const add = (counts: Map<number, number>, day: number, by: number) => counts.set(day, (counts.get(day) ?? 0) + by)
const hold = ({ journeys, talks }: Held, days: readonly number[], by = 1) => {
  for (const day of days) {
    add(journeys, day, by)
    add(talks, day - 1, by)
    add(talks, day + 1, by)
  }
}
const has = (counts: Map<number, number>, day: number) => counts.get(day) ?? 0
const fitsTalk = ({ journeys, talks }: Held, away: readonly number[], day: number) =>
  !away.includes(day) && has(journeys, day) === 0 && has(talks, day) < TALKS
const fits = (held: Held, away: readonly number[], day: number) =>
  !away.includes(day) &&
  has(held.journeys, day) + has(held.talks, day) === 0 &&
  fitsTalk(held, away, day - 1) &&
  fitsTalk(held, away, day + 1)

/** Every chain of journeys a client could have on what is left. */
function* chains(held: Held, { away, clients }: Case, client: number, gap: { least: number; most: number }): Generator<number[]> {
  const { cycles, first } = clients[client] ?? { cycles: 0, first: 0 }
  for (let day = first; day < DAYS; day += 1) {
    if (!fits(held, away, day)) continue
    if (cycles === 1) yield [day]
    else
      for (let next = day + gap.least; next <= Math.min(day + gap.most, DAYS - 1); next += 1) if (fits(held, away, next)) yield [day, next]
  }
}

/** The least that all clients together can cost, whoever is left without a plan. */
function optimum(one: Case, gap: { least: number; most: number }): number {
  const held = nothing()
  const leastFrom = (client: number): number => {
    const asked = one.clients[client]
    if (!asked) return 0
    let least = UNPLACED_DAYS + leastFrom(client + 1)
    for (const days of [...chains(held, one, client, gap)]) {
      hold(held, days)
      least = Math.min(least, (days.at(-1) ?? 0) - asked.first + leastFrom(client + 1))
      hold(held, days, -1)
    }
    return least
  }
  return leastFrom(0)
}

const journeysOf = (plan: ClientPlan | null): number[] => (plan ?? []).map(({ request: { journeyOn } }) => daysBetween(FROM, journeyOn))
const visitsOf = (plan: ClientPlan | null) => (plan ?? []).flatMap(({ turn }) => turn.decided.visits)

/** The best of a few moves, laid on a board. */
function searched(one: Case) {
  const clients = clientsOf(one)
  const { values } = (clients[0] as ClientToPlace).world.ruleset
  const gap = { least: values['regimen.gap-least-days'], most: values['regimen.gap-most-days'] }
  const board = clientsBoard(clients)
  const search = planMany(board, { random: numbers(one.seed) })
  let best = search.next().value
  for (let move = 0; move < 6; move += 1) best = search.next().value
  return { clients, board, best, gap }
}

const isShortOfTime = (why: WhyNone | null) => why !== null && (why.of === 'taken' || why.of === 'closed' || why.of === 'law')

describe('the board of many clients, against every choice of days', () => {
  test('costs what its plans cost, never less than the best there is, and often just that', () => {
    let reached = 0
    let runs = 0
    fc.assert(
      fc.property(cases, (one) => {
        const { best, gap } = searched(one)
        const least = optimum(one, gap)
        const cost = best.plans.reduce(
          (sum, plan, client) => sum + (plan ? (journeysOf(plan).at(-1) ?? 0) - (one.clients[client]?.first ?? 0) : UNPLACED_DAYS),
          0,
        )
        expect(best.cost).toBe(cost)
        expect(cost).toBeGreaterThanOrEqual(least)
        runs += 1
        if (cost === least) reached += 1
      }),
      { numRuns: 25 },
    )
    expect(reached / runs).toBeGreaterThan(0.6)
  })

  test('lays plans that the law allows and that stand together: nobody twice at once, every day what it holds', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { best } = searched(one)
        const held = nothing()
        for (const plan of best.plans) {
          expect((plan ?? []).flatMap(({ turn }) => turn.decided.ruling.findings.filter(isInTheWay))).toEqual([])
          for (const day of journeysOf(plan)) {
            expect(fits(held, one.away, day)).toBe(true)
            hold(held, [day])
          }
        }
        const visits = best.plans.flatMap(visitsOf)
        const until = ({ endsAt, bufferMinutes }: (typeof visits)[number]) => endsAt.getTime() + bufferMinutes * 60_000
        for (const [index, visit] of visits.entries())
          for (const other of visits.slice(index + 1))
            expect(visit.startsAt.getTime() < until(other) && other.startsAt.getTime() < until(visit)).toBe(false)
      }),
      { numRuns: 25 },
    )
  })

  test('says of a client without a plan on which days a cycle has no room, and names only what is short', () => {
    let unplaced = 0
    fc.assert(
      fc.property(cases, (one) => {
        const { clients, board, best } = searched(one)
        const held = nothing()
        for (const plan of best.plans) hold(held, journeysOf(plan))
        for (const [client, plan] of best.plans.entries()) {
          const asked = clients[client]?.asked
          if (plan || !asked) continue
          unplaced += 1
          const { cycles, whyNot } = board.soonestOf(client)
          expect(cycles).toBeNull()
          const [next] = asked.cycles
          if (!next) continue
          for (let day = one.clients[client]?.first ?? 0; day < DAYS; day += 1) {
            const why = whyNot(next, dayOf(day))
            expect(why === null).toBe(fits(held, one.away, day))
            if (why === null) continue
            expect(isShortOfTime(why)).toBe(true)
            if (why.of === 'taken') expect(has(held.journeys, day) + has(held.talks, day)).toBeGreaterThan(0)
            if (why.of === 'closed') expect(one.away).toContain(day)
          }
          const weeks = shortWeeks([{ asked, whyNot }], asked.from, 2)
          for (const week of [0, 1]) {
            const days = Array.from({ length: 7 }, (_, day) => daysBetween(FROM, asked.from) + week * 7 + day).filter((day) => day < DAYS)
            const isShort = days.length > 0 && days.every((day) => !fits(held, one.away, day))
            expect(weeks.some((row) => row.weeks[week] === 1)).toBe(isShort)
          }
        }
      }),
      { numRuns: 40 },
    )
    expect(unplaced).toBeGreaterThan(0)
  })
})
