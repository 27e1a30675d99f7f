import 'server-only'
import type { AddedVisit } from '../../data/records/written-visits.ts'
import { billedCoverage } from '../../domain/coverage/rule-coverage.ts'
import type { LawFinding } from '../../domain/law/decide-visit.ts'
import { type LawVisit, stateOf } from '../../domain/law/visit.ts'
import type { VisitToWrite } from '../../domain/law/visit-to-write.ts'
import type { BookedVisit, World } from '../../domain/law/world.ts'
import { insuredCode } from '../../domain/regimens/insured-code.ts'
import { takingsOf } from '../../domain/regimens/takings-of.ts'
import { contactFor } from '../../domain/scheduling/contact.ts'
import { confirmBy } from './visit-columns.ts'

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
