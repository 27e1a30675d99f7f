import { type Finding, hold } from '../finding.ts'
import { isAtHome } from './at-home.ts'
import { type MomentFacts, missing } from './moment.ts'
import type { Setting } from './setting.ts'

/** How the client gets home: driven by the named person, alone by ride share, or by bus, bicycle or on foot. */
export type WayHome = 'driven' | 'ride-share-alone' | 'other'

export type Driver = { readonly name: string; readonly phone: string; readonly wayHome?: WayHome }

export type RideHomeFacts = MomentFacts & {
  readonly setting: Setting
  readonly rideAgreementSignedAt: Date | null
  readonly driver: Driver | null
  /** The driver's own word, by link or on the phone. */
  readonly driverConfirmedAt: Date | null
}

export type RideHomeCode = 'RIDE_HOME_NOT_AGREED' | 'DRIVER_NOT_NAMED' | 'WAY_HOME_NOT_SAFE' | 'DRIVER_NOT_CONFIRMED'

/**
 * Nobody drives after a journey: away from home the agreement is signed before anything is confirmed, and a driver with a phone is
 * named (4.8, decision 23). The driver's own word is asked for at the door only. At home, see `ruleHomeSitter`.
 */
export function ruleRideHome(facts: RideHomeFacts): Finding<RideHomeCode>[] {
  const { setting, rideAgreementSignedAt, driver, driverConfirmedAt, moment, ruleset } = facts
  if (isAtHome(setting)) return []
  const cites = ['practice.ride-home'] as const
  const findings: Finding<RideHomeCode>[] = []
  if (rideAgreementSignedAt === null) findings.push(hold('RIDE_HOME_NOT_AGREED', cites))
  if (driver === null || driver.name.trim() === '' || driver.phone.trim() === '') findings.push(missing(facts, 'DRIVER_NOT_NAMED', cites))
  const shareAllowed = ruleset.values['ride.ride-share-alone'] === 1
  if (driver?.wayHome === 'other' || (driver?.wayHome === 'ride-share-alone' && !shareAllowed))
    findings.push(missing(facts, 'WAY_HOME_NOT_SAFE', cites))
  if (moment === 'check-in' && driverConfirmedAt === null) findings.push(hold('DRIVER_NOT_CONFIRMED', cites))
  return findings
}
