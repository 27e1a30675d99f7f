import 'server-only'
import { insertLink, revokeLinks } from '../../data/records/link-grants.ts'
import { loadRide, updateRide } from '../../data/records/rides.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { nameDriverInput } from '../../inputs/journeys/name-driver.ts'
import { accept, command, reject } from '../command.ts'

/** How long after the visit the driver's link still opens, in minutes. */
const LINK_LIVES_AFTER = 6 * 60

/** Names who takes the client home, and makes the link by which the driver says yes. Naming somebody else starts over. */
export const nameDriver = command({
  name: 'ride.name-driver',
  input: nameDriverInput,
  async run({ appointmentId, driverName, driverPhone, driverRelation }, { actor, now, tx }) {
    const { practiceId } = actor
    const ride = await loadRide(tx, practiceId, { appointmentId })
    if (!ride || (actor.role === 'client' && ride.clientId !== actor.clientId)) return reject({ form: ['There is no such visit.'] })
    const { status, endsAt } = ride.appointment
    if (status !== 'tentative' && status !== 'confirmed') return reject({ form: ['The visit has begun. Tell the front desk who drives.'] })
    const isSame = ride.driverName === driverName && ride.driverPhone === driverPhone
    await updateRide(tx, practiceId, ride.id, {
      driverName,
      driverPhone,
      driverRelation: driverRelation || null,
      status: isSame && ride.confirmedAt ? 'driver_confirmed' : 'driver_named',
      ...(isSame ? {} : { confirmedAt: null, confirmedBy: null }),
    })
    await revokeLinks(tx, { practiceId, purpose: 'driver-confirm', rideId: ride.id }, now)
    const { token } = await insertLink(tx, {
      practiceId,
      purpose: 'driver-confirm',
      rideId: ride.id,
      singleUse: false,
      expiresAt: addMinutes(endsAt, LINK_LIVES_AFTER),
    })
    return accept({ rideId: ride.id, driverToken: token }, { clientId: ride.clientId, objectId: appointmentId })
  },
})
