import { planFor, standingOf } from '@/lib/domain/law/decide-cycle'
import type { VisitMove } from '@/lib/domain/law/decide-move'
import type { BookedVisit, World } from '@/lib/domain/law/world'
import type { CycleRequest } from '@/lib/domain/regimens/cycle-request'
import { requestOfVisits } from '@/lib/domain/regimens/request-of-visits'
import type { SceneKind } from './ready'
import { sceneOf } from './scene'
import { timeZone } from './world'

/** A lawful world in which a cycle stands, with what a test changes about it. */
export const worldWith = (facts: Partial<World> = {}, kind: SceneKind = 'journey'): World => ({
  ...sceneOf(kind, 'confirm').world,
  ...facts,
})

export function cycleIn(world: World) {
  const [cycle] = world.cycles
  if (!cycle) throw new Error('No cycle stands in this world.')
  return cycle
}

/** The cycle that stands, put as a request. */
export function requestIn(world: World, change: Partial<CycleRequest> = {}): CycleRequest {
  const request = requestOfVisits(world.visits, timeZone)
  if (!request) throw new Error('No journey stands in this world.')
  return { ...request, ...change }
}

/** A move of one phase of the cycle that stands. */
export const moveIn = (world: World, phase: 'preparation' | 'journey' | 'integration', begun: readonly string[] = []): VisitMove => ({
  of: 'cycle',
  world,
  facts: {
    phase,
    plan: planFor(world, cycleIn(world)),
    current: requestIn(world),
    booked: world.visits.map((visit) => ({ ...standingOf(visit), hasBegun: begun.includes(visit.id) })),
  },
})

/** The cycle with some of its visits gone. */
export const without = (world: World, gone: (visit: BookedVisit) => boolean): World => ({
  ...world,
  visits: world.visits.filter((visit) => !gone(visit)),
})
