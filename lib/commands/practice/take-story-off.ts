import 'server-only'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { loadSignedStories, takeStoryOff as takeOff } from '../../data/records/stories.ts'
import { takeStoryOffInput } from '../../inputs/site.ts'
import { accept, command } from '../command.ts'
import { gone } from './refusals.ts'

/** Takes a client's words off the public pages. The authorization stands as it was signed; only the client takes that back. */
export const takeStoryOff = command({
  name: 'story.take-off',
  input: takeStoryOffInput,
  async run({ signatureId, why }, { actor: { practiceId, userId }, now, tx }) {
    await lockSettings(tx, practiceId)
    const [story] = await loadSignedStories(tx, practiceId, { id: signatureId })
    if (!story || !(await takeOff(tx, practiceId, { signatureId, by: userId, why, now }))) return gone()
    return accept({ signatureId }, { clientId: story.clientId, objectId: signatureId })
  },
})
