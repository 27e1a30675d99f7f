import type { Contact } from '../scheduling/contact.ts'
import { isJourney, type LawVisit, partOf } from './visit.ts'
import type { BookedVisit, RideInWorld, World } from './world.ts'

export type VisitToWrite = {
  readonly id: string
  readonly visit: LawVisit
  readonly authorizationId: string | null
  /** How they were asked to meet. */
  readonly contact?: Contact | null | undefined
}

/** What is told of going home when a journey is booked. */
const NOTHING_TOLD: RideInWorld = {
  driver: null,
  driverConfirmedAt: null,
  sitter: null,
  homeAddressOnFile: false,
  noDrivingAttestedAt: null,
}

type Where = { readonly world: World; readonly locationId: string }

/** A decided visit as it will stand in the calendar. */
export function bookedOf({ world, locationId }: Where, { id, visit, authorizationId }: VisitToWrite): BookedVisit {
  const { cycle, chosen } = visit
  return {
    id,
    kind: visit.kind,
    phase: partOf(visit) ?? visit.phases[0] ?? null,
    status: 'tentative',
    setting: visit.setting,
    format: visit.format,
    route: cycle && visit.kind === 'journey' ? cycle.route : null,
    clinicianId: visit.givenBy,
    prescriberId: chosen.prescriber ?? null,
    roomId: chosen.room ?? null,
    chairId: chosen.chair ?? null,
    facilityId: visit.facilityId,
    locationId: visit.setting === 'office' ? locationId : null,
    groupId: visit.groupId,
    cycleId: cycle?.id ?? null,
    authorizationId,
    startsAt: visit.startsAt,
    endsAt: visit.endsAt,
    timeZone: world.timeZone,
    on: visit.on,
    sequence: 0,
    startedAt: null,
    plannedDoseAt: null,
    ride: isJourney(visit) ? NOTHING_TOLD : null,
    placeToday: null,
  }
}

/** By authorization how many of these draw on it. */
export function drawnBy(visits: readonly { readonly authorizationId: string | null }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { authorizationId } of visits) if (authorizationId) counts.set(authorizationId, (counts.get(authorizationId) ?? 0) + 1)
  return counts
}
