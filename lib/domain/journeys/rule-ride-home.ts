import { type Finding, hold } from '../finding.ts'
import { isAtHome } from './at-home.ts'
import { type MomentFacts, missing } from './moment.ts'
import type { Setting } from './setting.ts'
import { isWithSomebody, type WayHome } from './way-home.ts'

/** Who takes the client home and how, as far as it was told. */
export type Driver = {
  readonly name: string
  readonly phone: string
  readonly wayHome: WayHome | null
  readonly isAdult: boolean | null
}

export type RideHomeFacts = MomentFacts & {
  readonly setting: Setting
  readonly rideAgreementSignedAt: Date | null
  readonly driver: Driver | null
  /** The driver's own word, by link or on the phone. */
  readonly driverConfirmedAt: Date | null
}

export type RideHomeCode =
  | 'RIDE_HOME_NOT_AGREED'
  | 'DRIVER_NOT_NAMED'
  | 'WAY_HOME_NOT_TOLD'
  | 'WAY_HOME_NOT_SAFE'
  | 'DRIVER_NOT_ADULT'
  | 'DRIVER_NOT_CONFIRMED'

/**
 * Nobody drives after a journey: away from home the agreement is signed before anything is confirmed, and a driver with a phone is
 * named. The driver's own word is asked for at the door only. At home, see `ruleHomeSitter`.
 */
export function ruleRideHome(facts: RideHomeFacts): Finding<RideHomeCode>[] {
  const { setting, rideAgreementSignedAt, driver, driverConfirmedAt, moment } = facts
  if (isAtHome(setting)) return []
  const cites = ['practice.ride-home'] as const
  const findings: Finding<RideHomeCode>[] = []
  if (rideAgreementSignedAt === null) findings.push(hold('RIDE_HOME_NOT_AGREED', cites))
  if (driver === null || driver.name.trim() === '' || driver.phone.trim() === '') findings.push(missing(facts, 'DRIVER_NOT_NAMED', cites))
  if (driver !== null) findings.push(...ruleWayHome(driver, facts))
  if (moment === 'check-in' && driverConfirmedAt === null) findings.push(hold('DRIVER_NOT_CONFIRMED', cites))
  return findings
}

/** By car with an adult; alone by ride share only where the practice allows it; never by bus, by bicycle or on foot. */
function ruleWayHome({ wayHome, isAdult }: Driver, facts: RideHomeFacts): Finding<RideHomeCode>[] {
  const cites = ['practice.ride-home'] as const
  if (wayHome === null) return [missing(facts, 'WAY_HOME_NOT_TOLD', cites)]
  if (isWithSomebody(wayHome)) return isAdult === true ? [] : [missing(facts, 'DRIVER_NOT_ADULT', cites)]
  const isAllowed = wayHome === 'ride_share_alone' && facts.ruleset.values['ride.ride-share-alone'] === 1
  return isAllowed ? [] : [missing(facts, 'WAY_HOME_NOT_SAFE', cites)]
}
