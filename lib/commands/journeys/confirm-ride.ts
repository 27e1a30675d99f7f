import 'server-only'
import { loadRide, updateRide } from '../../data/records/rides.ts'
import { rideStatusOf } from '../../domain/journeys/ride-status.ts'
import { confirmRideInput } from '../../inputs/journeys.ts'
import { accept, command, reject } from '../command.ts'

/** The driver's own word: by the mailed or texted link, or by a call that staff write down. */
export const confirmRide = command({
  name: 'ride.confirm',
  input: confirmRideInput,
  async run({ rideId }, { actor, now, tx }) {
    const { practiceId } = actor
    const ride = await loadRide(tx, practiceId, { id: rideId })
    if (!ride?.driverName || ride.handedOverAt || (actor.role === 'link' && actor.targetId !== rideId))
      return reject({ form: ['This ride is no longer asked for.'] })
    if (ride.confirmedAt) return accept({ rideId }, { clientId: ride.clientId, objectId: rideId })
    await updateRide(tx, practiceId, rideId, {
      confirmedAt: now,
      confirmedBy: actor.role === 'link' ? 'link' : 'staff',
      status: rideStatusOf({ ...ride, confirmedAt: now }),
    })
    return accept({ rideId }, { clientId: ride.clientId, objectId: rideId })
  },
})
