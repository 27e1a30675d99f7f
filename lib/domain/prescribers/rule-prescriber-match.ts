import { placeRegisteredAnywhere } from '../credentials/registered-place.ts'
import { isOutsideClinic } from '../credentials/rule-malpractice.ts'
import { rulePrescriberEligible } from '../credentials/rule-prescriber-eligible.ts'
import { stateRegistrationOn } from '../credentials/state-registration.ts'
import { type Finding, hold, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import type { LocalDate } from '../time/local.ts'
import { nearestMiles } from './distance.ts'
import type { ClientNeed, MatchCode, PrescriberCandidate } from './match.ts'
import { ruleTakesReferrals } from './rule-takes-referrals.ts'

const cites = ['practice.prescriber-match'] as const

/** Everything that stands between one prescriber and one client's need: credentials first, then what the prescriber offers and where. */
export function rulePrescriberMatch(
  need: ClientNeed,
  candidate: PrescriberCandidate,
  today: LocalDate,
  ruleset: Ruleset,
): Finding<MatchCode>[] {
  const use = {
    route: need.route,
    setting: need.setting,
    clientState: need.state,
    useState: need.useState,
    prescriberOnSite: !isOutsideClinic(need.setting) && candidate.sites.some(({ id }) => id === need.siteId),
    placeRegistered: placeRegisteredAnywhere(candidate.places, { credentials: candidate.credentials, setting: need.setting, on: need.on }),
    stateRegistration: stateRegistrationOn({ credentials: candidate.credentials, state: need.useState, on: need.on }),
  } as const
  const moment = { request: 'new', today, on: need.on, throughOn: need.on } as const
  return [
    ...rulePrescriberEligible({ prescriber: candidate, use, client: need.client, moment }, ruleset),
    ...ruleOffer(need, candidate),
    ...ruleReach(need, candidate),
    ...ruleOpening(need, candidate),
  ]
}

/** Miles the client would travel: to the prescriber's own office or the nearest of their sites. */
export const milesTo = (need: ClientNeed, { office, sites }: PrescriberCandidate): number | null =>
  nearestMiles(need.coordinates, [office, ...sites.map(({ coordinates }) => coordinates)])

/** Whether the client has to go to the prescriber: to be seen, where it cannot be done by video. */
export const mustTravel = ({ evaluation }: ClientNeed, { evaluatesByTelehealth }: PrescriberCandidate): boolean =>
  evaluation === 'in-person' || (evaluation === 'either' && !evaluatesByTelehealth)

function ruleOffer(need: ClientNeed, candidate: PrescriberCandidate): Finding<MatchCode>[] {
  const findings: Finding<MatchCode>[] = []
  const isHome = isOutsideClinic(need.setting)
  if (!candidate.statesServed.includes(need.state)) findings.push(refuse('STATE_NOT_SERVED', cites, { params: { state: need.state } }))
  if (!candidate.routes.includes(need.route)) findings.push(refuse('ROUTE_NOT_OFFERED', cites, { params: { route: need.route } }))
  if (isHome && candidate.prescribesForHome === 'no') findings.push(refuse('HOME_NOT_OFFERED', cites))
  if (isHome && candidate.prescribesForHome === 'unknown') findings.push(hold('HOME_OFFER_UNKNOWN', cites))
  if (need.evaluation === 'telehealth' && !candidate.evaluatesByTelehealth) findings.push(refuse('EVALUATION_NOT_OFFERED', cites))
  return findings
}

function ruleReach(need: ClientNeed, candidate: PrescriberCandidate): Finding<MatchCode>[] {
  if (need.maxMiles === null || !mustTravel(need, candidate)) return []
  const miles = milesTo(need, candidate)
  if (miles === null) return [hold('DISTANCE_UNKNOWN', cites)]
  return miles > need.maxMiles ? [refuse('TOO_FAR', cites, { params: { miles: Math.round(miles), maxMiles: need.maxMiles } })] : []
}

function ruleOpening(need: ClientNeed, candidate: PrescriberCandidate): Finding<MatchCode>[] {
  const takes = ruleTakesReferrals(candidate)
  if (takes.length > 0) return takes
  const { nextOpeningOn } = candidate
  if (nextOpeningOn === null) return [hold('OPENING_UNKNOWN', cites)]
  return nextOpeningOn > need.on ? [refuse('OPENING_TOO_LATE', cites, { params: { nextOpeningOn } })] : []
}
