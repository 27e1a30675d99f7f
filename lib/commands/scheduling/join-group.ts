import 'server-only'
import type { z } from 'zod'
import { toDay } from '../../data/dates.ts'
import { LostRace } from '../../data/errors.ts'
import { insertOutbox } from '../../data/outbox.ts'
import { insertAppointments, reserveVisits, takeSeat } from '../../data/records/appointments.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadGroupDay, loadGroupsForSeat } from '../../data/records/groups.ts'
import { lockResources, reserve } from '../../data/records/reservations.ts'
import { loadVisitWorld } from '../../data/records/visit-world.ts'
import type { Tx } from '../../data/scope.ts'
import { authorizationFor } from '../../domain/coverage/authorization-for.ts'
import { billedCoverage } from '../../domain/coverage/rule-coverage.ts'
import type { Finding } from '../../domain/finding.ts'
import { mayWaitFor } from '../../domain/regimens/cycle-alternatives.ts'
import { decideSeat, type GroupForSeat, seatVisit } from '../../domain/regimens/decide-seat.ts'
import type { VisitWorld } from '../../domain/regimens/decide-visit.ts'
import { addDays } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { joinGroupInput } from '../../inputs/scheduling/join-group.ts'
import { accept, command, decline, reject } from '../command.ts'
import { blocking } from './schedule-cycle.ts'
import { confirmBy, findingsOnVisit, takingsOf } from './visit-columns.ts'

type Input = z.output<typeof joinGroupInput>
export type Seated = { readonly appointmentId: string; readonly waitsFor: readonly Finding[] }
/** Another session with a seat that this client could take. */
export type GroupAlternative = { readonly groupId: string; readonly title: string; readonly startsAt: string; readonly seatsLeft: number }

const OFFER_DAYS = 30
const OFFERS = 6

/** Takes a seat in a group session for a client: the seat counter, the client's time, the visit of the authorization. Leaving is cancelling the seat. */
export const joinGroup = command<'group.join', Input, Seated, GroupAlternative>({
  name: 'group.join',
  input: joinGroupInput,
  async run({ groupId, clientId }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    if (!(await lockClient(tx, practiceId, clientId))) return reject({ clientId: ['There is no such client.'] })
    await lockResources(tx, practiceId, [clientId])
    const day = await loadGroupDay(tx, practiceId, groupId)
    if (!day) return reject({ form: ['There is no such group.'] })
    const found = await loadSeat(tx, { practiceId, clientId, locationId: day.locationId, now, from: day.on, to: day.on })
    const group = found?.groups.find(({ id }) => id === groupId)
    if (!found || !group) return reject({ form: ['There is no such group.'] })
    const ruling = decideSeat(found.world, group)
    const trace = { clientId, objectId: groupId, details: { on: group.on, phase: group.phase } }
    if (blocking(ruling, actor, '').length > 0) return decline({ ...ruling, alternatives: [] }, trace)
    const appointmentId = await writeSeat(tx, practiceId, day.locationId, found.world, group, findingsOnVisit(ruling, userId, ''))
    await insertOutbox(tx, { practiceId, kind: 'appointment-booked', payload: { clientId, appointmentIds: [appointmentId] }, dueAt: now })
    const waitsFor = ruling.findings.filter(({ effect }) => effect === 'hold')
    const warnings = ruling.findings.filter(({ effect }) => effect === 'warn')
    return accept({ appointmentId, waitsFor }, { ...trace, details: { ...trace.details, appointmentId } }, warnings)
  },
  async alternatives({ groupId, clientId }, _ruling, { actor: { practiceId }, now, tx }) {
    const asked = await tx.groupSession.findUnique({
      where: { practiceId_id: { practiceId, id: groupId } },
      select: { phase: true, locationId: true, timeZone: true },
    })
    if (!asked) return []
    const today = localDateOf(now, asked.timeZone)
    const window = { from: today, to: addDays(today, OFFER_DAYS) }
    const found = await loadSeat(tx, { practiceId, clientId, locationId: asked.locationId, now, ...window })
    if (!found) return []
    return found.groups
      .filter((group) => group.id !== groupId && group.phase === asked.phase && isLawful(found.world, group))
      .slice(0, OFFERS)
      .map(({ id, title, startsAt, seatsLeft }) => ({ groupId: id, title, startsAt: startsAt.toISOString(), seatsLeft }))
  },
})

const isLawful = (world: VisitWorld, group: GroupForSeat): boolean =>
  decideSeat(world, group).findings.every(
    ({ effect, code }) => effect === 'warn' || (effect === 'hold' && (mayWaitFor as readonly string[]).includes(code)),
  )

async function loadSeat(tx: Tx, asked: Parameters<typeof loadVisitWorld>[1]) {
  const world = await loadVisitWorld(tx, asked)
  return world && { world, groups: await loadGroupsForSeat(tx, asked.practiceId, asked.clientId, asked) }
}

type Kept = ReturnType<typeof findingsOnVisit>

async function writeSeat(
  tx: Tx,
  practiceId: string,
  locationId: string,
  world: VisitWorld,
  group: GroupForSeat,
  kept: Kept,
): Promise<string> {
  const id = newId()
  const visit = seatVisit(world, group)
  const authorizationId = authorizationFor(world, group.on, [group.on])
  await insertAppointments(tx, [
    {
      practiceId,
      id,
      kind: 'group',
      phase: group.phase,
      status: 'tentative',
      setting: 'office',
      clientId: world.client.id,
      clinicianId: group.clinicianId,
      locationId,
      groupId: group.id,
      coverageId: billedCoverage({ coverages: world.coverages, billTo: null, on: group.on })?.id ?? null,
      authorizationId,
      startsAt: group.startsAt,
      endsAt: group.endsAt,
      timeZone: world.timeZone,
      serviceOn: toDay(group.on),
      clientState: world.locationState,
      confirmBy: confirmBy(world, group.startsAt),
      ...kept,
    },
  ])
  await reserve(tx, practiceId, { appointmentId: id }, takingsOf(visit))
  if (!(await takeSeat(tx, practiceId, group.id))) throw new LostRace('the last seat was taken meanwhile')
  if (authorizationId && !(await reserveVisits(tx, practiceId, authorizationId, 1)))
    throw new LostRace('the authorization was used meanwhile')
  return id
}
