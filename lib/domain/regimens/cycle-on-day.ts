import { planFor } from '../law/decide-cycle.ts'
import type { CycleInTurn } from '../law/decide-in-turn.ts'
import type { AskedBy } from '../law/decide-visit.ts'
import { firstOpeningOfCycle, type WhyNone } from '../law/openings.ts'
import type { World } from '../law/world.ts'
import { onceAsked } from '../once-asked.ts'
import type { LocalDate } from '../time/local.ts'
import { withTimes } from './cycle-alternatives.ts'
import type { CycleRequest } from './cycle-request.ts'
import { type CycleOpening, firstSaid } from './kept-openings.ts'
import { phaseOf } from './place-visits.ts'
import type { CycleToPlace, PlacedCycle, RegimenToPlace } from './regimen-proposal.ts'
import { requestsFor, type Who } from './who-gives.ts'

type Alike = { readonly who: Who; readonly cycle: CycleToPlace }

/** When a cycle could be by itself, day by day: as it would be asked for, or why not. */
export function onEachDay(world: World, asked: RegimenToPlace, by: AskedBy, { who, cycle }: Alike): (on: LocalDate) => CycleOpening {
  const inWorld = world.cycles.find(({ id }) => id === cycle.id)
  if (!inWorld) return () => ({ why: () => null })
  const plan = planFor(world, inWorld)
  const ways = requestsFor(asked, cycle, { who, primaryId: inWorld.primaryId }).map((request) => ({
    request,
    find: firstOpeningOfCycle(world, plan, request, by),
  }))
  return (on) => {
    const whys: (() => WhyNone | null)[] = []
    for (const { request, find } of ways) {
      const first = find(on)
      if ('at' in first) return { request: { ...request, journeyOn: on, journeyAt: first.at }, visits: onceAsked(first.visits) }
      whys.push(first.why)
    }
    return { why: onceAsked(() => firstSaid(whys)) }
  }
}

/** A cycle as it was decided, asked for so that it comes to the same times, people and rooms again. */
export const placedIn = (world: World, cycle: CycleToPlace, turn: CycleInTurn): PlacedCycle => ({
  ...cycle,
  turn,
  request: { ...withTimes(turn.request, turn.decided.visits, world), rooms: roomsOf(turn) },
})

/** The room of each visit that has one. */
const roomsOf = ({ decided: { visits } }: CycleInTurn): CycleRequest['rooms'] =>
  Object.fromEntries(visits.flatMap((visit) => (visit.chosen.room ? [[phaseOf(visit), visit.chosen.room]] : [])))

/** Ids for visits that are shown and not written. */
export function countedIds(): () => string {
  let count = 0
  return () => `shown ${++count}`
}
