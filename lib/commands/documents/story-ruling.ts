import 'server-only'
import { loadStatus } from '../../data/records/clients.ts'
import type { Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { type Ruling, rulingOf } from '../../domain/finding.ts'
import { ruleStoryWords, type StoryWordsCode } from '../../domain/practice/site/rule-story.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'

type Asked = { readonly clientId: string; readonly words: string; readonly now: Date }

/** Whether a client may authorize these words for the public pages. */
export async function storyRuling(tx: Tx, { practiceId }: Actor, { clientId, words, now }: Asked): Promise<Ruling<StoryWordsCode, never>> {
  const status = (await loadStatus(tx, practiceId, clientId)) ?? ''
  return rulingOf(ruleStoryWords({ status, words }), { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now })
}
