import { keepsBuffer, type ResourceKind } from '../scheduling/resource-kind.ts'
import { addMinutes, type Interval } from '../time/interval.ts'
import type { PlacedVisit } from './place-visits.ts'

/** Time of somebody or something that a visit occupies. */
export type TakenTime = Interval & { readonly resourceId: string; readonly kind: ResourceKind }

/** What a visit occupies: people and rooms with the time kept after it, the client for the visit alone. A group session holds its own room and clinician. */
export function takingsOf({ chosen, startsAt, endsAt, bufferMinutes }: PlacedVisit): TakenTime[] {
  return Object.entries(chosen).map(([kind, resourceId]) => {
    const buffer = keepsBuffer(kind as ResourceKind) ? bufferMinutes : 0
    return { resourceId, kind: kind as ResourceKind, start: startsAt, end: addMinutes(endsAt, buffer) }
  })
}
