import 'server-only'
import { insertPresence, loadPlaceZone } from '../../data/records/presences.ts'
import { loadPrescriber } from '../../data/records/providers.ts'
import { placeKeyOf } from '../../domain/prescribers/presence.ts'
import { instantAt } from '../../domain/time/practice-time.ts'
import { savePresenceInput } from '../../inputs/prescribers.ts'
import { accept, command, reject } from '../command.ts'

/** A prescriber will be at a place for a stretch of a day. Prescribers say so for themselves; the desk writes down what it was told. */
export const savePresence = command({
  name: 'presence.save',
  input: savePresenceInput,
  async run({ prescriberId, place, on, startsTime, endsTime }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    if (actor.role === 'prescriber' && prescriberId !== actor.prescriberId) return reject({ prescriberId: ['Say where you are yourself.'] })
    if (!(await loadPrescriber(tx, practiceId, prescriberId))) return reject({ prescriberId: ['Choose one from the list.'] })
    const key = placeKeyOf(place)
    const zone = await loadPlaceZone(tx, practiceId, key)
    if (zone === null) return reject({ place: ['Choose one from the list.'] })
    const startsAt = instantAt(on, startsTime, zone)
    const endsAt = instantAt(on, endsTime, zone)
    if (endsAt <= now) return reject({ on: ['This time has passed.'] })
    const presence = { prescriberId, ...key, startsAt, endsAt, savedBy: userId }
    const presenceId = await insertPresence(tx, practiceId, presence)
    if (presenceId === null) return reject({ startsTime: ['They are at a place in that time already. End that first.'] })
    const details = { prescriberId, ...key, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
    return accept({ presenceId }, { objectId: presenceId, details })
  },
})
