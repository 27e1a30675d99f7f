import 'server-only'
import { loadAppointment, updateAppointment } from '../../data/records/appointments.ts'
import { dosesAmong, loadEvents } from '../../data/records/journeys.ts'
import { rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { ruleStatusChange } from '../../domain/scheduling/appointment-status.ts'
import { appointmentIdInput } from '../../inputs/scheduling/appointment-id.ts'
import { accept, command, decline, reject } from '../command.ts'

/** Somebody was checked in by mistake, or left before it began: the visit is confirmed again, as before. Possible until it begins. */
export const undoCheckIn = command({
  name: 'appointment.undo-check-in',
  input: appointmentIdInput,
  async run({ appointmentId }, { actor, now, tx }) {
    const { practiceId } = actor
    const visit = await loadAppointment(tx, practiceId, appointmentId)
    if (!visit) return reject({ form: ['There is no such visit.'] })
    const trace = { clientId: visit.clientId, objectId: appointmentId }
    if (visit.status === 'confirmed') return accept({ appointmentId }, trace)
    if (dosesAmong(await loadEvents(tx, practiceId, appointmentId)).length > 0)
      return reject({ form: ['A dose was taken. End the journey on its console instead.'] })
    const findings =
      visit.status === 'arrived' ? [] : ruleStatusChange({ from: visit.status, to: 'confirmed', startsAt: visit.startsAt, now })
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    await updateAppointment(tx, practiceId, appointmentId, { status: 'confirmed', arrivedAt: null })
    return accept({ appointmentId }, trace)
  },
})
