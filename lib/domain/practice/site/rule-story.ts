import { type Finding, refuse } from '../../finding.ts'
import { addDays, type LocalDate } from '../../time/local.ts'
import { isPromise } from './said-on-the-site.ts'

/** Whether somebody's care here is over: nobody in care is asked for words in the practice's favor. */
export const isCareOver = (status: string): boolean => status === 'completed' || status === 'closed'

export type StoryWordsCode = 'STORY_IN_CARE' | 'STORY_PROMISES'

/** Whether a client may authorize words of theirs for the public pages: their care is over, and the words promise nothing. */
export const ruleStoryWords = (facts: { readonly status: string; readonly words: string }): Finding<StoryWordsCode>[] => [
  ...(isCareOver(facts.status) ? [] : [refuse('STORY_IN_CARE', ['ethics.testimonials'])]),
  ...(isPromise(facts.words) ? [refuse('STORY_PROMISES', ['16-cfr-255'])] : []),
]

/** An authorization as it was signed; days on the clock of the practice. */
export type StoryAuthorization = { readonly signedOn: LocalDate; readonly validDays: number | null; readonly isRevoked: boolean }

/** The last day an authorization holds. One without an end holds for no day: the law wants an end. */
export const storyEndsOn = ({ signedOn, validDays }: StoryAuthorization): LocalDate => addDays(signedOn, validDays ?? -1)

export type StoryCode = 'STORY_NOT_AUTHORIZED' | 'STORY_TAKEN_BACK' | 'STORY_AUTHORIZATION_ENDED'

/** Whether words may be shown on the public pages on `today`: an authorization for them was signed, stands and has not ended. */
export function ruleStory(authorization: StoryAuthorization | null, today: LocalDate): Finding<StoryCode>[] {
  const cites = ['45-cfr-164.508-marketing'] as const
  if (!authorization) return [refuse('STORY_NOT_AUTHORIZED', cites)]
  if (authorization.isRevoked) return [refuse('STORY_TAKEN_BACK', cites)]
  const endedOn = storyEndsOn(authorization)
  return endedOn < today ? [refuse('STORY_AUTHORIZATION_ENDED', cites, { params: { endedOn } })] : []
}
