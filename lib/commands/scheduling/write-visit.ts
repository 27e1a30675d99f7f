import 'server-only'
import { wayHomeFactsOf } from '../../data/records/way-home-facts.ts'
import type { AddedVisit } from '../../data/records/written-visits.ts'
import { billedCoverage } from '../../domain/coverage/rule-coverage.ts'
import type { LawFinding } from '../../domain/law/decide-visit.ts'
import { isJourney, type LawVisit, partOf, stateOf } from '../../domain/law/visit.ts'
import type { BookedVisit, World } from '../../domain/law/world.ts'
import { insuredCode } from '../../domain/regimens/insured-code.ts'
import { type Contact, contactFor } from '../../domain/scheduling/contact.ts'
import { confirmBy, takingsOf } from './visit-columns.ts'

export type VisitToWrite = {
  readonly id: string
  readonly visit: LawVisit
  readonly authorizationId: string | null
  /** How they were asked to meet. */
  readonly contact?: Contact | null | undefined
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
    ride: isJourney(visit) ? wayHomeFactsOf(null) : null,
    placeToday: null,
  }
}

/** A visit with all its row says, what it waits for among it. */
export function addedVisit(
  world: World,
  booked: BookedVisit,
  { visit, contact }: VisitToWrite,
  findings: readonly LawFinding[],
): AddedVisit {
  return {
    visit: booked,
    contact: contactFor(visit.setting, contact, visit.givenBy !== null || visit.chosen.prescriber !== undefined),
    coverageId: billedOn(world, visit),
    clientState: stateOf(visit, world),
    confirmBy: confirmBy(world, visit.startsAt),
    findings,
    takings: takingsOf(visit),
  }
}

/** The coverage a visit goes to on its own day; null for what nobody is billed for. */
export const billedOn = ({ coverages }: World, visit: LawVisit): string | null =>
  insuredCode(visit) === null ? null : (billedCoverage({ coverages, on: visit.on })?.id ?? null)

/** By authorization how many of these draw on it. */
export function drawnBy(visits: readonly { readonly authorizationId: string | null }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { authorizationId } of visits) if (authorizationId) counts.set(authorizationId, (counts.get(authorizationId) ?? 0) + 1)
  return counts
}
