import 'server-only'
import type { z } from 'zod'
import { lockClientOfCycle } from '../../data/records/clients.ts'
import { loadWorld, loadWorldAhead } from '../../data/records/world.ts'
import type { Tx } from '../../data/scope.ts'
import { openPayers, ruleNotToldOnDays } from '../../domain/coverage/rule-not-told.ts'
import { type Finding, rulingOf } from '../../domain/finding.ts'
import { decideCycle, openPlanFor } from '../../domain/law/decide-cycle.ts'
import { stopsFor, waitsIn, warningsIn } from '../../domain/law/decide-visit.ts'
import { type CycleAlternative, cycleAlternatives } from '../../domain/regimens/cycle-alternatives.ts'
import type { CycleRequest } from '../../domain/regimens/cycle-request.ts'
import { addDays } from '../../domain/time/local.ts'
import { scheduleCycleInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, reject } from '../command.ts'
import { settleOn } from './settle-on.ts'
import { writeCycle } from './write-cycle.ts'

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
    const open = before && openPlanFor(before.world, cycleId, requestOf(input))
    if (!before || !open) return reject({ form: ['There is no such cycle.'] })
    const { plan, request } = open
    const { world, decided } = await settleOn(tx, asked, before.world, (facts) => decideCycle(facts, plan, request, 'book', { actor, now }))
    if (decided.visits.every(({ stands }) => stands)) return reject({ form: ['This cycle is booked already. Move its visits instead.'] })
    const { ruling } = decided
    const trace = { clientId, objectId: cycleId, details: { format: request.format, journeyOn: request.journeyOn } }
    if (stopsFor(ruling, actor, reason).length > 0) return decline({ ...ruling, alternatives: [] }, trace)
    if (payer && actor.role === 'therapist') return reject({ payer: ['The front desk asks the client about this.'] })
    const days = decided.visits.filter(({ stands }) => !stands).map(({ on }) => on)
    const untold = payer ? ruleNotToldOnDays(days, { kind: payer, coverages: world.coverages }) : []
    if (untold.length > 0) return decline(rulingOf(untold, { rulesetVersion: world.ruleset.version, evaluatedAt: now }), trace)
    const { locationId } = input
    const write = { world, ahead: before.ahead, request, decided, actor, now, cycleId, locationId, reason }
    const { appointmentIds, after } = await writeCycle(tx, write)
    const waitsFor = waitsIn(ruling)
    const details = { ...trace.details, waitsFor: waitsFor.map(({ code }) => code) }
    return { ...accept({ cycleId, appointmentIds, waitsFor }, { ...trace, details }, warningsIn(ruling)), after }
  },
  async alternatives(input, _ruling, { actor, now, tx }) {
    const { practiceId } = actor
    const clientId = await clientOf(tx, practiceId, input.cycleId)
    const world = clientId && (await loadWorld(tx, worldRequest({ practiceId, clientId }, input, now, OFFER_DAYS)))
    const open = world && openPlanFor(world, input.cycleId, requestOf(input))
    if (!world || !open) return []
    return cycleAlternatives(world, open.plan, open.request, { actor, now }).filter(
      ({ request: { payer, journeyOn } }) => !payer || openPayers(journeyOn, world.coverages).includes(payer),
    )
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
