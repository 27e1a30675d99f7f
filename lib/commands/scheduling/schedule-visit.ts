import 'server-only'
import type { z } from 'zod'
import { toDay } from '../../data/dates.ts'
import { LostRace } from '../../data/errors.ts'
import { insertOutbox } from '../../data/outbox.ts'
import { insertAppointments, reserveVisits } from '../../data/records/appointments.ts'
import { lockClient } from '../../data/records/clients.ts'
import { freeExpiredHolds, lockResources, reserve } from '../../data/records/reservations.ts'
import { loadVisitWorld } from '../../data/records/visit-world.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { authorizationFor } from '../../domain/coverage/authorization-for.ts'
import { billedCoverage } from '../../domain/coverage/rule-coverage.ts'
import type { Finding } from '../../domain/finding.ts'
import { codeOfSingle, type DecidedVisit, decideVisit, type VisitWorld } from '../../domain/regimens/decide-visit.ts'
import { visitAlternatives } from '../../domain/regimens/visit-alternatives.ts'
import type { VisitAlternative } from '../../domain/scheduling/visit-request.ts'
import { addDays } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { scheduleVisitInput } from '../../inputs/scheduling/schedule-visit.ts'
import { accept, command, decline, reject } from '../command.ts'
import { blocking } from './schedule-cycle.ts'
import { confirmBy, findingsOnVisit, takingsOf } from './visit-columns.ts'

type Input = z.output<typeof scheduleVisitInput>
export type ScheduledVisit = { readonly appointmentId: string; readonly waitsFor: readonly Finding[] }

/** How far around the day asked for other days are offered. */
const OFFER_DAYS = 15

/** Books one visit outside a cycle: its person, its room, the client's time, the visit of the authorization. */
export const scheduleVisit = command<'appointment.schedule', Input, ScheduledVisit, VisitAlternative>({
  name: 'appointment.schedule',
  input: scheduleVisitInput,
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const { clientId, overrideReason } = input
    if (!(await lockClient(tx, practiceId, clientId))) return reject({ form: ['There is no such client.'] })
    const world = await lockedWorld(tx, practiceId, input, now)
    if (!world) return reject({ locationId: ['Choose a location.'] })
    const wrong = unknownChoice(world, input)
    if (wrong) return reject(wrong)
    const decided = decideVisit(world, input)
    const trace = { clientId, details: { kind: input.kind, on: input.on, at: input.at } }
    if (blocking(decided.ruling, actor, overrideReason).length > 0) return decline({ ...decided.ruling, alternatives: [] }, trace)
    const appointmentId = await writeVisit(tx, { world, decided, input, actor, now })
    await insertOutbox(tx, { practiceId, kind: 'appointment-booked', payload: { clientId, appointmentIds: [appointmentId] }, dueAt: now })
    const waitsFor = decided.ruling.findings.filter(({ effect }) => effect === 'hold')
    return accept(
      { appointmentId, waitsFor },
      { ...trace, objectId: appointmentId, details: { ...trace.details, waitsFor: waitsFor.map(({ code }) => code) } },
      decided.ruling.findings.filter(({ effect }) => effect === 'warn'),
    )
  },
  async alternatives(input, _ruling, { actor, now, tx }) {
    const world = await loadVisitWorld(tx, around(actor.practiceId, input, now, OFFER_DAYS))
    return world ? visitAlternatives(world, requestOf(input)) : []
  },
})

const requestOf = ({ kind, setting, on, at, clinicianId, roomId }: Input) => ({ kind, setting, on, at, clinicianId, roomId })

const around = (practiceId: string, { clientId, locationId, on }: Input, now: Date, days: number) => ({
  practiceId,
  clientId,
  locationId,
  now,
  from: addDays(on, -days),
  to: addDays(on, days),
})

/** Somebody or some room that is not of this place. */
function unknownChoice({ clinicians, roomIds }: VisitWorld, { clinicianId, roomId }: Input) {
  if (clinicianId !== null && !clinicians.some(({ id }) => id === clinicianId)) return { clinicianId: ['Choose somebody who works here.'] }
  if (roomId !== null && !roomIds.includes(roomId)) return { roomId: ['Choose a room at this location.'] }
  return null
}

/** Locks everybody the visit might take, in one order, and reads the facts again behind the locks. */
async function lockedWorld(tx: Tx, practiceId: string, input: Input, now: Date): Promise<VisitWorld | null> {
  const request = around(practiceId, input, now, 1)
  const before = await loadVisitWorld(tx, request)
  if (!before) return null
  const wanted = [...Object.values(decideVisit(before, input).visit.chosen), ...before.roomIds]
  await lockResources(tx, practiceId, wanted)
  await freeExpiredHolds(tx, practiceId, wanted, now)
  return loadVisitWorld(tx, request)
}

type Write = { world: VisitWorld; decided: DecidedVisit; input: Input; actor: ActorFor<'appointment.schedule'>; now: Date }

async function writeVisit(tx: Tx, { world, decided: { visit, ruling }, input, actor }: Write): Promise<string> {
  const { practiceId, userId } = actor
  const isInsured = codeOfSingle(input.kind) !== null
  const authorizationId = isInsured ? authorizationFor(world, visit.on, [visit.on]) : null
  const id = newId()
  await insertAppointments(tx, [
    {
      practiceId,
      id,
      kind: visit.kind,
      phase: visit.phases[0] ?? null,
      status: 'tentative',
      setting: visit.setting,
      clientId: input.clientId,
      clinicianId: visit.chosen.clinician ?? null,
      prescriberId: visit.chosen.prescriber ?? null,
      roomId: visit.chosen.room ?? null,
      locationId: visit.setting === 'office' ? input.locationId : null,
      coverageId: isInsured ? (billedCoverage({ coverages: world.coverages, billTo: null, on: visit.on })?.id ?? null) : null,
      authorizationId,
      startsAt: visit.startsAt,
      endsAt: visit.endsAt,
      timeZone: world.timeZone,
      serviceOn: toDay(visit.on),
      clientState: visit.setting === 'office' ? world.locationState : world.client.state,
      confirmBy: confirmBy(world, visit.startsAt),
      ...findingsOnVisit(ruling, userId, input.overrideReason),
    },
  ])
  await reserve(tx, practiceId, { appointmentId: id }, takingsOf(visit))
  if (authorizationId && !(await reserveVisits(tx, practiceId, authorizationId, 1)))
    throw new LostRace('the authorization was used meanwhile')
  return id
}
