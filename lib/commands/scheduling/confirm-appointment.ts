import 'server-only'
import { insertOutbox } from '../../data/outbox.ts'
import { loadAppointment, updateAppointment } from '../../data/records/appointments.ts'
import { appointmentIdInput } from '../../inputs/scheduling/appointment-id.ts'
import { accept, command, decline, reject } from '../command.ts'
import { decideBooked } from './decide-booked.ts'

/** Confirms a visit. A journey is put to all rules again: what was waited for must be there now. */
export const confirmAppointment = command({
  name: 'appointment.confirm',
  input: appointmentIdInput,
  async run({ appointmentId }, { actor, now, tx }) {
    const { practiceId } = actor
    const visit = await loadAppointment(tx, practiceId, appointmentId)
    if (!visit) return reject({ form: ['There is no such visit.'] })
    if (visit.status === 'confirmed') return accept({ appointmentId }, { clientId: visit.clientId, objectId: appointmentId })
    if (visit.status !== 'tentative') return reject({ form: ['This visit no longer waits to be confirmed.'] })
    const trace = { clientId: visit.clientId, objectId: appointmentId }
    const decided =
      visit.kind === 'journey' && visit.cycleId
        ? await decideBooked(tx, { practiceId, cycleId: visit.cycleId, moment: 'confirming', now })
        : null
    const standing = (decided?.ruling.findings ?? []).filter(
      ({ effect, code }) => effect !== 'warn' && !visit.overrideFindings.includes(code),
    )
    if (decided && standing.length > 0) return decline({ ...decided.ruling, alternatives: [] }, trace)
    await updateAppointment(tx, practiceId, appointmentId, { status: 'confirmed', confirmedAt: now })
    if (visit.clientId)
      await insertOutbox(tx, {
        practiceId,
        kind: 'appointment-booked',
        payload: { clientId: visit.clientId, appointmentIds: [appointmentId] },
        dueAt: now,
      })
    return accept({ appointmentId }, trace)
  },
})
