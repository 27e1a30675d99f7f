import 'server-only'
import type { z } from 'zod'
import type { LoadedAppointment } from '../../data/records/appointments.ts'
import { settleVisit, updateAppointment, updateCycle } from '../../data/records/appointments.ts'
import type { Tx } from '../../data/scope.ts'
import { completeVisitInput } from '../../inputs/journeys.ts'
import { moveStage } from '../clients/move-stage.ts'
import { accept, command, decline, reject } from '../command.ts'
import { askVisit } from '../law/ask-visit.ts'

type Input = z.output<typeof completeVisitInput>

/** The visit is over, on its day. A journey ends with its discharge instead. The authorized visit set aside for it is now a used one. */
export const completeVisit = command<'appointment.complete', Input, { appointmentId: string }>({
  name: 'appointment.complete',
  input: completeVisitInput,
  async run({ appointmentId, reason }, { actor, now, tx }) {
    const asked = await askVisit(tx, { actor, now, appointmentId, moment: 'complete', act: { reason } })
    if (!asked) return reject({ form: ['There is no such visit.'] })
    const { row, ruling, stops, warnings } = asked
    const trace = { clientId: row.clientId, objectId: appointmentId, details: reason ? { reason } : {} }
    if (row.status === 'completed') return accept({ appointmentId }, trace)
    if (row.kind === 'journey') return reject({ form: ['A journey ends with the discharge checklist.'] })
    if (stops.length > 0) return decline({ ...ruling, alternatives: [] }, trace)
    await finishVisit(tx, row, now)
    return accept({ appointmentId }, trace, warnings)
  },
})

/** Marks a visit as over and settles what it drew on; the last phase of a cycle whose journey took place completes the cycle, and the client moves on. */
export async function finishVisit(tx: Tx, visit: LoadedAppointment, now: Date): Promise<void> {
  const { practiceId, id, authorizationId, cycleId, phase, kind, format } = visit
  await updateAppointment(tx, practiceId, id, { status: 'completed', completedAt: now })
  if (authorizationId) await settleVisit(tx, practiceId, authorizationId, 'used')
  if (cycleId && (kind === 'journey' ? format === 'A' : phase === 'integration' && (await hadJourney(tx, practiceId, cycleId))))
    await updateCycle(tx, practiceId, cycleId, { status: 'completed' })
  if (visit.clientId) await moveStage(tx, practiceId, visit.clientId, now, visit.timeZone)
}

const hadJourney = async (tx: Tx, practiceId: string, cycleId: string): Promise<boolean> =>
  (await tx.appointment.count({ where: { practiceId, cycleId, kind: 'journey', status: 'completed' } })) > 0
