import { compare } from '../compare.ts'
import type { AskedBy } from '../law/decide-visit.ts'
import { hasBegun } from '../law/move-of.ts'
import { isJourney } from '../law/visit.ts'
import type { BookedVisit, World } from '../law/world.ts'
import { addDays, daysBetween, type LocalDate } from '../time/local.ts'
import { type Board, boardAfter, boardWithout, decideStep, decideStepsInTurn, type MoveAsked, moveOn, type WorldKey } from './board.ts'
import { dear, LEFT } from './dear.ts'
import { findWay } from './find-way.ts'
import { leastChain } from './least-chain.ts'

/** Where visits may go, and who asks. */
export type Where = { readonly days: readonly LocalDate[]; readonly by: AskedBy }

/** What a cycle could become. `steps` is null until somebody has looked; what is impossible costs more than anything. */
type Option = {
  readonly on: LocalDate
  readonly keepsDay: boolean
  readonly look: () => { readonly steps: readonly MoveAsked[]; readonly cost: number } | null
  cost: number
  steps: readonly MoveAsked[] | null
}

type Cycle = {
  readonly id: string
  readonly journey: BookedVisit
  readonly open: readonly BookedVisit[]
  readonly hit: readonly BookedVisit[]
}

/** The moves, the cycles that were looked at because they are hit, and those of them for which there is no way. */
type ReplannedCycles = { readonly steps: readonly MoveAsked[]; readonly taken: ReadonlySet<string>; readonly left: readonly string[] }

/** How often a chain that does not hold together is looked for again. */
const TRIES = 1_000

/**
 * Finds other times for the cycles of one client that are hit, moving the fewest visits: the visits that are hit alone, a cycle as a whole,
 * or others of the plan with it where the days between journeys ask for it. Exact over the ways that `findWay` names: what a way costs is
 * at least what is assumed of it before it is looked at, and a chain is taken once all of it was. Gives the moves in an order in which
 * each is lawful, and the cycles for which there is none.
 */
export function replanCycles(board: Board, worldKey: WorldKey, hit: ReadonlySet<string>, where: Where): ReplannedCycles {
  const world = board.worlds.get(worldKey)
  const cycles = world ? cyclesOf(world, hit) : []
  if (!world || cycles.every((cycle) => cycle.hit.length === 0)) return { steps: [], left: [], taken: new Set() }
  const taken = new Set(cycles.filter((cycle) => cycle.hit.length > 0).map(({ id }) => id))
  const options = cycles.map((cycle) => optionsFor({ board, world, worldKey, where, cycles }, cycle))
  const [first] = cycles
  const dayOf = (on: LocalDate) => daysBetween(first?.journey.on ?? on, on)
  const gapLeast = world.ruleset.values['regimen.gap-least-days']
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const path = leastChain(
      options.map((own) => own.map(({ on, cost, keepsDay }) => ({ day: dayOf(on), cost, keepsDay }))),
      gapLeast,
    )
    const chosen = (path ?? []).flatMap((place, index) => options[index]?.[place] ?? [])
    if (path === null || chosen.length === 0) break
    const unseen = chosen.filter(({ steps }) => steps === null)
    for (const option of unseen) settle(option)
    if (unseen.length > 0) continue
    const ordered = inOrder(
      chosen.map(({ steps, keepsDay, on }, index) => ({ steps, keepsDay, on, from: cycles[index]?.journey.on ?? on })),
    )
    const { steps, missing } = decideStepsInTurn(board, ordered, where.by)
    const stopped = missing ?? steps.find(({ stops }) => stops.length > 0)?.asked
    const left = cycles.filter((cycle, index) => cycle.hit.length > 0 && chosen[index]?.steps?.length === 0).map(({ id }) => id)
    if (!stopped) return { steps: ordered, left, taken }
    for (const option of chosen) if (option.steps?.includes(stopped)) option.cost = Number.POSITIVE_INFINITY
  }
  return { steps: [], left: [...taken], taken }
}

function settle(option: Option): void {
  const found = option.look()
  option.steps = found?.steps ?? []
  option.cost = found?.cost ?? Number.POSITIVE_INFINITY
}

/** The client's cycles whose journey has not begun, in the order of their journeys, each with what of it is hit. */
function cyclesOf({ visits, cycles }: World, hit: ReadonlySet<string>): Cycle[] {
  return cycles
    .flatMap(({ id }) => {
      const open = visits.filter((visit) => visit.cycleId === id && !hasBegun(visit))
      const journey = open.find(isJourney)
      return journey ? [{ id, journey, open, hit: open.filter((visit) => hit.has(visit.id)) }] : []
    })
    .sort((one, other) => compare(one.journey.on, other.journey.on))
}

type Around = {
  readonly board: Board
  readonly world: World
  readonly worldKey: WorldKey
  readonly where: Where
  readonly cycles: readonly Cycle[]
}

function optionsFor(around: Around, cycle: Cycle): Option[] {
  const { journey, open, hit } = cycle
  const { where, world } = around
  const stays: Option = { on: journey.on, keepsDay: true, look: () => null, cost: hit.length === 0 ? 0 : LEFT, steps: [] }
  // A journey of another place is placed from there.
  const isHere = journey.locationId === null || journey.locationId === world.location.id
  const others = isHere ? where.days.filter((on) => on !== journey.on && on >= world.today) : []
  return [
    stays,
    ...(hit.length === 0
      ? []
      : [unseen({ on: journey.on, keepsDay: true, look: () => inPlace(around, cycle), cost: dear({ visits: hit.length }) })]),
    ...others.map((on) =>
      unseen({
        ...{ on, keepsDay: false, look: () => elsewhere(around, cycle, on) },
        cost: dear({ visits: open.length, days: Math.abs(daysBetween(journey.on, on)), later: Math.max(0, daysBetween(world.today, on)) }),
      }),
    ),
  ]
}

const unseen = (option: Omit<Option, 'steps'>): Option => ({ ...option, steps: null })

/** Each visit that is hit by itself, the journey on its day. */
function inPlace({ board, worldKey, where: { by } }: Around, { journey, hit }: Cycle): ReturnType<Option['look']> {
  const steps: MoveAsked[] = []
  let [after, cost] = [board, 0]
  for (const visit of hit) {
    const move = moveOn(after, worldKey, visit.id)
    if (!move) return null
    const beside =
      visit.phase === 'preparation' ? addDays(journey.on, -1) : visit.phase === 'integration' ? addDays(journey.on, 1) : visit.on
    const found = firstOf([...new Set([visit.on, beside])], (on) => {
      const one = findWay(move, visit, on, by)
      return 'way' in one ? one.way : null
    })
    const step = found && decideStep(after, { ...found.to, worldKey, appointmentId: visit.id }, by)
    if (!found || !step || step.stops.length > 0) return null
    steps.push(step.asked)
    cost += dear({ visits: 1, days: Math.abs(daysBetween(visit.on, found.to.on)), ...found })
    after = boardAfter(after, step)
  }
  return { steps, cost }
}

/** The whole cycle on another day, as if the cycles that would be too near to it were out of the way. */
function elsewhere(
  { board, world, worldKey, where: { by }, cycles }: Around,
  { id, journey, open }: Cycle,
  on: LocalDate,
): ReturnType<Option['look']> {
  const least = world.ruleset.values['regimen.gap-least-days']
  const [from, to] = on < journey.on ? [on, journey.on] : [journey.on, on]
  const inTheWay = cycles.filter((one) => one.id !== id && one.journey.on > addDays(from, -least) && one.journey.on < addDays(to, least))
  const move = moveOn(boardWithout(board, new Set(inTheWay.flatMap((one) => one.open.map((visit) => visit.id)))), worldKey, journey.id)
  const found = move && findWay(move, journey, on, by)
  if (!found || !('way' in found)) return null
  const days = Math.abs(daysBetween(journey.on, on))
  return {
    steps: [{ ...found.way.to, worldKey, appointmentId: journey.id }],
    cost: dear({ visits: open.length, days, later: Math.max(0, daysBetween(world.today, on)), ...found.way }),
  }
}

/** An order in which journeys do not come too near to one another on the way: what stays on its day first, later ones from the last, earlier ones from the first. */
function inOrder(
  chosen: readonly {
    readonly steps: readonly MoveAsked[] | null
    readonly keepsDay: boolean
    readonly on: LocalDate
    readonly from: LocalDate
  }[],
): MoveAsked[] {
  const later = chosen.filter(({ keepsDay, on, from }) => !keepsDay && on > from).toReversed()
  const earlier = chosen.filter(({ keepsDay, on, from }) => !keepsDay && on < from)
  return [...chosen.filter(({ keepsDay }) => keepsDay), ...later, ...earlier].flatMap(({ steps }) => steps ?? [])
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item)
    if (found !== null) return found
  }
  return null
}
