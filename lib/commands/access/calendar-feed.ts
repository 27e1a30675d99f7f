import 'server-only'
import { makeFeed as makeOwnFeed, revokeFeed as revokeOwnFeed } from '../../data/records/calendar-feeds.ts'
import { makeFeedInput, revokeFeedInput } from '../../inputs/access.ts'
import { accept, command } from '../command.ts'

/** Makes the secret address by which a calendar reads one's own visits. One made before is taken back. A client's names nobody anyway. */
export const makeFeed = command({
  name: 'feed.make',
  input: makeFeedInput,
  async run({ showsNames }, { actor, now, tx }) {
    const { practiceId, userId, role } = actor
    const named = showsNames && role !== 'client'
    const token = await makeOwnFeed(tx, practiceId, { userId, role, showsNames: named, now })
    return accept({ token }, { objectId: userId, details: { role, showsNames: named } })
  },
})

/** Takes the address back: from this moment it opens nothing. */
export const revokeFeed = command({
  name: 'feed.revoke',
  input: revokeFeedInput,
  async run(_, { actor, now, tx }) {
    const { practiceId, userId, role } = actor
    const wasThere = await revokeOwnFeed(tx, practiceId, { userId, role, now })
    return accept({ wasThere }, { objectId: userId, details: { role } })
  },
})
