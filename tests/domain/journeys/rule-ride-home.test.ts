import { expect, test } from 'vitest'
import { type RideHomeFacts, ruleRideHome } from '@/lib/domain/journeys/rule-ride-home'
import { rulesetOn } from '@/lib/domain/ruleset'
import { bookingFacts, instant, inWords, journeyFacts } from './facts'

const booking = (facts: Partial<RideHomeFacts>) => inWords(ruleRideHome({ ...bookingFacts(), ...facts }))
const confirming = (facts: Partial<RideHomeFacts>) => booking({ moment: 'confirming', ...facts })
const driver = { name: 'R. Ride', phone: '+15555550100', wayHome: 'driver', isAdult: true } as const
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
  expect(confirming({ driver: { ...driver, name: '' } })).toEqual(['hold DRIVER_NOT_NAMED'])
  expect(confirming({ driver: { ...driver, phone: '  ' } })).toEqual(['hold DRIVER_NOT_NAMED'])
})

test('the driver’s own word is asked for at the door only', () => {
  expect(confirming({ driverConfirmedAt: null })).toEqual([])
  expect(atTheDoor({ driverConfirmedAt: null })).toEqual(['hold DRIVER_NOT_CONFIRMED'])
})

test('nobody goes home by bus or on foot, nor alone by ride share unless the practice allows it', () => {
  expect(confirming({ driver: { ...driver, wayHome: 'bus' } })).toEqual(['hold WAY_HOME_NOT_SAFE'])
  expect(confirming({ driver: { ...driver, wayHome: 'ride_share_alone' } })).toEqual(['hold WAY_HOME_NOT_SAFE'])
  const allowed = rulesetOn('2026-12-01', [{ key: 'ride.ride-share-alone', value: 1, effectiveFrom: '2026-01-01', effectiveTo: null }])
  expect(confirming({ driver: { ...driver, wayHome: 'ride_share_alone' }, ruleset: allowed })).toEqual([])
  expect(confirming({ driver: { ...driver, wayHome: 'bus' }, ruleset: allowed })).toEqual(['hold WAY_HOME_NOT_SAFE'])
})

test('how the client goes home is asked, and who goes with them is an adult', () => {
  expect(confirming({ driver: { ...driver, wayHome: null } })).toEqual(['hold WAY_HOME_NOT_TOLD'])
  expect(booking({ driver: { ...driver, wayHome: null } })).toEqual(['warn WAY_HOME_NOT_TOLD'])
  for (const isAdult of [false, null]) {
    expect(confirming({ driver: { ...driver, isAdult } })).toEqual(['hold DRIVER_NOT_ADULT'])
    expect(confirming({ driver: { ...driver, isAdult, wayHome: 'ride_share_with_adult' } })).toEqual(['hold DRIVER_NOT_ADULT'])
  }
  expect(confirming({ driver: { ...driver, wayHome: 'ride_share_with_adult' } })).toEqual([])
  for (const wayHome of ['walk', 'bike'] as const)
    expect(confirming({ driver: { ...driver, wayHome } })).toEqual(['hold WAY_HOME_NOT_SAFE'])
})

test('an unsafe way home counts as none named yet', () => {
  expect(booking({ driver: { ...driver, wayHome: 'bus' } })).toEqual(['warn WAY_HOME_NOT_SAFE'])
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
