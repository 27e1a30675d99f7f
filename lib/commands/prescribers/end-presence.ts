import 'server-only'
import { countJourneysResting, endPresence as end, loadPresence } from '../../data/records/presences.ts'
import { warn } from '../../domain/finding.ts'
import { endPresenceInput } from '../../inputs/prescribers.ts'
import { accept, command, reject } from '../command.ts'
import { gone } from '../practice/refusals.ts'

/** A prescriber will not come after all, or leaves earlier. Journeys that counted on them are pointed out. */
export const endPresence = command({
  name: 'presence.end',
  input: endPresenceInput,
  async run({ presenceId }, { actor, now, tx }) {
    const { practiceId } = actor
    const presence = await loadPresence(tx, practiceId, presenceId)
    if (!presence) return gone()
    if (actor.role === 'prescriber' && presence.prescriberId !== actor.prescriberId) return gone()
    if (presence.endsAt <= now) return reject({ form: ['This time has passed.'] })
    const journeys = await countJourneysResting(tx, practiceId, presence)
    await end(tx, practiceId, presenceId, now)
    const details = { prescriberId: presence.prescriberId, startsAt: presence.startsAt.toISOString(), journeys }
    const warnings = journeys > 0 ? [warn('PRESENCE_ENDS_UNDER_VISITS', ['practice.malpractice'], { params: { journeys } })] : []
    return accept({ presenceId }, { objectId: presenceId, details }, warnings)
  },
})
