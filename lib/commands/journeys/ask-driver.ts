import 'server-only'
import { insertOutbox } from '../../data/outbox.ts'
import { loadRide } from '../../data/records/rides.ts'
import { askDriverInput } from '../../inputs/journeys.ts'
import { accept, command, reject } from '../command.ts'
import { newDriverLink } from './driver-link.ts'

/** Asks the named driver by mail, once more or for the first time. Their address is in the message alone; links sent before no longer open. */
export const askDriver = command({
  name: 'ride.ask-driver',
  input: askDriverInput,
  async run({ appointmentId, email }, { actor, now, tx }) {
    const { practiceId } = actor
    const ride = await loadRide(tx, practiceId, { appointmentId })
    if (!ride || (actor.role === 'client' && ride.clientId !== actor.clientId)) return reject({ form: ['There is no such visit.'] })
    const { status, endsAt } = ride.appointment
    if (status !== 'tentative' && status !== 'confirmed') return reject({ form: ['The visit has begun. Call the driver instead.'] })
    if (!ride.driverName) return reject({ form: ['Name the driver first.'] })
    if (ride.confirmedAt) return reject({ form: ['The driver has said yes already.'] })
    const token = await newDriverLink(tx, practiceId, ride.id, { endsAt, now })
    await insertOutbox(tx, { practiceId, kind: 'driver-asked', payload: { rideId: ride.id, email, token }, dueAt: now })
    return accept({ rideId: ride.id }, { clientId: ride.clientId, objectId: appointmentId })
  },
})
