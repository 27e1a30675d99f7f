import 'server-only'
import { updateAppointment, updateCycle } from '../../data/records/appointments.ts'
import { appointmentIdInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, reject } from '../command.ts'
import { askVisit } from '../law/ask-visit.ts'

/** The visit begins. Everything that can have changed since the door is asked again, and of whoever begins it. */
export const startVisit = command({
  name: 'appointment.start',
  input: appointmentIdInput,
  async run({ appointmentId }, { actor, now, tx }) {
    const { practiceId } = actor
    const asked = await askVisit(tx, { actor, now, appointmentId, moment: 'start' })
    if (!asked) return reject({ form: ['There is no such visit.'] })
    const { row, ruling, stops, warnings } = asked
    const trace = { clientId: row.clientId, objectId: appointmentId }
    if (row.status === 'in_progress') return accept({ appointmentId }, trace)
    if (stops.length > 0) return decline({ ...ruling, alternatives: [] }, trace)
    await updateAppointment(tx, practiceId, appointmentId, { status: 'in_progress', startedAt: now })
    if (row.cycleId) await updateCycle(tx, practiceId, row.cycleId, { status: 'underway' })
    return accept({ appointmentId }, trace, warnings)
  },
})
