import { expect, test } from 'vitest'
import type { ClientNeed, PrescriberCandidate } from '@/lib/domain/prescribers/match'
import { changed, matchPrescriber, matchPrescribers } from '@/lib/domain/prescribers/match-prescribers'
import { dea, having, malpractice, ruleset } from '../credentials/fixtures'
import { candidate, infusions, lawrence, need, oakStreet, topeka, wichita } from './fixtures'

const today = '2026-11-22'
const match = (who: Partial<PrescriberCandidate>, given: Partial<ClientNeed> = {}) =>
  matchPrescriber(need(given), candidate(who), today, ruleset)
const onSitePolicy = { credentials: having('malpractice', malpractice({ requiresOnSite: 'yes' })) }

test('one that fits has every tick and nothing to change', () => {
  const { fit, ticks, fitsIf, miles } = match({})
  expect(fit).toBe('fits')
  expect(ticks.every(({ met }) => met === 'yes')).toBe(true)
  expect(fitsIf).toEqual([])
  expect(Math.round(miles ?? 0)).toBe(24)
})

test('a near miss names the place at which it would fit', () => {
  const { fit, fitsIf, ticks } = match({ ...onSitePolicy, sites: [oakStreet] }, { siteId: 'elm' })
  expect(fit).toBe('fits-if')
  expect(ticks.find(({ key }) => key === 'on_site')?.met).toBe('no')
  expect(fitsIf).toEqual([{ kind: 'journey-at', siteId: 'oak', siteName: 'Oak Street' }])
})

test('a place that cannot give the route is not offered', () => {
  const who = { ...onSitePolicy, sites: [oakStreet, infusions] }
  expect(match(who, { route: 'im', setting: 'facility', siteId: null }).fitsIf).toEqual([
    { kind: 'journey-at', siteId: 'infusions', siteName: 'Prairie Infusions' },
  ])
})

test('what is unknown is asked, not refused', () => {
  const { fit, fitsIf } = match({ nextOpeningOn: null, credentials: having('malpractice', malpractice({ requiresOnSite: 'unknown' })) })
  expect(fit).toBe('fits-if')
  expect(fitsIf).toEqual([
    { kind: 'answer', about: 'on_site' },
    { kind: 'answer', about: 'opening' },
  ])
})

test('not at home, another way to be seen, a longer drive, a little later', () => {
  expect(match({ prescribesForHome: 'no' }, { setting: 'home' }).fitsIf).toEqual([{ kind: 'not-at-home' }])
  expect(match({ evaluatesByTelehealth: false }, { evaluation: 'telehealth' }).fitsIf).toEqual([
    { kind: 'evaluation', evaluation: 'in-person' },
  ])
  expect(match({ office: wichita }, { evaluation: 'in-person' }).fitsIf).toEqual([
    { kind: 'evaluation', evaluation: 'telehealth' },
    { kind: 'travel', miles: 145 },
  ])
  expect(match({ nextOpeningOn: '2026-12-20' }).fitsIf).toEqual([{ kind: 'wait', untilOn: '2026-12-20' }])
  expect(match({ routes: ['lozenge'] }, { route: 'iv', setting: 'facility', siteId: null }).fitsIf).toEqual([
    { kind: 'route', route: 'lozenge' },
  ])
})

test('what no single change mends is no fit, with its reasons', () => {
  const { fit, fitsIf, findings } = match({ statesServed: ['MO'], credentials: [] })
  expect(fit).toBe('no-fit')
  expect(fitsIf).toEqual([])
  expect(findings.length).toBeGreaterThan(3)
})

test('a policy that expires takes the match with it the same day', () => {
  const expiring = { credentials: having('malpractice', malpractice({ expiresOn: '2026-12-01' })) }
  expect(match(expiring).fit).toBe('fits')
  expect(match(expiring, { on: '2026-12-02' }).fit).toBe('fits-if')
  expect(matchPrescriber(need({ on: '2026-12-02' }), candidate(expiring), '2026-12-02', ruleset).fit).toBe('no-fit')
})

test('fits before fits-if before no fit; near before far; sooner before later', () => {
  const people = [
    candidate({ id: 'no', statesServed: [] }),
    candidate({ id: 'if', nextOpeningOn: null, office: lawrence }),
    candidate({ id: 'far', office: wichita }),
    candidate({ id: 'near-later', office: topeka, nextOpeningOn: '2026-11-30' }),
    candidate({ id: 'near-soon', office: topeka, nextOpeningOn: '2026-11-24' }),
    candidate({ id: 'nowhere', office: null }),
  ]
  expect(matchPrescribers(need(), people, today, ruleset).map(({ prescriberId }) => prescriberId)).toEqual([
    'near-soon',
    'near-later',
    'far',
    'nowhere',
    'if',
    'no',
  ])
})

test('only what is taken at home, and can be taken elsewhere, is moved from home', () => {
  const atHome = match({ prescribesForHome: 'no' }, { setting: 'home', route: 'im', siteId: null })
  expect([atHome.fit, atHome.fitsIf]).toEqual(['no-fit', []])
  const unregistered = {
    credentials: having('dea', dea({ placeFacilityId: 'elsewhere' })),
    places: candidate().places.map((place) => (place.setting === 'facility' ? { ...place, holdsStock: 'yes' as const } : place)),
  }
  expect(match(unregistered).fit).toBe('fits')
  const atFacility = match(unregistered, { setting: 'facility', siteId: null })
  expect([atFacility.fit, atFacility.fitsIf]).toEqual(['no-fit', []])
})

test('a place the prescriber does not go to changes nothing', () => {
  const asked = need()
  expect(changed(asked, candidate({ sites: [oakStreet] }), { kind: 'journey-at', siteId: 'elm', siteName: 'Elm' })).toBe(asked)
  expect(
    changed(asked, candidate({ sites: [infusions] }), { kind: 'journey-at', siteId: 'infusions', siteName: 'Prairie Infusions' }),
  ).toEqual({
    ...asked,
    ...{ setting: 'facility', siteId: 'infusions', useState: 'KS' },
  })
})
