import { type Finding, type Ruling, rulingOf } from '@/lib/domain/finding'
import { type CheckInCode, type CheckInFacts, ruleCheckIn } from '@/lib/domain/journeys/rule-check-in'
import { type EsketamineBlockCode, type EsketamineBlockFacts, ruleEsketamineBlock } from '@/lib/domain/journeys/rule-esketamine-block'
import { type FreshnessCode, type FreshnessFacts, ruleFreshness } from '@/lib/domain/journeys/rule-freshness'
import { type HomeDosingCode, type HomeDosingFacts, ruleHomeDosing } from '@/lib/domain/journeys/rule-home-dosing'
import { type HomeSitterCode, type HomeSitterFacts, ruleHomeSitter } from '@/lib/domain/journeys/rule-home-sitter'
import { type PhaseDaysCode, type PhaseDaysFacts, rulePhaseDays } from '@/lib/domain/journeys/rule-phase-days'
import { type PrescriptionCode, type PrescriptionFacts, rulePrescription } from '@/lib/domain/journeys/rule-prescription'
import { type PrimaryTherapistCode, type PrimaryTherapistFacts, rulePrimaryTherapist } from '@/lib/domain/journeys/rule-primary-therapist'
import { type RegimenStepCode, type RegimenStepFacts, ruleRegimenStep } from '@/lib/domain/journeys/rule-regimen-step'
import { type RideHomeCode, type RideHomeFacts, ruleRideHome } from '@/lib/domain/journeys/rule-ride-home'
import { type RouteAndSettingCode, type RouteAndSettingFacts, ruleRouteAndSetting } from '@/lib/domain/journeys/rule-route-and-setting'
import { ruleTimes, type TimesCode, type TimesFacts } from '@/lib/domain/scheduling/rule-times'

/** Everything the rules need to know about one journey and the visits around it. */
export type JourneyFacts = RouteAndSettingFacts &
  HomeDosingFacts &
  HomeSitterFacts &
  RideHomeFacts &
  PrescriptionFacts &
  EsketamineBlockFacts &
  RegimenStepFacts &
  PrimaryTherapistFacts &
  PhaseDaysFacts &
  FreshnessFacts &
  CheckInFacts & {
    /** The time of each visit asked for: the journey and, where they are booked along, its preparation and integration. */
    readonly times: readonly TimesFacts[]
  }

export type JourneyCode =
  | RouteAndSettingCode
  | HomeDosingCode
  | HomeSitterCode
  | RideHomeCode
  | PrescriptionCode
  | EsketamineBlockCode
  | RegimenStepCode
  | PrimaryTherapistCode
  | PhaseDaysCode
  | FreshnessCode
  | CheckInCode
  | TimesCode

const rules: readonly ((facts: JourneyFacts) => Finding<JourneyCode>[])[] = [
  ruleRouteAndSetting,
  ruleHomeDosing,
  ruleHomeSitter,
  ruleRideHome,
  rulePrescription,
  ruleEsketamineBlock,
  ruleRegimenStep,
  rulePrimaryTherapist,
  rulePhaseDays,
  ruleFreshness,
  ruleCheckIn,
  ({ times }) => times.flatMap(ruleTimes),
]

/**
 * Everything the rules say about this journey; nothing stops at the first finding. `others` are the findings of the rules on
 * credentials, coverage, authorizations and eligibility, asked by the caller. Vital signs and discharge are asked on the day
 * (`ruleVitals`, `ruleDischarge`). What would work instead is looked for afterwards (`lawfulAlternatives`).
 */
export function ruleJourney<Other extends string = never>(
  facts: JourneyFacts,
  others: readonly Finding<Other>[] = [],
): Ruling<JourneyCode | Other> {
  const findings: Finding<JourneyCode | Other>[] = [...rules.flatMap((rule) => rule(facts)), ...others]
  return rulingOf(withoutRepeats(findings), { rulesetVersion: facts.ruleset.version, evaluatedAt: facts.now })
}

/** The same thing is said once, however many visits it concerns. */
function withoutRepeats<Code extends string>(findings: readonly Finding<Code>[]): Finding<Code>[] {
  const said = new Set<string>()
  return findings.filter(({ code, effect, params }) => {
    const key = JSON.stringify([code, effect, params])
    return said.has(key) ? false : said.add(key)
  })
}
