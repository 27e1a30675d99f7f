import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { isCareOver, ruleStory, storyEndsOn } from '../../domain/practice/site/rule-story.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { toDay } from '../dates.ts'
import { loadStatus } from '../records/clients.ts'
import { loadSignedStories } from '../records/stories.ts'
import type { Tx } from '../scope.ts'

/** Words of somebody who was a client, as strangers read them. */
export type ShownStory = { readonly id: string; readonly words: string; readonly shownAs: string }

/** The clients' own words on the public pages on `today`, the latest first: of authorizations that stand. */
export const listShownStories = (tx: Tx, today: LocalDate): Promise<ShownStory[]> =>
  tx.$queryRaw<ShownStory[]>`SELECT s.id, s.words, s.shown_as AS "shownAs" FROM app.stories_shown(${toDay(today)}::date) s`

export type StoryState = 'waits' | 'shown' | 'taken-back' | 'ended'

export type StoryRow = {
  /** The signature that authorizes it. */
  readonly id: string
  readonly clientId: string
  readonly words: string
  readonly shownAs: string
  readonly signedOn: LocalDate
  readonly endsOn: LocalDate
  readonly state: StoryState
}

/** What clients authorized for the public pages, for whoever publishes it: the latest first, with how each stands on `today`. */
export const listStories = (tx: Tx, admin: Extract<Actor, { role: 'admin' }>, today: LocalDate): Promise<StoryRow[]> =>
  loadRows(tx, admin.practiceId, today)

/** The client's own, and whether they may write some: their care here is over. */
export async function findOwnStories(tx: Tx, { practiceId, clientId }: Extract<Actor, { role: 'client' }>, today: LocalDate) {
  const status = await loadStatus(tx, practiceId, clientId)
  return {
    stories: (await loadRows(tx, practiceId, today, { clientId })).filter(({ state }) => state === 'shown' || state === 'waits'),
    mayWrite: status !== null && isCareOver(status),
  }
}

async function loadRows(tx: Tx, practiceId: string, today: LocalDate, of: { readonly clientId?: string } = {}): Promise<StoryRow[]> {
  const stories = await loadSignedStories(tx, practiceId, of)
  return stories.map((story) => {
    const { signatureId: id, clientId, words, shownAs, signedOn, publishedAt } = story
    const [problem] = ruleStory(story, today)
    const state = problem ? (story.isRevoked ? 'taken-back' : 'ended') : publishedAt ? 'shown' : 'waits'
    return { id, clientId, words, shownAs, signedOn, endsOn: storyEndsOn(story), state }
  })
}
