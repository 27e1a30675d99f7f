import 'server-only'
import { loadAppointment, updateAppointment, updateCycle } from '../../data/records/appointments.ts'
import { rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { ruleStatusChange } from '../../domain/scheduling/appointment-status.ts'
import { appointmentIdInput } from '../../inputs/scheduling/appointment-id.ts'
import { accept, command, decline, reject } from '../command.ts'

/** The visit begins. */
export const startVisit = command({
  name: 'appointment.start',
  input: appointmentIdInput,
  async run({ appointmentId }, { actor, now, tx }) {
    const { practiceId } = actor
    const visit = await loadAppointment(tx, practiceId, appointmentId)
    if (!visit) return reject({ form: ['There is no such visit.'] })
    const trace = { clientId: visit.clientId, objectId: appointmentId }
    if (visit.status === 'in_progress') return accept({ appointmentId }, trace)
    const findings = ruleStatusChange({ from: visit.status, to: 'in_progress', startsAt: visit.startsAt, now })
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    await updateAppointment(tx, practiceId, appointmentId, { status: 'in_progress', startedAt: now })
    if (visit.cycleId) await updateCycle(tx, practiceId, visit.cycleId, { status: 'underway' })
    return accept({ appointmentId }, trace)
  },
})
