import type { World } from '../law/world.ts'
import { type AvailabilityQuery, type Calendar, whoIsFree } from '../scheduling/availability.ts'
import type { ResourceKind } from '../scheduling/resource-kind.ts'
import type { VisitRequest } from '../scheduling/visit-request.ts'
import { instantAt } from '../time/practice-time.ts'
import { minuteOf } from '../time/zone-table.ts'
import type { PlannedVisit } from './cycle-visits.ts'
import { dayQuery, type PlacedVisit, placeAlone } from './place-visits.ts'

/** Gives a requested single visit its people and room: as asked, or the first who are free. Pure. */
export const placeSingle = (world: World, request: VisitRequest): PlacedVisit =>
  placeAlone(plannedVisit(world, request), visitQuery(world, request), request.at)

/** The day's question for a single visit: who could take it, where, and when. */
export const visitQuery = (world: World, request: VisitRequest): AvailabilityQuery =>
  dayQuery(plannedVisit(world, request), world, (kind) => calendarsFor(kind, world, request))

/** The clinicians who are free for a single visit at its time, the primary one first; nobody for an evaluation. */
export function freeClinicians(world: World, request: VisitRequest): readonly string[] {
  const query = visitQuery(world, request)
  const place = query.needs.findIndex(({ kind }) => kind === 'clinician')
  return whoIsFree(query, minuteOf(instantAt(request.on, request.at, world.timeZone)))[place] ?? []
}

function plannedVisit({ ruleset: { services } }: World, { kind, on, setting }: VisitRequest): PlannedVisit {
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

function calendarsFor(kind: ResourceKind, world: World, { clinicianId, roomId }: VisitRequest): Calendar[] {
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
