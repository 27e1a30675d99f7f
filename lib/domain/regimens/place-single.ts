import type { World } from '../law/world.ts'
import { type AvailabilityQuery, type Calendar, type Need, whoIsFree } from '../scheduling/availability.ts'
import type { ResourceKind } from '../scheduling/resource-kind.ts'
import type { VisitRequest } from '../scheduling/visit-request.ts'
import { instantAt } from '../time/practice-time.ts'
import { minuteOf } from '../time/zone-table.ts'
import type { PlannedVisit } from './cycle-visits.ts'
import { dayQuery, type PlacedVisit, placeAlone } from './place-visits.ts'

/** Gives a requested single visit its people and room: as asked, or the first who are free. Pure. `query`: the day's question, where it was put before. */
export const placeSingle = (world: World, request: VisitRequest, query = visitQuery(world, request)): PlacedVisit =>
  placeAlone(plannedVisit(world, request), query, request.at)

/** The same visit once for each clinician who is free then, the primary one first; none for an evaluation. */
export function* placeWithEach(world: World, request: VisitRequest, query = visitQuery(world, request)): Generator<PlacedVisit, void> {
  const place = query.needs.findIndex(({ kind }) => kind === 'clinician')
  const free = place < 0 ? [] : (whoIsFree(query, minuteOf(instantAt(request.on, request.at, world.timeZone)))[place] ?? [])
  for (const id of free) {
    const needs = query.needs.with(place, {
      ...(query.needs[place] as Need),
      anyOf: calendarsFor('clinician', world, { ...request, clinicianId: id }),
    })
    yield placeSingle(world, request, { ...query, needs })
  }
}

/** The day's question for a single visit: who could take it, where, and when. */
export const visitQuery = (world: World, request: Omit<VisitRequest, 'at'>): AvailabilityQuery =>
  dayQuery(plannedVisit(world, request), world, (kind) => calendarsFor(kind, world, request))

function plannedVisit({ ruleset: { services } }: World, { kind, on, setting }: Omit<VisitRequest, 'at'>): PlannedVisit {
  const isEvaluation = kind === 'prescriber_evaluation'
  return {
    kind,
    phases: kind === 'preparation' || kind === 'integration' ? [kind] : [],
    mode: 'individual',
    on,
    ...services[kind],
    bills: isEvaluation ? 'none' : 'individual',
    setting,
    needs: [isEvaluation ? 'prescriber' : 'clinician', ...(setting === 'office' ? (['room'] as const) : []), 'client'],
  }
}

function calendarsFor(kind: ResourceKind, world: World, { clinicianId, roomId }: Pick<VisitRequest, 'clinicianId' | 'roomId'>): Calendar[] {
  const { primaryId, clinicians, referredTo, roomIds, client, calendars } = world
  const others = clinicians.map(({ id }) => id).filter((id) => id !== primaryId)
  const ids: Record<ResourceKind, readonly (string | null)[]> = {
    clinician: clinicianId === null ? [primaryId, ...others] : [clinicianId],
    room: roomId === null ? roomIds : [roomId],
    client: [client.id],
    chair: [],
    prescriber: [referredTo],
  }
  return ids[kind].flatMap((id) => calendars.get(id ?? '') ?? [])
}
