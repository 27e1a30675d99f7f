import 'server-only'
import { toDay } from '../../data/dates.ts'
import { LostRace } from '../../data/errors.ts'
import {
  insertAppointments,
  insertRide,
  type NewAppointment,
  reserveVisits,
  takeSeat,
  updateCycle,
} from '../../data/records/appointments.ts'
import { reserve } from '../../data/records/reservations.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { authorizationFor } from '../../domain/coverage/authorization-for.ts'
import { billedCoverage } from '../../domain/coverage/rule-coverage.ts'
import type { CycleRequest, CycleWorld } from '../../domain/regimens/cycle-world.ts'
import type { DecidedCycle } from '../../domain/regimens/decide-cycle.ts'
import { insuredCode } from '../../domain/regimens/insured-code.ts'
import type { PlacedVisit } from '../../domain/regimens/place-visits.ts'
import { newId } from '../../ids.ts'
import { confirmBy, findingsOnVisit, takingsOf } from './visit-columns.ts'

type Write = {
  readonly world: CycleWorld
  readonly request: CycleRequest
  readonly decided: DecidedCycle
  readonly actor: ActorFor<'cycle.schedule'>
  readonly now: Date
  readonly cycleId: string
  readonly locationId: string
  readonly overrideReason: string
}

/** Writes a decided cycle: its visits with what they occupy, its ride home, its seat and its authorized visits. */
export async function writeCycle(tx: Tx, write: Write): Promise<string[]> {
  const { world, request, decided, actor, cycleId } = write
  const { practiceId } = actor
  const visits = decided.visits.map((visit) => ({ visit, id: newId() }))
  const insuredOn = decided.visits.filter((visit) => insuredCode(visit) !== null).map(({ on }) => on)
  const authorizationId = authorizationFor(world, request.journeyOn, insuredOn)
  await insertAppointments(
    tx,
    visits.map(({ visit, id }) => appointmentRow(write, visit, id, authorizationId)),
  )
  for (const { visit, id } of visits) await reserve(tx, practiceId, { appointmentId: id }, takingsOf(visit))
  for (const { visit } of visits) {
    if (visit.groupId && !(await takeSeat(tx, practiceId, visit.groupId))) throw new LostRace('the last seat was taken meanwhile')
  }
  if (authorizationId && !(await reserveVisits(tx, practiceId, authorizationId, insuredOn.length)))
    throw new LostRace('the authorization was used meanwhile')
  const journey = visits.find(({ visit }) => visit.phases.includes('journey'))
  if (journey)
    await insertRide(tx, {
      practiceId,
      id: newId(),
      appointmentId: journey.id,
      clientId: world.client.id,
      status: world.ride.agreementSignedAt ? 'agreed' : 'needed',
      ...(await agreementOf(tx, practiceId, world)),
    })
  await updateCycle(tx, practiceId, cycleId, {
    status: 'scheduled',
    format: request.format,
    setting: request.setting,
    journeyOn: toDay(request.journeyOn),
  })
  return visits.map(({ id }) => id)
}

/** The signed ride-home agreement, when there is one: it stands for every journey until revoked. */
async function agreementOf(tx: Tx, practiceId: string, { client, ride }: CycleWorld): Promise<{ agreementId?: string }> {
  if (!ride.agreementSignedAt) return {}
  const row = await tx.signature.findFirst({
    where: { practiceId, clientId: client.id, documentKey: 'ride-home-agreement', revokedAt: null },
    orderBy: { signedAt: 'desc' },
    select: { id: true },
  })
  return row ? { agreementId: row.id } : {}
}

function appointmentRow(write: Write, visit: PlacedVisit, id: string, authorizationId: string | null): NewAppointment {
  const { world, request, decided, actor, cycleId, locationId, overrideReason } = write
  const isJourney = visit.phases.includes('journey')
  const insured = insuredCode(visit) !== null
  return {
    practiceId: actor.practiceId,
    id,
    kind: visit.kind,
    phase: isJourney ? 'journey' : (visit.phases[0] ?? null),
    status: 'tentative',
    setting: visit.setting,
    format: request.format,
    route: isJourney ? world.cycle.route : null,
    clientId: world.client.id,
    clinicianId: visit.chosen.clinician ?? null,
    prescriberId: visit.chosen.prescriber ?? null,
    roomId: visit.chosen.room ?? null,
    chairId: visit.chosen.chair ?? null,
    facilityId: visit.setting === 'facility' ? request.facilityId : null,
    locationId: visit.setting === 'office' ? locationId : null,
    groupId: visit.groupId,
    cycleId,
    coverageId: insured ? (billedCoverage({ coverages: world.coverages, billTo: null, on: visit.on })?.id ?? null) : null,
    authorizationId: insured ? authorizationId : null,
    startsAt: visit.startsAt,
    endsAt: visit.endsAt,
    timeZone: world.timeZone,
    serviceOn: toDay(visit.on),
    clientState: visit.setting === 'office' ? world.locationState : world.client.state,
    confirmBy: confirmBy(world, visit.startsAt),
    ...findingsOnVisit(decided.ruling, actor.userId, overrideReason),
  }
}
