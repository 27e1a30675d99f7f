import 'server-only'
import { loadRide, loadStandingNamed, updateRide } from '../../data/records/rides.ts'
import type { Role } from '../../domain/access/roles.ts'
import { rideStatusOf } from '../../domain/journeys/ride-status.ts'
import type { AppointmentStatus } from '../../domain/scheduling/appointment-status.ts'
import { nameDriverInput } from '../../inputs/journeys.ts'
import { accept, command, reject } from '../command.ts'
import { newDriverLink } from './driver-link.ts'

/** Names who takes the client home and how, and makes the link by which the driver says yes. Naming somebody else starts over. */
export const nameDriver = command({
  name: 'ride.name-driver',
  input: nameDriverInput,
  standing: ({ appointmentId }, { actor, tx }) =>
    loadStandingNamed(
      tx,
      { practiceId: actor.practiceId, appointmentId, clientId: actor.role === 'client' ? actor.clientId : null },
      'driver',
    ),
  async run({ appointmentId, driverName, driverPhone, driverRelation, wayHome, driverIsAdult }, { actor, now, tx }) {
    const { practiceId } = actor
    const ride = await loadRide(tx, practiceId, { appointmentId })
    if (!ride || (actor.role === 'client' && ride.clientId !== actor.clientId)) return reject({ form: ['There is no such visit.'] })
    const { status, endsAt } = ride.appointment
    if (!isStillAsked(status, actor.role)) return reject({ form: ['The visit has begun. Tell the front desk who drives.'] })
    const isSame = ride.driverName === driverName && ride.driverPhone === driverPhone
    const unsaid = isSame ? {} : { confirmedAt: null, confirmedBy: null }
    await updateRide(tx, practiceId, ride.id, {
      driverName,
      driverPhone,
      driverRelation: driverRelation || null,
      wayHome,
      driverIsAdult,
      status: rideStatusOf({ ...ride, driverName, ...unsaid }),
      ...unsaid,
    })
    const token = await newDriverLink(tx, practiceId, ride.id, { endsAt, now })
    return accept({ rideId: ride.id, driverToken: token }, { clientId: ride.clientId, objectId: appointmentId })
  },
})

/** A client names somebody until they have come; staff also while they are here, for nobody goes home alone because a driver fell through. */
const isStillAsked = (status: AppointmentStatus, role: Role): boolean =>
  status === 'tentative' || status === 'confirmed' || (role !== 'client' && (status === 'arrived' || status === 'in_progress'))
