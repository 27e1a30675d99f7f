import 'server-only'
import { loadRide, loadStandingNamed, updateRide } from '../../data/records/rides.ts'
import { nameSitterInput } from '../../inputs/journeys.ts'
import { accept, command, reject } from '../command.ts'

/** For a journey at home: who stays, where help would come to, and the word not to drive. */
export const nameSitter = command({
  name: 'ride.name-sitter',
  input: nameSitterInput,
  standing: ({ appointmentId }, { actor, tx }) =>
    loadStandingNamed(
      tx,
      { practiceId: actor.practiceId, appointmentId, clientId: actor.role === 'client' ? actor.clientId : null },
      'sitter',
    ),
  async run({ appointmentId, sitterName, sitterPhone, sitterIsAdult, homeAddress }, { actor, now, tx }) {
    const { practiceId } = actor
    const ride = await loadRide(tx, practiceId, { appointmentId })
    if (!ride || (actor.role === 'client' && ride.clientId !== actor.clientId)) return reject({ form: ['There is no such visit.'] })
    await updateRide(tx, practiceId, ride.id, { sitterName, sitterPhone, sitterIsAdult, homeAddress, noDrivingAttestedAt: now })
    return accept({ rideId: ride.id }, { clientId: ride.clientId, objectId: appointmentId })
  },
})
