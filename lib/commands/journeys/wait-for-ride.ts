import 'server-only'
import { loadRestRooms } from '../../data/records/journeys.ts'
import { loadOccupied, lockResources, reserve } from '../../data/records/reservations.ts'
import { leaveRestRoom, loadRide, updateRide } from '../../data/records/rides.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { waitForRideInput } from '../../inputs/journeys.ts'
import { accept, command, reject } from '../command.ts'

/** How long a rest room is kept for somebody who waits for their ride, in minutes. */
const REST_MINUTES = 60

/** The client waits for their ride, in an empty rest room when there is one, else in the waiting room. */
export const waitForRide = command({
  name: 'ride.wait',
  input: waitForRideInput,
  async run({ appointmentId, restRoomId }, { actor, now, tx }) {
    const { practiceId } = actor
    const ride = await loadRide(tx, practiceId, { appointmentId })
    if (!ride) return reject({ form: ['There is no such visit.'] })
    if (!['in_progress', 'completed'].includes(ride.appointment.status)) return reject({ form: ['The journey has not begun.'] })
    if (ride.handedOverAt) return reject({ form: ['The client has been taken home.'] })
    const trace = { clientId: ride.clientId, objectId: appointmentId, details: { place: restRoomId ? 'rest' : 'waiting' } }
    if (ride.status === 'waiting' && ride.restRoomId === restRoomId) return accept({ rideId: ride.id }, trace)
    const during = { start: now, end: addMinutes(now, REST_MINUTES) }
    if (ride.restRoomId) await leaveRestRoom(tx, practiceId, appointmentId, ride.restRoomId)
    if (restRoomId) {
      if (!(await loadRestRooms(tx, practiceId, ride.appointment.locationId)).some(({ id }) => id === restRoomId))
        return reject({ restRoomId: ['This is not a rest room of this location.'] })
      await lockResources(tx, practiceId, [restRoomId])
      if ((await loadOccupied(tx, practiceId, [restRoomId], during, now)).length > 0)
        return reject({ restRoomId: ['This room is taken now. Choose another, or the waiting room.'] })
      await reserve(tx, practiceId, { appointmentId }, [{ resourceId: restRoomId, kind: 'room', ...during }])
    }
    await updateRide(tx, practiceId, ride.id, {
      status: 'waiting',
      waitingSince: ride.waitingSince ?? now,
      restRoomId,
      restPlace: restRoomId ? 'rest' : 'waiting',
    })
    return accept({ rideId: ride.id }, trace)
  },
})
