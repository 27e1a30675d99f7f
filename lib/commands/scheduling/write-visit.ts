import 'server-only'
import { toDay } from '../../data/dates.ts'
import { LostRace } from '../../data/errors.ts'
import { insertAppointments, type NewAppointment, reserveVisits, takeSeat } from '../../data/records/appointments.ts'
import { reserve } from '../../data/records/reservations.ts'
import type { Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { billedCoverage } from '../../domain/coverage/rule-coverage.ts'
import { type LawVisit, partOf, stateOf } from '../../domain/law/visit.ts'
import type { World } from '../../domain/law/world.ts'
import { insuredCode } from '../../domain/regimens/insured-code.ts'
import { type Contact, contactFor } from '../../domain/scheduling/contact.ts'
import { keptFindings } from '../law/kept-findings.ts'
import { confirmBy, takingsOf } from './visit-columns.ts'

export type VisitToWrite = {
  readonly id: string
  readonly visit: LawVisit
  readonly authorizationId: string | null
  /** How they were asked to meet. */
  readonly contact?: Contact | null | undefined
}

type Write = { readonly world: World; readonly actor: Actor; readonly now: Date; readonly locationId: string }

/** Writes decided visits together: their rows with what they wait for, what they occupy, their seats, their authorized visits. */
export async function writeVisits(tx: Tx, write: Write, visits: readonly VisitToWrite[]): Promise<void> {
  const { practiceId } = write.actor
  await insertAppointments(
    tx,
    visits.map((one) => rowOf(write, one)),
  )
  for (const { visit, id } of visits) await reserve(tx, practiceId, { appointmentId: id }, takingsOf(visit))
  for (const { visit } of visits) {
    if (visit.groupId && !(await takeSeat(tx, practiceId, visit.groupId))) throw new LostRace('the last seat was taken meanwhile')
  }
  for (const [authorizationId, count] of counted(visits)) {
    if (!(await reserveVisits(tx, practiceId, authorizationId, count))) throw new LostRace('the authorization was used meanwhile')
  }
}

function counted(visits: readonly VisitToWrite[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { authorizationId } of visits) if (authorizationId) counts.set(authorizationId, (counts.get(authorizationId) ?? 0) + 1)
  return counts
}

function rowOf({ world, actor, now, locationId }: Write, { id, visit, authorizationId, contact }: VisitToWrite): NewAppointment {
  const { cycle, chosen } = visit
  return {
    practiceId: actor.practiceId,
    id,
    kind: visit.kind,
    phase: partOf(visit) ?? visit.phases[0] ?? null,
    status: 'tentative',
    setting: visit.setting,
    contact: contactFor(visit.setting, contact, visit.givenBy !== null || chosen.prescriber !== undefined),
    format: visit.format,
    route: cycle && visit.kind === 'journey' ? cycle.route : null,
    clientId: world.client.id,
    clinicianId: visit.givenBy,
    prescriberId: chosen.prescriber ?? null,
    roomId: chosen.room ?? null,
    chairId: chosen.chair ?? null,
    facilityId: visit.facilityId,
    locationId: visit.setting === 'office' ? locationId : null,
    groupId: visit.groupId,
    cycleId: cycle?.id ?? null,
    coverageId: billedOn(world, visit),
    authorizationId,
    startsAt: visit.startsAt,
    endsAt: visit.endsAt,
    timeZone: world.timeZone,
    serviceOn: toDay(visit.on),
    clientState: stateOf(visit, world),
    confirmBy: confirmBy(world, visit.startsAt),
    findings: keptFindings(world, visit, { actor, now }),
  }
}

/** The coverage a visit goes to on its own day; null for what nobody is billed for. */
export const billedOn = ({ coverages }: World, visit: LawVisit): string | null =>
  insuredCode(visit) === null ? null : (billedCoverage({ coverages, on: visit.on })?.id ?? null)
