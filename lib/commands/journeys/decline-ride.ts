import 'server-only'
import { insertOutbox } from '../../data/outbox.ts'
import { loadRide, updateRide } from '../../data/records/rides.ts'
import { rideStatusOf } from '../../domain/journeys/ride-status.ts'
import { confirmRideInput } from '../../inputs/journeys.ts'
import { accept, command, reject } from '../command.ts'

/** The driver's no, also after a yes: nobody is named any more, the visit waits for somebody, and the client is told at once. */
export const declineRide = command({
  name: 'ride.decline',
  input: confirmRideInput,
  async run({ rideId }, { actor, now, tx }) {
    const { practiceId } = actor
    const ride = await loadRide(tx, practiceId, { id: rideId })
    if (!ride?.driverName || actor.targetId !== rideId) return reject({ form: ['This ride is no longer asked for.'] })
    const { status } = ride.appointment
    if (status !== 'tentative' && status !== 'confirmed') return reject({ form: ['The visit has begun. Call the practice now.'] })
    await updateRide(tx, practiceId, rideId, {
      driverName: null,
      driverPhone: null,
      driverRelation: null,
      wayHome: null,
      driverIsAdult: null,
      confirmedAt: null,
      confirmedBy: null,
      status: rideStatusOf({ ...ride, driverName: null, confirmedAt: null }),
    })
    await insertOutbox(tx, { practiceId, kind: 'ride-reminder', payload: { rideId }, dueAt: now })
    return accept({ rideId }, { clientId: ride.clientId, objectId: rideId })
  },
})
