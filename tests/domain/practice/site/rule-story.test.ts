import { describe, expect, it } from 'vitest'
import { ruleStory, ruleStoryWords, storyEndsOn } from '@/lib/domain/practice/site/rule-story'

const codes = (found: readonly { readonly code: string; readonly effect: string }[]) => found.map(({ code, effect }) => `${effect} ${code}`)

describe('words of a client for the public pages', () => {
  it.each(['invited', 'intake', 'active', 'paused'])('are taken from nobody who is %s', (status) => {
    expect(codes(ruleStoryWords({ status, words: 'I slept again.' }))).toEqual(['refuse STORY_IN_CARE'])
  })

  it.each(['completed', 'closed'])('are taken from somebody whose care is %s', (status) => {
    expect(ruleStoryWords({ status, words: 'I slept again.' })).toEqual([])
  })

  it('promise others nothing', () => {
    expect(codes(ruleStoryWords({ status: 'completed', words: 'It works for everybody.' }))).toEqual(['refuse STORY_PROMISES'])
  })
})

describe('an authorization', () => {
  const signed = { signedOn: '2026-01-10', validDays: 365, isRevoked: false } as const

  it('holds to its last day', () => {
    expect(storyEndsOn(signed)).toBe('2027-01-10')
    expect(ruleStory(signed, '2027-01-10')).toEqual([])
    expect(ruleStory(signed, '2027-01-11')).toMatchObject([{ code: 'STORY_AUTHORIZATION_ENDED', params: { endedOn: '2027-01-10' } }])
  })

  it('stands until it is taken back, and must be there', () => {
    expect(codes(ruleStory({ ...signed, isRevoked: true }, '2026-01-11'))).toEqual(['refuse STORY_TAKEN_BACK'])
    expect(codes(ruleStory(null, '2026-01-11'))).toEqual(['refuse STORY_NOT_AUTHORIZED'])
  })

  it('without an end is none: the law wants an end', () => {
    expect(codes(ruleStory({ ...signed, validDays: null }, '2026-01-10'))).toEqual(['refuse STORY_AUTHORIZATION_ENDED'])
  })
})
