import type { Condition } from '../credentials/condition.ts'
import type { OpenPlace } from '../credentials/registered-place.ts'
import type { PrescriberCode, PrescriberFacts } from '../credentials/rule-prescriber-eligible.ts'
import type { ClientLimitFacts } from '../credentials/rule-prescribing-authority.ts'
import type { Finding } from '../finding.ts'
import type { Route } from '../journeys/route.ts'
import type { Setting } from '../journeys/setting.ts'
import type { LocalDate } from '../time/local.ts'
import type { Coordinates } from './distance.ts'
import type { TakesReferralsCode, TakesReferralsFacts } from './rule-takes-referrals.ts'

/** A place where a prescriber can be present for a whole session. */
export type PrescriberSite = {
  /** Of the practice's location or the partner facility. */
  readonly id: string
  readonly name: string
  readonly setting: 'office' | 'facility'
  readonly state: string
  /** What may be given there. */
  readonly routes: readonly Route[]
  readonly coordinates: Coordinates | null
}

export type PrescriberCandidate = PrescriberFacts &
  TakesReferralsFacts & {
    readonly id: string
    readonly statesServed: readonly string[]
    readonly routes: readonly Route[]
    readonly prescribesForHome: Condition
    readonly evaluatesByTelehealth: boolean
    readonly sites: readonly PrescriberSite[]
    readonly office: Coordinates | null
    readonly nextOpeningOn: LocalDate | null
    /** Where the route that is asked for can be given. */
    readonly places: readonly OpenPlace[]
  }

/** What a client needs of a prescriber. */
export type ClientNeed = {
  /** Where the client lives and would be seen. */
  readonly state: string
  readonly coordinates: Coordinates | null
  readonly route: Route
  readonly setting: Setting
  /** Where the medicine would be used; the client's state when at home. */
  readonly useState: string
  /** The place of the journeys, a location or facility; null while it is open. */
  readonly siteId: string | null
  readonly evaluation: 'telehealth' | 'in-person' | 'either'
  /** How far the client can travel; null for no limit. */
  readonly maxMiles: number | null
  /** Day of the first journey that is hoped for. */
  readonly on: LocalDate
  readonly client: ClientLimitFacts
}

/** What is ticked off for each prescriber, in the order people read it. */
export const matchKeys = [
  'license',
  'dea',
  'profession',
  'route',
  'malpractice',
  'psychiatric',
  'on_site',
  'home',
  'evaluation',
  'distance',
  'opening',
  'standing',
] as const
export type MatchKey = (typeof matchKeys)[number]

export type MatchTick = { readonly key: MatchKey; readonly met: Condition }

/** One thing that, changed alone, would leave nothing refused; or an answer that is missing. */
export type FitsIf =
  | { readonly kind: 'journey-at'; readonly siteId: string; readonly siteName: string }
  | { readonly kind: 'not-at-home' }
  | { readonly kind: 'route'; readonly route: Route }
  | { readonly kind: 'evaluation'; readonly evaluation: 'telehealth' | 'in-person' }
  | { readonly kind: 'travel'; readonly miles: number }
  | { readonly kind: 'wait'; readonly untilOn: LocalDate }
  | { readonly kind: 'answer'; readonly about: MatchKey }

export type MatchCode =
  | PrescriberCode
  | 'STATE_NOT_SERVED'
  | 'ROUTE_NOT_OFFERED'
  | 'HOME_NOT_OFFERED'
  | 'HOME_OFFER_UNKNOWN'
  | 'EVALUATION_NOT_OFFERED'
  | 'TOO_FAR'
  | 'DISTANCE_UNKNOWN'
  | TakesReferralsCode
  | 'OPENING_UNKNOWN'
  | 'OPENING_TOO_LATE'

export type PrescriberMatch = {
  readonly prescriberId: string
  readonly fit: 'fits' | 'fits-if' | 'no-fit'
  /** To the nearest place where the client would go; null when it cannot be measured. */
  readonly miles: number | null
  readonly nextOpeningOn: LocalDate | null
  readonly ticks: readonly MatchTick[]
  readonly findings: readonly Finding<MatchCode>[]
  /** What would make it fit; empty for one that fits or that nothing here can mend. */
  readonly fitsIf: readonly FitsIf[]
}
