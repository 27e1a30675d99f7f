import 'server-only'
import { insertOutbox } from '../../data/outbox.ts'
import { giveSeatBack, loadAppointment, settleVisit, updateAppointment, updateCycle } from '../../data/records/appointments.ts'
import { insertTask } from '../../data/records/tasks.ts'
import { cancelAppointmentInput } from '../../inputs/scheduling/cancel-appointment.ts'
import { accept, command, reject } from '../command.ts'

/** Cancels a visit and gives back everything it held: people, room, seat, authorized visit. A client's own is put before the desk. */
export const cancelAppointment = command({
  name: 'appointment.cancel',
  input: cancelAppointmentInput,
  async run({ appointmentId, reason }, { actor, now, tx }) {
    const { practiceId } = actor
    const visit = await loadAppointment(tx, practiceId, appointmentId)
    const isTheirs = visit && (actor.role !== 'client' || visit.clientId === actor.clientId)
    if (!visit || !isTheirs) return reject({ form: ['There is no such visit.'] })
    const trace = { clientId: visit.clientId, objectId: appointmentId, details: { from: visit.status } }
    if (visit.status === 'cancelled') return accept({ appointmentId }, trace)
    if (visit.status !== 'tentative' && visit.status !== 'confirmed')
      return reject({ form: ['This visit has begun and can no longer be cancelled.'] })
    await updateAppointment(tx, practiceId, appointmentId, {
      status: 'cancelled',
      cancelledAt: now,
      cancelReason: reason,
      sequence: visit.sequence + 1,
    })
    if (visit.groupId) await giveSeatBack(tx, practiceId, visit.groupId)
    if (visit.authorizationId) await settleVisit(tx, practiceId, visit.authorizationId, 'released')
    if (visit.cycleId && visit.kind === 'journey') await updateCycle(tx, practiceId, visit.cycleId, { status: 'planned', journeyOn: null })
    if (actor.role === 'client')
      await insertTask(tx, {
        practiceId,
        clientId: actor.clientId,
        kind: 'visit-cancelled',
        forRole: 'front-desk',
        dueAt: now,
        subjectId: appointmentId,
        params: { reason },
      })
    if (visit.clientId)
      await insertOutbox(tx, {
        practiceId,
        kind: 'appointment-cancelled',
        payload: { clientId: visit.clientId, appointmentIds: [appointmentId] },
        dueAt: now,
      })
    return accept({ appointmentId }, trace)
  },
})
