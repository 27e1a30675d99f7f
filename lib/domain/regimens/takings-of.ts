import { keepsBuffer, type ResourceKind } from '../scheduling/resource-kind.ts'
import { addMinutes, type Interval } from '../time/interval.ts'
import type { PlacedVisit } from './place-visits.ts'

/** Somebody or something taken for a while. */
export type Taking = Interval & { readonly resourceId: string; readonly kind: ResourceKind }

/** What a visit occupies: people and rooms with the time kept after it, the client for the visit alone. A group session holds its own room and clinician. */
export function takingsOf(visit: PlacedVisit): Taking[] {
  return Object.entries(visit.chosen).map(([kind, resourceId]) => {
    const buffer = keepsBuffer(kind as ResourceKind) ? visit.bufferMinutes : 0
    return { resourceId, kind: kind as ResourceKind, start: visit.startsAt, end: addMinutes(visit.endsAt, buffer) }
  })
}
