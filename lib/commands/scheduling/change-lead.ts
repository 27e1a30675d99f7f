import 'server-only'
import type { z } from 'zod'
import { loadBoard, loadVisitsOfPlan, type VisitToPlace } from '../../data/records/absences.ts'
import { lockClientOfCycle } from '../../data/records/clients.ts'
import type { Tx } from '../../data/scope.ts'
import type { DecidedStep } from '../../domain/absences/board.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { type Finding, onceEach } from '../../domain/finding.ts'
import { rulingFrom, waitsIn, warningsIn } from '../../domain/law/decide-visit.ts'
import { decideOtherLead, handedOver, type LeadRefused } from '../../domain/swaps/other-lead.ts'
import { changeLeadInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, reject } from '../command.ts'
import { lockVisits, settleSteps } from './settle-steps.ts'
import { writeMoves } from './write-moves.ts'

type Input = z.output<typeof changeLeadInput>
export type ChangedLead = { readonly appointmentIds: readonly string[]; readonly waitsFor: readonly Finding[] }
type Given = { readonly actor: ActorFor<'cycle.change-lead'>; readonly now: Date; readonly tx: Tx }

/**
 * Hands the visits that the lead of a cycle still gives in it, or in it and all cycles after it, to somebody else at the times they have: all that were
 * shown, or none. Each is decided as a move; where the law stops one, the answer says which and why. They wait to be confirmed again, and the client is
 * told once.
 */
export const changeLead = command<'cycle.change-lead', Input, ChangedLead, LeadRefused>({
  name: 'cycle.change-lead',
  input: changeLeadInput,
  async run({ cycleId, scope, clinicianId, visits: shown }, { actor, now, tx }) {
    const { practiceId } = actor
    const clientId = await lockClientOfCycle(tx, practiceId, cycleId)
    if (!clientId) return reject({ form: ['There is no such cycle.'] })
    const visits = handedOver(await loadVisitsOfPlan(tx, practiceId, cycleId), cycleId, scope)
    const rows = await lockVisits(tx, practiceId, { clientIds: [clientId], ids: visits.map(({ id }) => id) })
    if (!isAsShown(visits, shown)) return reject({ form: ['These visits have changed meanwhile. Nothing was handed over. Look again.'] })
    const { loaded, steps } = await settleSteps(tx, practiceId, () => decide({ actor, now, tx }, visits, clinicianId))
    const [first] = steps
    if (!first || steps.length < visits.length)
      return reject({ form: ['One of these visits is not handed over this way. Move it by itself.'] })
    if (!first.world.clinicians.some(({ id }) => id === clinicianId)) return reject({ clinicianId: ['Choose somebody who works here.'] })
    const rulings = steps.map(({ decided }) => decided.ruling)
    const trace = { clientId, objectId: cycleId, details: { scope, clinicianId, appointmentIds: visits.map(({ id }) => id) } }
    const alternatives = refusedOf(steps)
    if (alternatives.length > 0) {
      const findings = rulings.flatMap((ruling) => ruling.findings)
      return decline({ ...rulingFrom(first.world, findings), alternatives }, trace)
    }
    const { after } = await writeMoves(tx, { steps, rows, aheadOf: loaded.aheadOf, actor, now })
    const value = { appointmentIds: trace.details.appointmentIds, waitsFor: onceEach(rulings.flatMap(waitsIn)) }
    return { ...accept(value, trace, onceEach(rulings.flatMap(warningsIn))), after }
  },
})

const isAsShown = (visits: readonly VisitToPlace[], shown: Input['visits']): boolean =>
  visits.length === shown.length &&
  visits.every(({ id, sequence }) => shown.some((one) => one.appointmentId === id && one.sequence === sequence))

async function decide({ actor, now, tx }: Given, visits: readonly VisitToPlace[], clinicianId: string) {
  const loaded = await loadBoard(tx, visits, { practiceId: actor.practiceId, now })
  const asked = { clinicianId, worldKeyOf: (id: string) => loaded.keyOf.get(id) ?? '' }
  const ids = visits.map(({ id }) => id)
  return { loaded, steps: decideOtherLead(loaded.board, ids, asked, { actor, now }) }
}

const refusedOf = (steps: readonly DecidedStep[]): LeadRefused[] =>
  steps.flatMap(({ asked: { appointmentId }, world, stops }) => {
    const visit = world.visits.find(({ id }) => id === appointmentId)
    return stops.length > 0 && visit ? [{ appointmentId, startsAt: visit.startsAt.toISOString(), findings: stops }] : []
  })
