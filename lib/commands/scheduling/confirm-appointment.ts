import 'server-only'
import { writeJson } from '../../data/kept-json/columns.ts'
import { insertOutbox } from '../../data/outbox.ts'
import { updateAppointment } from '../../data/records/appointments.ts'
import { finishTasksAbout } from '../../data/records/tasks.ts'
import { appointmentIdInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, reject } from '../command.ts'
import { askVisit } from '../law/ask-visit.ts'

/** Confirms a visit, of whatever kind: what it waited for must be there now. What can only be fresh at the door stays on it. */
export const confirmAppointment = command({
  name: 'appointment.confirm',
  input: appointmentIdInput,
  async run({ appointmentId }, { actor, now, tx }) {
    const { practiceId } = actor
    const asked = await askVisit(tx, { actor, now, appointmentId, moment: 'confirm' })
    if (!asked) return reject({ form: ['There is no such visit.'] })
    const { row, ruling, stops, waits, warnings } = asked
    const trace = { clientId: row.clientId, objectId: appointmentId }
    if (row.status === 'confirmed') return accept({ appointmentId }, trace)
    if (stops.length > 0) return decline({ ...ruling, alternatives: [] }, trace)
    await updateAppointment(tx, practiceId, appointmentId, {
      status: 'confirmed',
      confirmedAt: now,
      findings: writeJson('Appointment.findings', waits),
      reopenedAt: null,
      reopenedBecause: null,
    })
    const closing = { doneBy: actor.userId, now, outcome: 'confirmed' }
    await finishTasksAbout(tx, practiceId, [appointmentId], closing, ['visit-moved', 'visit-booked'])
    const payload = { clientId: row.clientId, appointmentIds: [appointmentId] }
    await insertOutbox(tx, { practiceId, kind: 'appointment-booked', payload, dueAt: now })
    return accept({ appointmentId }, trace, warnings)
  },
})
