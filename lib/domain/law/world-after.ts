import type { CycleFormat } from '../coverage/format.ts'
import type { Restriction } from '../coverage/restriction.ts'
import { isJourney } from './visit.ts'
import type { BookedVisit, JourneyAround, SetAside, World } from './world.ts'

/** What a booking or a move changes of a client's world. */
export type WorldChange = {
  /** Visits that are new, or as they are now. */
  readonly visits: readonly BookedVisit[]
  /** The cycle they are of, where it has another format now. */
  readonly cycle?: { readonly id: string; readonly format: CycleFormat } | null
  /** By authorization how many more visits are set aside on it; below zero for those given back. */
  readonly drawn?: ReadonlyMap<string, number>
  readonly setAsides?: readonly SetAside[]
  readonly restrictions?: readonly Restriction[]
}

/**
 * The world once the change is written, as far as visits that stand are asked about it: what they take was theirs before, so calendars,
 * seats and other people's days stay as they were read. Pure.
 */
export function worldAfter(world: World, { visits, cycle, drawn, setAsides = [], restrictions = [] }: WorldChange): World {
  const changed = new Set(visits.map(({ id }) => id))
  const isLeft = ({ id }: { readonly id: string }) => !changed.has(id)
  return {
    ...world,
    visits: [...world.visits.filter(isLeft), ...visits].sort(byTime((visit) => visit.startsAt.getTime())),
    journeys: [...world.journeys.filter(isLeft), ...visits.filter(isJourney).map((visit) => journeyOf(world, visit))].sort(
      byTime(({ on }) => Date.parse(on)),
    ),
    cycles: world.cycles.map((one) => (one.id === cycle?.id ? { ...one, format: cycle.format } : one)),
    authorizations: world.authorizations.map((one) => ({ ...one, reserved: Math.max(0, one.reserved + (drawn?.get(one.id) ?? 0)) })),
    setAsides: [...world.setAsides, ...setAsides],
    restrictions: [...world.restrictions, ...restrictions],
  }
}

const byTime =
  <Item>(timeOf: (item: Item) => number) =>
  (left: Item, right: Item): number =>
    timeOf(left) - timeOf(right)

const journeyOf = ({ cycles, journeys }: World, { id, on, cycleId, facilityId }: BookedVisit): JourneyAround => ({
  ...{ id, on, cycleId, facilityId },
  regimenId: cycles.find((cycle) => cycle.id === cycleId)?.regimenId ?? journeys.find((journey) => journey.id === id)?.regimenId ?? null,
})
