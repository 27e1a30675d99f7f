import 'server-only'
import { toDay } from '../../data/dates.ts'
import { insertRide, updateCycle } from '../../data/records/appointments.ts'
import { loadAgreement } from '../../data/records/rides.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { authorizationFor } from '../../domain/coverage/authorization-for.ts'
import type { DecidedCycle } from '../../domain/law/decide-cycle.ts'
import type { LawFinding } from '../../domain/law/decide-visit.ts'
import { isJourney, type LawVisit } from '../../domain/law/visit.ts'
import type { World } from '../../domain/law/world.ts'
import type { CycleRequest } from '../../domain/regimens/cycle-request.ts'
import { insuredCode } from '../../domain/regimens/insured-code.ts'
import { newId } from '../../ids.ts'
import { writeVisits } from './write-visit.ts'

type Write = {
  readonly world: World
  readonly request: CycleRequest
  readonly decided: DecidedCycle
  readonly actor: ActorFor<'cycle.schedule'>
  readonly now: Date
  readonly cycleId: string
  readonly locationId: string
}

type Written = { readonly id: string; readonly visit: LawVisit; readonly findings: readonly LawFinding[] }

/** Writes a decided cycle: the visits of it that do not stand yet with what they occupy, its ride home, its seat and its authorized visits. Gives all its visits with their ids. */
export async function writeCycle(tx: Tx, { world, request, decided, actor, now, cycleId, locationId }: Write): Promise<Written[]> {
  const { practiceId } = actor
  const all = decided.visits.map((visit, index) => ({
    id: visit.stands && visit.booked ? visit.booked.id : newId(),
    visit,
    findings: decided.byVisit[index] ?? [],
  }))
  const fresh = all.filter(({ visit }) => !visit.stands)
  const insuredOn = fresh.filter(({ visit }) => insuredCode(visit) !== null).map(({ visit }) => visit.on)
  const authorizationId = authorizationFor(world, request.journeyOn, insuredOn)
  await writeVisits(
    tx,
    { world, actor, now, locationId },
    fresh.map(({ id, visit }) => ({
      id,
      visit,
      authorizationId: insuredCode(visit) === null ? null : authorizationId,
      ...(isJourney(visit) ? { contact: request.journeyContact } : {}),
    })),
  )
  const journey = fresh.find(({ visit }) => isJourney(visit))
  if (journey) {
    const agreementId = await loadAgreement(tx, practiceId, world.client.id)
    await insertRide(tx, {
      practiceId,
      id: newId(),
      appointmentId: journey.id,
      clientId: world.client.id,
      status: agreementId ? 'agreed' : 'needed',
      agreementId,
    })
  }
  await updateCycle(tx, practiceId, cycleId, {
    status: all.some(({ visit }) => visit.booked?.status === 'completed') ? 'underway' : 'scheduled',
    format: request.format,
    setting: request.setting,
    journeyOn: toDay(request.journeyOn),
  })
  return all
}
