import { expect, test } from 'vitest'
import { type RideHomeFacts, ruleRideHome } from '@/lib/domain/journeys/rule-ride-home'
import { rulesetOn } from '@/lib/domain/ruleset'
import { bookingFacts, instant, inWords, journeyFacts } from './facts'

const booking = (facts: Partial<RideHomeFacts>) => inWords(ruleRideHome({ ...bookingFacts(), ...facts }))
const confirming = (facts: Partial<RideHomeFacts>) => booking({ moment: 'confirming', ...facts })
const atTheDoor = (facts: Partial<RideHomeFacts>) => inWords(ruleRideHome({ ...journeyFacts(), ...facts }))

test('T01 a lozenge at the office is held until the agreement is signed', () => {
  for (const asked of [booking, confirming, atTheDoor])
    expect(asked({ rideAgreementSignedAt: null })).toEqual(['hold RIDE_HOME_NOT_AGREED'])
})

test('T02 an agreed ride with a named driver has nothing to say', () => {
  for (const asked of [booking, confirming, atTheDoor]) expect(asked({})).toEqual([])
})

test('the driver may be named later, but not later than confirming', () => {
  expect(booking({ driver: null })).toEqual(['warn DRIVER_NOT_NAMED'])
  expect(confirming({ driver: null })).toEqual(['hold DRIVER_NOT_NAMED'])
  expect(atTheDoor({ driver: null })).toEqual(['hold DRIVER_NOT_NAMED'])
})

test('72 hours before the visit a booking waits for the driver too', () => {
  expect(booking({ driver: null, now: instant('2026-11-28T15:59') })).toEqual(['warn DRIVER_NOT_NAMED'])
  expect(booking({ driver: null, now: instant('2026-11-28T16:00') })).toEqual(['hold DRIVER_NOT_NAMED'])
  const [finding] = ruleRideHome({ ...bookingFacts(), driver: null })
  expect(finding?.params).toEqual({ dueAt: '2026-11-28T16:00:00.000Z' })
})

test('a driver without a name or a phone is none', () => {
  expect(confirming({ driver: { name: '', phone: '+15555550100' } })).toEqual(['hold DRIVER_NOT_NAMED'])
  expect(confirming({ driver: { name: 'R. Ride', phone: '  ' } })).toEqual(['hold DRIVER_NOT_NAMED'])
})

test('the driver’s own word is asked for at the door only', () => {
  expect(confirming({ driverConfirmedAt: null })).toEqual([])
  expect(atTheDoor({ driverConfirmedAt: null })).toEqual(['hold DRIVER_NOT_CONFIRMED'])
})

test('nobody goes home by bus or on foot, nor alone by ride share unless the practice allows it', () => {
  const driver = { name: 'R. Ride', phone: '+15555550100' }
  expect(confirming({ driver: { ...driver, wayHome: 'other' } })).toEqual(['hold WAY_HOME_NOT_SAFE'])
  expect(confirming({ driver: { ...driver, wayHome: 'ride-share-alone' } })).toEqual(['hold WAY_HOME_NOT_SAFE'])
  const allowed = rulesetOn('2026-12-01', [{ key: 'ride.ride-share-alone', value: 1, effectiveFrom: '2026-01-01', effectiveTo: null }])
  expect(confirming({ driver: { ...driver, wayHome: 'ride-share-alone' }, ruleset: allowed })).toEqual([])
  expect(confirming({ driver: { ...driver, wayHome: 'other' }, ruleset: allowed })).toEqual(['hold WAY_HOME_NOT_SAFE'])
})

test('an unsafe way home counts as none named yet', () => {
  expect(booking({ driver: { name: 'R. Ride', phone: '+15555550100', wayHome: 'other' } })).toEqual(['warn WAY_HOME_NOT_SAFE'])
})

test('the ride concerns every route and every place but home', () => {
  expect(booking({ setting: 'facility', rideAgreementSignedAt: null })).toEqual(['hold RIDE_HOME_NOT_AGREED'])
  expect(booking({ setting: 'home', rideAgreementSignedAt: null, driver: null })).toEqual([])
  expect(booking({ setting: 'telehealth', rideAgreementSignedAt: null, driver: null })).toEqual([])
})

test('nobody may set the ride home aside', () => {
  const findings = ruleRideHome({ ...journeyFacts(), rideAgreementSignedAt: null, driver: null, driverConfirmedAt: null })
  expect(findings.map(({ overridableBy }) => overridableBy)).toEqual([[], [], []])
})
