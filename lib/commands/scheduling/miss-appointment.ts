import 'server-only'
import { giveSeatBack, loadAppointment, settleVisit, updateAppointment, updateCycle } from '../../data/records/appointments.ts'
import { rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { ruleStatusChange } from '../../domain/scheduling/appointment-status.ts'
import { appointmentIdInput } from '../../inputs/scheduling/appointment-id.ts'
import { accept, command, decline, reject } from '../command.ts'

/** Writes down that the client did not come. Nothing is charged for it. */
export const missAppointment = command({
  name: 'appointment.miss',
  input: appointmentIdInput,
  async run({ appointmentId }, { actor, now, tx }) {
    const { practiceId } = actor
    const visit = await loadAppointment(tx, practiceId, appointmentId)
    if (!visit) return reject({ form: ['There is no such visit.'] })
    const findings = ruleStatusChange({ from: visit.status, to: 'no_show', startsAt: visit.startsAt, now })
    const trace = { clientId: visit.clientId, objectId: appointmentId }
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    await updateAppointment(tx, practiceId, appointmentId, { status: 'no_show' })
    if (visit.groupId) await giveSeatBack(tx, practiceId, visit.groupId)
    if (visit.authorizationId) await settleVisit(tx, practiceId, visit.authorizationId, 'released')
    if (visit.cycleId && visit.kind === 'journey') await updateCycle(tx, practiceId, visit.cycleId, { status: 'planned', journeyOn: null })
    return accept({ appointmentId }, trace)
  },
})
