import { expect, test } from 'vitest'
import type { ClientNeed, PrescriberCandidate } from '@/lib/domain/prescribers/match'
import { milesTo, mustTravel, rulePrescriberMatch } from '@/lib/domain/prescribers/rule-prescriber-match'
import { having, malpractice, ruleset, said } from '../credentials/fixtures'
import { candidate, need, oakStreet, topeka, wichita } from './fixtures'

const ask = (given: Partial<ClientNeed>, who: Partial<PrescriberCandidate> = {}) =>
  said(rulePrescriberMatch(need(given), candidate(who), '2026-11-22', ruleset))

test('S0-36 everything fits', () => {
  expect(ask({})).toEqual([])
})

test('S1-11 on site counts only at a place where this prescriber can be', () => {
  const onSite = { credentials: having('malpractice', malpractice({ requiresOnSite: 'yes' })) }
  expect(ask({}, onSite)).toEqual(['refuse POLICY_NEEDS_ON_SITE'])
  expect(ask({}, { ...onSite, sites: [oakStreet] })).toEqual([])
  expect(ask({ siteId: 'elm' }, { ...onSite, sites: [oakStreet] })).toEqual(['refuse POLICY_NEEDS_ON_SITE'])
  expect(ask({ setting: 'home' }, { ...onSite, sites: [oakStreet] })).toEqual(['refuse POLICY_NEEDS_ON_SITE'])
})

test('a state or route that is not theirs', () => {
  expect(ask({}, { statesServed: ['MO'] })).toEqual(['refuse STATE_NOT_SERVED'])
  expect(ask({}, { routes: ['iv'] })).toEqual(['refuse ROUTE_NOT_OFFERED'])
})

test('home: offered, not offered, not known', () => {
  expect(ask({ setting: 'home' })).toEqual([])
  expect(ask({ setting: 'home' }, { prescribesForHome: 'no' })).toEqual(['refuse HOME_NOT_OFFERED'])
  expect(ask({ setting: 'home' }, { prescribesForHome: 'unknown' })).toEqual(['hold HOME_OFFER_UNKNOWN'])
  expect(ask({}, { prescribesForHome: 'no' })).toEqual([])
})

test('distance matters only when the client has to travel; the limit itself is near enough', () => {
  const far = { office: wichita }
  expect(ask({}, far)).toEqual([])
  expect(ask({ evaluation: 'in-person' }, far)).toEqual(['refuse TOO_FAR'])
  expect(ask({}, { ...far, evaluatesByTelehealth: false })).toEqual(['refuse TOO_FAR'])
  const miles = milesTo(need(), candidate(far)) ?? 0
  expect(ask({ evaluation: 'in-person', maxMiles: miles }, far)).toEqual([])
  expect(ask({ evaluation: 'in-person', maxMiles: null }, far)).toEqual([])
  expect(ask({ evaluation: 'in-person', coordinates: null })).toEqual(['hold DISTANCE_UNKNOWN'])
  expect(ask({ evaluation: 'in-person' }, { office: null })).toEqual(['hold DISTANCE_UNKNOWN'])
  expect(mustTravel(need({ evaluation: 'telehealth' }), candidate({ evaluatesByTelehealth: false }))).toBe(false)
})

test('seen by video only, and they do not', () => {
  expect(ask({ evaluation: 'telehealth' }, { evaluatesByTelehealth: false })).toEqual(['refuse EVALUATION_NOT_OFFERED'])
})

test('next opening: in time, too late, not known, or no referrals at all', () => {
  expect(ask({}, { nextOpeningOn: '2026-12-01' })).toEqual([])
  expect(ask({}, { nextOpeningOn: '2026-12-02' })).toEqual(['refuse OPENING_TOO_LATE'])
  expect(ask({}, { nextOpeningOn: null })).toEqual(['hold OPENING_UNKNOWN'])
  expect(ask({}, { acceptsReferrals: false })).toEqual(['refuse NOT_TAKING_REFERRALS'])
  expect(ask({}, { signsIn: false, nextOpeningOn: null })).toEqual(['refuse PRESCRIBER_WITHOUT_ACCOUNT'])
})

test('the nearest of office and sites is how far it is', () => {
  expect(milesTo(need({ coordinates: topeka }), candidate({ office: wichita, sites: [oakStreet] }))).toBe(0)
})
