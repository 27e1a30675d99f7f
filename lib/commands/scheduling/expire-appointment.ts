import 'server-only'
import { loadAppointment } from '../../data/records/appointments.ts'
import { expireAppointmentInput } from '../../inputs/scheduling.ts'
import { accept, command, reject } from '../command.ts'
import { callOff } from './call-off.ts'

/** Lets go of a visit that was kept and not confirmed in time, with everything it held, and tells the client. One that was confirmed before and put back to wait is left to people. */
export const expireAppointment = command({
  name: 'appointment.expire',
  input: expireAppointmentInput,
  async run({ appointmentId }, { actor: { practiceId }, now, tx }) {
    const visit = await loadAppointment(tx, practiceId, appointmentId)
    if (visit?.status !== 'tentative' || !visit.confirmBy || visit.confirmBy > now || visit.reopenedAt)
      return reject({ form: ['This visit does not wait to be confirmed any more.'] })
    await callOff(tx, visit, { status: 'cancelled', reason: 'not-confirmed-in-time', now, rest: 'keep', isTold: true })
    const details = { confirmBy: visit.confirmBy.toISOString() }
    return accept({ appointmentId }, { clientId: visit.clientId, objectId: appointmentId, details })
  },
})
