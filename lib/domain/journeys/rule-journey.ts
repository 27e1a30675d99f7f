import { type Finding, type Ruling, rulingOf } from '../finding.ts'
import { ruleTimes, type TimesCode, type TimesFacts } from '../scheduling/rule-times.ts'
import { type CheckInCode, type CheckInFacts, ruleCheckIn } from './rule-check-in.ts'
import { type EsketamineBlockCode, type EsketamineBlockFacts, ruleEsketamineBlock } from './rule-esketamine-block.ts'
import { type FreshnessCode, type FreshnessFacts, ruleFreshness } from './rule-freshness.ts'
import { type HomeDosingCode, type HomeDosingFacts, ruleHomeDosing } from './rule-home-dosing.ts'
import { type HomeSitterCode, type HomeSitterFacts, ruleHomeSitter } from './rule-home-sitter.ts'
import { type PhaseDaysCode, type PhaseDaysFacts, rulePhaseDays } from './rule-phase-days.ts'
import { type PrescriptionCode, type PrescriptionFacts, rulePrescription } from './rule-prescription.ts'
import { type PrimaryTherapistCode, type PrimaryTherapistFacts, rulePrimaryTherapist } from './rule-primary-therapist.ts'
import { type RegimenStepCode, type RegimenStepFacts, ruleRegimenStep } from './rule-regimen-step.ts'
import { type RideHomeCode, type RideHomeFacts, ruleRideHome } from './rule-ride-home.ts'
import { type RouteAndSettingCode, type RouteAndSettingFacts, ruleRouteAndSetting } from './rule-route-and-setting.ts'

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
