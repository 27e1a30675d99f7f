import 'server-only'
import { insertOnce } from '../../data/records/outbox.ts'
import { loadRide } from '../../data/records/rides.ts'
import { remindRideInput } from '../../inputs/journeys.ts'
import { accept, command, reject } from '../command.ts'

/** Reminds a client, once for each time of the visit, that their ride home is not confirmed. */
export const remindRide = command({
  name: 'ride.remind',
  input: remindRideInput,
  async run({ rideId, outboxId }, { actor: { practiceId }, now, tx }) {
    const ride = await loadRide(tx, practiceId, { id: rideId })
    if (!ride || ride.confirmedAt) return reject({ form: ['This ride needs no reminder.'] })
    const isNew = await insertOnce(tx, { practiceId, id: outboxId, kind: 'ride-reminder', payload: { rideId }, dueAt: now })
    return isNew
      ? accept({ rideId }, { clientId: ride.clientId, objectId: rideId })
      : reject({ form: ['The reminder is written already.'] })
  },
})
