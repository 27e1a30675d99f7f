import 'server-only'
import type { LoadedAppointment } from '../../data/records/appointments.ts'
import { loadAppointment, settleVisit, updateAppointment, updateCycle } from '../../data/records/appointments.ts'
import type { Tx } from '../../data/scope.ts'
import { rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { ruleStatusChange } from '../../domain/scheduling/appointment-status.ts'
import { appointmentIdInput } from '../../inputs/scheduling/appointment-id.ts'
import { moveStage } from '../clients/move-stage.ts'
import { accept, command, decline, reject } from '../command.ts'

/** The visit is over. A journey ends with its discharge instead. The authorized visit set aside for it is now a used one. */
export const completeVisit = command({
  name: 'appointment.complete',
  input: appointmentIdInput,
  async run({ appointmentId }, { actor, now, tx }) {
    const { practiceId } = actor
    const visit = await loadAppointment(tx, practiceId, appointmentId)
    if (!visit) return reject({ form: ['There is no such visit.'] })
    const trace = { clientId: visit.clientId, objectId: appointmentId }
    if (visit.status === 'completed') return accept({ appointmentId }, trace)
    if (visit.kind === 'journey') return reject({ form: ['A journey ends with the discharge checklist.'] })
    const findings = ruleStatusChange({ from: visit.status, to: 'completed', startsAt: visit.startsAt, now })
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    await finishVisit(tx, visit, now)
    return accept({ appointmentId }, trace)
  },
})

/** Marks a visit as over and settles what it drew on; the last phase of a cycle completes the cycle, and the client moves on. */
export async function finishVisit(tx: Tx, visit: LoadedAppointment, now: Date): Promise<void> {
  const { practiceId, id, authorizationId, cycleId, phase, format } = visit
  await updateAppointment(tx, practiceId, id, { status: 'completed', completedAt: now })
  if (authorizationId) await settleVisit(tx, practiceId, authorizationId, 'used')
  if (cycleId && (phase === 'integration' || (visit.kind === 'journey' && format === 'A')))
    await updateCycle(tx, practiceId, cycleId, { status: 'completed' })
  if (visit.clientId) await moveStage(tx, practiceId, visit.clientId, now, visit.timeZone)
}
