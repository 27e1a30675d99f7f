import 'server-only'
import type { WorldAhead } from '../../data/records/world.ts'
import { writeTogether } from '../../data/records/written-visits.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { authorizationFor } from '../../domain/coverage/authorization-for.ts'
import { isKeptFromPlan } from '../../domain/law/asks-payers.ts'
import type { DecidedCycle } from '../../domain/law/decide-cycle.ts'
import { isJourney, type LawVisit } from '../../domain/law/visit.ts'
import { worldAfter } from '../../domain/law/world-after.ts'
import type { CycleRequest } from '../../domain/regimens/cycle-request.ts'
import { insuredCode } from '../../domain/regimens/insured-code.ts'
import { newId } from '../../ids.ts'
import { type Afterwards, openAfter } from '../law/reopen.ts'
import { gapTask } from './gap-task.ts'
import { setAsidesOf } from './visit-columns.ts'
import { addedVisit, bookedOf, drawnBy, type VisitToWrite } from './write-visit.ts'

type Write = WorldAhead & {
  readonly request: CycleRequest
  readonly decided: DecidedCycle
  readonly actor: ActorFor<'cycle.schedule'>
  readonly now: Date
  readonly cycleId: string
  readonly locationId: string
  readonly reason: string
}

type Written = { readonly appointmentIds: readonly string[]; readonly after: Afterwards }

/**
 * Writes a decided cycle: the visits of it that do not stand yet with what they occupy, its ride home, its seat and its authorized visits.
 * Gives the ids of the visits that are new, and the world they stand in.
 */
export async function writeCycle(tx: Tx, write: Write): Promise<Written> {
  const { world, ahead, request, decided, actor, now, cycleId } = write
  const all = decided.visits.map((visit, index) => ({
    ...{ visit, findings: decided.byVisit[index] ?? [] },
    id: visit.stands && visit.booked ? visit.booked.id : newId(),
  }))
  const fresh = freshOf(write, all)
  const visits = fresh.map((one) => bookedOf(write, one))
  const ids = visits.map(({ id }) => id)
  const setAsides = setAsidesOf(all, actor, write.reason)
  const restrictions = request.payer ? restrictionsOf(visits, request.payer, actor.userId) : []
  const after = worldAfter(
    { ...world, visits: ahead },
    {
      visits,
      setAsides,
      cycle: { id: cycleId, format: request.format },
      drawn: drawnBy(visits),
      restrictions: restrictions.map(({ kind, visitId, on }) => ({
        ...{ kind, visitId, fromOn: on, toOn: on },
        ...{ endedOn: null, endedBecause: null },
      })),
    },
  )
  await writeTogether(tx, actor.practiceId, {
    clientId: world.client.id,
    now,
    setAsides,
    restrictions,
    added: fresh.map((one, index) => {
      const visit = visits[index] ?? bookedOf(write, one)
      return addedVisit(world, visit, one, openAfter(after, visit, { practiceId: actor.practiceId, now }))
    }),
    ridesFor: visits.filter(isJourney).map(({ id }) => id),
    cycle: {
      id: cycleId,
      status: decided.visits.some(({ booked }) => booked?.status === 'completed') ? 'underway' : 'scheduled',
      format: request.format,
      setting: request.setting,
      journeyOn: request.journeyOn,
    },
    task: gapTask(decided),
    mail: { kind: 'appointment-booked', payload: { clientId: world.client.id, appointmentIds: ids } },
  })
  return { appointmentIds: ids, after: { world: after, decided: new Set(ids), ahead } }
}

/** Those that do not stand yet, with the authorization that covers all a plan hears of. */
function freshOf({ world, request }: Write, all: readonly { readonly id: string; readonly visit: LawVisit }[]): VisitToWrite[] {
  const fresh = all.filter(({ visit }) => !visit.stands)
  const draws = (visit: LawVisit) => insuredCode(visit) !== null && !request.payer && !isKeptFromPlan({ world, visit })
  const insuredOn = fresh.filter(({ visit }) => draws(visit)).map(({ visit }) => visit.on)
  const authorizationId = authorizationFor(world, request.journeyOn, insuredOn)
  return fresh.map(({ id, visit }) => ({
    id,
    visit,
    authorizationId: draws(visit) ? authorizationId : null,
    ...(isJourney(visit) ? { contact: request.journeyContact } : {}),
  }))
}

const restrictionsOf = (
  visits: readonly { readonly id: string; readonly on: CycleRequest['journeyOn'] }[],
  kind: NonNullable<CycleRequest['payer']>,
  askedBy: string,
) => visits.map(({ id, on }) => ({ kind, visitId: id, on, askedBy }))
