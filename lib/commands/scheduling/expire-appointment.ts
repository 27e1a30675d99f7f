import 'server-only'
import { insertOutbox } from '../../data/outbox.ts'
import { giveSeatBack, loadAppointment, settleVisit, updateAppointment, updateCycle } from '../../data/records/appointments.ts'
import { expireAppointmentInput } from '../../inputs/scheduling/expire-appointment.ts'
import { accept, command, reject } from '../command.ts'

/** Lets go of a visit that was kept and not confirmed in time, with everything it held, and tells the client. */
export const expireAppointment = command({
  name: 'appointment.expire',
  input: expireAppointmentInput,
  async run({ appointmentId }, { actor: { practiceId }, now, tx }) {
    const visit = await loadAppointment(tx, practiceId, appointmentId)
    if (visit?.status !== 'tentative' || !visit.confirmBy || visit.confirmBy > now)
      return reject({ form: ['This visit does not wait to be confirmed any more.'] })
    await updateAppointment(tx, practiceId, appointmentId, {
      status: 'cancelled',
      cancelledAt: now,
      cancelReason: 'not-confirmed-in-time',
      sequence: visit.sequence + 1,
    })
    if (visit.groupId) await giveSeatBack(tx, practiceId, visit.groupId)
    if (visit.authorizationId) await settleVisit(tx, practiceId, visit.authorizationId, 'released')
    if (visit.cycleId && visit.kind === 'journey') await updateCycle(tx, practiceId, visit.cycleId, { status: 'planned', journeyOn: null })
    if (visit.clientId) {
      const payload = { clientId: visit.clientId, appointmentIds: [appointmentId] }
      await insertOutbox(tx, { practiceId, kind: 'appointment-cancelled', payload, dueAt: now })
    }
    return accept(
      { appointmentId },
      { clientId: visit.clientId, objectId: appointmentId, details: { confirmBy: visit.confirmBy.toISOString() } },
    )
  },
})
