import 'server-only'
import { loadRide, updateRide } from '../../data/records/rides.ts'
import { appointmentIdInput } from '../../inputs/scheduling.ts'
import { accept, command, reject } from '../command.ts'

/** The driver stands at the desk and takes the client home: seen and written down by a person, after the discharge. */
export const handOver = command({
  name: 'ride.hand-over',
  input: appointmentIdInput,
  async run({ appointmentId }, { actor, now, tx }) {
    const { practiceId } = actor
    const ride = await loadRide(tx, practiceId, { appointmentId })
    if (!ride?.driverName) return reject({ form: ['No driver is named for this visit.'] })
    if (ride.handedOverAt) return accept({ rideId: ride.id }, { clientId: ride.clientId, objectId: appointmentId })
    if (ride.appointment.status !== 'completed')
      return reject({ form: ['Sign the discharge first. It hands the client over to the driver.'] })
    await updateRide(tx, practiceId, ride.id, { status: 'handed_over', handedOverAt: now, handedOverBy: actor.userId })
    return accept({ rideId: ride.id }, { clientId: ride.clientId, objectId: appointmentId })
  },
})
