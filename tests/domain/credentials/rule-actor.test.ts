import { expect, test } from 'vitest'
import { type ActorFacts, ruleActor } from '@/lib/domain/credentials/rule-actor'
import { guiding, license, malpractice, ruleset, said, therapistCredentials } from './fixtures'

const today = '2026-12-01'
const acts = (given: Partial<ActorFacts> = {}, credentials = therapistCredentials) =>
  ruleActor(
    {
      person: { ...guiding().therapist, credentials, name: 'Wren Willow' },
      isBooked: true,
      duty: 'journey',
      clientState: 'KS',
      today,
      ...given,
    },
    ruleset,
  )

test('the booked therapist acts; another who could is said', () => {
  expect(acts()).toEqual([])
  expect(said(acts({ isBooked: false }))).toEqual(['warn ACTOR_NOT_ON_VISIT'])
  expect(acts({ isBooked: false })[0]?.params).toEqual({ person: 'Wren Willow' })
})

test('whoever may not do so that day does not act, booked or not', () => {
  const lapsed = [license({ profession: 'lcsw', expiresOn: '2026-11-30' }), ...therapistCredentials.slice(1)]
  expect(said(acts({}, lapsed))).toEqual(['refuse ACTOR_LAPSED'])
  expect(said(acts({ isBooked: false }, lapsed))).toEqual(['refuse ACTOR_LAPSED'])
  expect(acts({}, lapsed)[0]?.params).toEqual({ person: 'Wren Willow' })
  expect(said(acts({ clientState: 'MO' }))).toEqual(['refuse ACTOR_LAPSED'])
  expect(said(acts({}, [...therapistCredentials.slice(0, 1), malpractice({ expiresOn: '2026-11-30' })]))).toEqual(['refuse ACTOR_LAPSED'])
})

test('training is asked for the duty', () => {
  const untrained = therapistCredentials.slice(0, 2)
  expect(said(acts({}, untrained))).toEqual(['refuse ACTOR_LAPSED'])
  expect(said(acts({ duty: 'session' }, untrained))).toEqual([])
})

test('nobody of that name acts', () => {
  expect(said(acts({ person: null }))).toEqual(['refuse ACTOR_LAPSED'])
  expect(acts({ person: null })[0]?.params).toEqual({ person: '' })
})
