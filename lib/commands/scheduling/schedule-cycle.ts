import 'server-only'
import type { z } from 'zod'
import { lockClientOfCycle } from '../../data/records/clients.ts'
import { loadWorld, loadWorldAhead } from '../../data/records/world.ts'
import type { Tx } from '../../data/scope.ts'
import { ruleNotToldOfVisits } from '../../domain/coverage/rule-not-told.ts'
import { type Finding, rulingOf } from '../../domain/finding.ts'
import { openPlanFor } from '../../domain/law/decide-cycle.ts'
import { stopsFor, waitsIn, warningsIn } from '../../domain/law/decide-visit.ts'
import { type CycleAlternative, cycleAlternatives } from '../../domain/regimens/cycle-alternatives.ts'
import type { CycleRequest } from '../../domain/regimens/cycle-request.ts'
import { addDays } from '../../domain/time/local.ts'
import { scheduleCycleInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, reject } from '../command.ts'
import { settleCycles } from './settle-cycles.ts'
import { writeCycles } from './write-cycles.ts'

type Input = z.output<typeof scheduleCycleInput>
export type ScheduledCycle = { readonly cycleId: string; readonly appointmentIds: readonly string[]; readonly waitsFor: readonly Finding[] }

/** How far around the journey day other days are offered. */
const OFFER_DAYS = 21

/**
 * Books a cycle's visits all together or not at all: the people and rooms of every visit, the seat in the group, the visits of the
 * authorization. Of a cycle that is open again only what is missing is booked, around what still stands.
 */
export const scheduleCycle = command<'cycle.schedule', Input, ScheduledCycle, CycleAlternative>({
  name: 'cycle.schedule',
  input: scheduleCycleInput,
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const { cycleId, payer, overrideReason: reason } = input
    const clientId = await lockClientOfCycle(tx, practiceId, cycleId)
    if (!clientId) return reject({ form: ['There is no such cycle.'] })
    const asked = worldRequest({ practiceId, clientId }, input, now, 4)
    const before = await loadWorldAhead(tx, asked)
    if (!before) return reject({ form: ['There is no such cycle.'] })
    const { world, turns } = await settleCycles(tx, asked, before.world, [{ cycleId, request: requestOf(input) }], { actor, now })
    const [turn] = turns
    if (!turn) return reject({ form: ['There is no such cycle.'] })
    if (turn.fresh.length === 0) return reject({ form: ['This cycle is booked already. Move its visits instead.'] })
    const { decided, request } = turn
    const { ruling } = decided
    const trace = { clientId, objectId: cycleId, details: { format: request.format, journeyOn: request.journeyOn } }
    if (stopsFor(ruling, actor, reason).length > 0) return decline({ ...ruling, alternatives: [] }, trace)
    if (payer && actor.role === 'therapist') return reject({ payer: ['The front desk asks the client about this.'] })
    const visits = turn.fresh.map(({ visit }) => visit)
    const untold = payer ? ruleNotToldOfVisits(visits, { kind: payer, coverages: world.coverages }) : []
    if (untold.length > 0) return decline(rulingOf(untold, { rulesetVersion: world.ruleset.version, evaluatedAt: now }), trace)
    const { appointmentIds, after } = await writeCycles(tx, { world, ahead: before.ahead, turns, actor, now, reason })
    const waitsFor = waitsIn(ruling)
    const details = { ...trace.details, waitsFor: waitsFor.map(({ code }) => code) }
    return { ...accept({ cycleId, appointmentIds, waitsFor }, { ...trace, details }, warningsIn(ruling)), after }
  },
  async alternatives(input, _ruling, { actor, now, tx }) {
    const { practiceId } = actor
    const clientId = await clientOf(tx, practiceId, input.cycleId)
    const world = clientId && (await loadWorld(tx, worldRequest({ practiceId, clientId }, input, now, OFFER_DAYS)))
    const open = world && openPlanFor(world, input.cycleId, requestOf(input))
    return world && open ? cycleAlternatives(world, open.plan, open.request, { actor, now }) : []
  },
})

async function clientOf(tx: Tx, practiceId: string, id: string): Promise<string | null> {
  const row = await tx.cycle.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { clientId: true } })
  return row?.clientId ?? null
}

function requestOf(input: Input): CycleRequest {
  const { cycleId: _cycle, locationId: _location, overrideReason: _reason, ...request } = input
  return request as CycleRequest
}

const worldRequest = (
  whose: { readonly practiceId: string; readonly clientId: string },
  { locationId, journeyOn }: Pick<Input, 'locationId' | 'journeyOn'>,
  now: Date,
  days: number,
) => ({ ...whose, locationId, now, from: addDays(journeyOn, -days), to: addDays(journeyOn, days) })
