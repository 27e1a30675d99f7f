import 'server-only'
import { loadPractice } from '../../data/records/practice.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { insertStory, loadSignedStories } from '../../data/records/stories.ts'
import { finishTasksAbout } from '../../data/records/tasks.ts'
import { rulingOf } from '../../domain/finding.ts'
import { ruleStory, storyEndsOn } from '../../domain/practice/site/rule-story.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { publishStoryInput } from '../../inputs/site.ts'
import { accept, command, decline, reject } from '../command.ts'
import { gone } from './refusals.ts'

/** Puts a client's words on the public pages, as they were signed, until their authorization ends. */
export const publishStory = command({
  name: 'story.publish',
  input: publishStoryInput,
  async run({ signatureId }, { actor: { practiceId, userId }, now, tx }) {
    await lockSettings(tx, practiceId)
    const practice = await loadPractice(tx, practiceId)
    const [story] = await loadSignedStories(tx, practiceId, { id: signatureId })
    if (!practice) return gone()
    const clientId = story?.clientId ?? null
    const found = ruleStory(story ?? null, localDateOf(now, practice.timeZone))
    if (found.length > 0 || !story)
      return decline(rulingOf(found, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), { clientId, objectId: signatureId })
    if (story.publishedAt) return reject({ form: ['These words are on the public pages already. Reload the page.'] })
    const id = await insertStory(tx, practiceId, { clientId: story.clientId, signatureId, endsOn: storyEndsOn(story), by: userId, now })
    await finishTasksAbout(tx, practiceId, [signatureId], { doneBy: userId, now, outcome: 'Shown.' }, ['story-signed'])
    return accept({ id }, { clientId, objectId: id, details: { signatureId } })
  },
})
