import 'server-only'
import type { z } from 'zod'
import { insertOutbox } from '../../data/outbox.ts'
import { isCycleBooked } from '../../data/records/appointments.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadCycleWorld } from '../../data/records/cycle-world.ts'
import { freeExpiredHolds, lockResources } from '../../data/records/reservations.ts'
import type { Tx } from '../../data/scope.ts'
import { hasDuty } from '../../domain/access/actor.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { duties } from '../../domain/access/roles.ts'
import type { Finding, Ruling } from '../../domain/finding.ts'
import { type CycleAlternative, cycleAlternatives } from '../../domain/regimens/cycle-alternatives.ts'
import type { CycleRequest, CycleWorld } from '../../domain/regimens/cycle-world.ts'
import { type DecidedCycle, decideCycle } from '../../domain/regimens/decide-cycle.ts'
import { addDays } from '../../domain/time/local.ts'
import { scheduleCycleInput } from '../../inputs/scheduling/schedule-cycle.ts'
import { accept, command, decline, reject } from '../command.ts'
import { writeCycle } from './write-cycle.ts'

type Input = z.output<typeof scheduleCycleInput>
type Staff = ActorFor<'cycle.schedule'>
export type ScheduledCycle = { readonly cycleId: string; readonly appointmentIds: readonly string[]; readonly waitsFor: readonly Finding[] }

/** How far around the journey day other days are offered. */
const OFFER_DAYS = 21

/** Books a cycle's visits all together or not at all: the people and rooms of every visit, the seat in the group, the visits of the authorization. */
export const scheduleCycle = command<'cycle.schedule', Input, ScheduledCycle, CycleAlternative>({
  name: 'cycle.schedule',
  input: scheduleCycleInput,
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const cycle = await tx.cycle.findUnique({
      where: { practiceId_id: { practiceId, id: input.cycleId } },
      select: { clientId: true, status: true },
    })
    if (!cycle) return reject({ form: ['There is no such cycle.'] })
    await lockClient(tx, practiceId, cycle.clientId)
    if (await isCycleBooked(tx, practiceId, input.cycleId))
      return reject({ form: ['This cycle is booked already. Move its visits instead.'] })
    const world = await lockedWorld(tx, practiceId, input, now)
    if (!world) return reject({ form: ['There is no such cycle.'] })
    const request = requestOf(input)
    const decided = decideCycle(world, request)
    const trace = { clientId: cycle.clientId, objectId: input.cycleId, details: { format: request.format, journeyOn: request.journeyOn } }
    const standing = blocking(decided.ruling, actor, input.overrideReason)
    if (standing.length > 0) return decline({ ...decided.ruling, alternatives: [] }, trace)
    const appointmentIds = await writeCycle(tx, {
      world,
      request,
      decided,
      actor,
      now,
      cycleId: input.cycleId,
      locationId: input.locationId,
      overrideReason: input.overrideReason,
    })
    await insertOutbox(tx, { practiceId, kind: 'appointment-booked', payload: { clientId: cycle.clientId, appointmentIds }, dueAt: now })
    const waitsFor = decided.ruling.findings.filter(({ effect }) => effect === 'hold')
    return accept(
      { cycleId: input.cycleId, appointmentIds, waitsFor },
      { ...trace, details: { ...trace.details, waitsFor: waitsFor.map(({ code }) => code) } },
      decided.ruling.findings.filter(({ effect }) => effect === 'warn'),
    )
  },
  async alternatives(input, _ruling, { actor, now, tx }) {
    const world = await loadCycleWorld(tx, worldRequest(actor.practiceId, input, now, OFFER_DAYS))
    return world ? cycleAlternatives(world, requestOf(input)) : []
  },
})

export function requestOf(input: Input): CycleRequest {
  const { cycleId: _cycle, locationId: _location, overrideReason: _reason, ...request } = input
  return request as CycleRequest
}

export const worldRequest = (
  practiceId: string,
  { cycleId, locationId, journeyOn }: Pick<Input, 'cycleId' | 'locationId' | 'journeyOn'>,
  now: Date,
  days: number,
) => ({
  practiceId,
  cycleId,
  locationId,
  moment: 'booking' as const,
  now,
  from: addDays(journeyOn, -days),
  to: addDays(journeyOn, days),
})

/** Locks everybody the cycle might take, in one order, and reads the facts again behind the locks. */
async function lockedWorld(tx: Tx, practiceId: string, input: Input, now: Date): Promise<CycleWorld | null> {
  const request = worldRequest(practiceId, input, now, 4)
  const before = await loadCycleWorld(tx, request)
  if (!before) return null
  const wanted = resourcesOf(decideCycle(before, requestOf(input)), before)
  await lockResources(tx, practiceId, wanted)
  await freeExpiredHolds(tx, practiceId, wanted, now)
  return loadCycleWorld(tx, request)
}

/** Any room may be taken when the first is gone by the time the locks are held, so all of them are locked. */
const resourcesOf = ({ visits }: DecidedCycle, { roomIds }: CycleWorld): string[] => [
  ...visits.flatMap(({ chosen }) => Object.values(chosen)),
  ...roomIds,
]

/** What still stands in the way: every refusal, and every hold on policy, unless this person may set it aside and says why. Holds that wait for a fact are written down as tentative. */
export function blocking(ruling: Ruling<string>, actor: Staff, reason: string): Finding[] {
  const mine = duties.filter((duty) => hasDuty(actor, duty))
  const setAside = (finding: Finding) =>
    reason !== '' && finding.overridableBy.some((who) => (mine as readonly string[]).includes(who) || who === actor.role)
  return ruling.findings.filter((finding) => {
    const stops =
      finding.effect === 'refuse' || (finding.effect === 'hold' && (finding.overridableBy.length > 0 || unplaced.includes(finding.code)))
    return stops && !setAside(finding)
  })
}

/** Holds that cannot be written down: there would be nobody or nowhere to write. */
const unplaced = ['RESOURCE_NOT_CHOSEN', 'PHASE_NOT_PLANNED', 'PHASE_DAY_CLOSED', 'FORMAT_WITHOUT_GROUP', 'PRIMARY_NOT_ASSIGNED']
